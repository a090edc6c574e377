import { randomUUID } from 'node:crypto';
import type { Caller } from '../world/client.ts';
import { create } from '../world/factories/growth.ts';
import {
  acknowledge,
  CAMPAIGN,
  idOf,
  propose,
  recordLaunch,
  saveReport,
  submitReport,
} from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** Rows of three units: the officer's own, a sibling of the same cluster, a foreign one of another cluster. */
const PLACES = { own: 'huyen-long-thanh', sibling: 'huyen-nhon-trach', foreign: 'huyen-xuan-loc' } as const;
type Place = keyof typeof PLACES;
const KINDS = {
  person: 'people',
  affiliation: 'affiliations',
  personRating: 'personRatings',
  household: 'households',
  initiative: 'initiatives',
  delivery: 'deliveries',
  launch: 'launches',
  progressReport: 'progressReports',
  proposal: 'proposals',
  nominee: 'nominees',
  organisationRating: 'organisationRatings',
  sponsor: 'sponsors',
  contribution: 'contributions',
  exemplar: 'exemplars',
  mediaItem: 'mediaItems',
  mediaColumn: 'mediaColumns',
  registration: 'registrations',
  honouringEvent: 'honouringEvents',
  directiveCompliance: 'directiveCompliances',
  reminder: 'reminders',
} as const;
type Kind = keyof typeof KINDS;

/** The oracle: who sees rows of which place; a role that is not named may not even ask. */
const SEES: Readonly<Record<string, readonly Place[]>> = {
  board: ['own', 'sibling', 'foreign'],
  'board.officer': ['own', 'sibling', 'foreign'],
  decider: ['own', 'sibling', 'foreign'],
  auditor: ['own', 'sibling', 'foreign'],
  'leader.c1': ['own', 'sibling'],
  'leader.c2': ['foreign'],
  'officer.huyen-long-thanh': ['own'],
  'officer.huyen-xuan-loc': ['foreign'],
};

let world: World;
let directiveId: string;
const rows = new Map<Place, Record<Kind, string>>();
/** A message to each unit. */
const messages = new Map<Place, string>();

/** A record about a person, written by the officer who keeps the person. */
async function record(officer: Caller, type: string, input: object): Promise<string> {
  const mutation = `mutation($input: Create${type}!) { row: create${type}(input: $input) { id } }`;
  return (await officer.get<{ row: { id: string } }>(mutation, { input })).row.id;
}

async function work(place: Place): Promise<void> {
  const officer = await world.as(`officer.${PLACES[place]}`);
  const campaignId = await idOf(officer, 'campaigns', CAMPAIGN);
  const organisationId = await idOf(officer, 'organisations', PLACES[place]);
  const delivery = await acknowledge(officer, campaignId);
  const launch = await recordLaunch(officer, campaignId, organisationId);
  const report = await saveReport(officer, campaignId, organisationId);
  await submitReport(officer, report);
  const proposal = await propose(world, officer, { campaignId, organisationId });
  const [nominee] = await world.sql<{ id: string; person_id: string }>(
    'select id, person_id from awards.nominee where proposal_id = $1 and person_id is not null',
    [proposal],
  );
  const [affiliation] = await world.sql<{ id: string }>('select id from people.affiliation where person_id = $1', [
    nominee?.person_id,
  ]);
  const personId = nominee?.person_id as string;
  const document = 'Quyết định 1/QĐ';
  const initiative = { title: 'Trạm y tế lưu động', level: 'UNIT', document, recognisedOn: '2021-08-01' };
  const { rating } = await (await world.as('board')).get<{ rating: { id: string } }>(
    'mutation($input: CreateOrganisationRating!) { rating: createOrganisationRating(input: $input) { id } }',
    { input: { organisationId, year: 2021, level: 'GOOD', documentNumber: '1/QĐ', provenance: 'VERIFIED' } },
  );
  rows.set(place, {
    person: personId,
    personRating: await record(officer, 'PersonRating', { personId, year: 2020, level: 'GOOD', document }),
    household: await record(officer, 'Household', {
      headId: personId,
      localityId: organisationId,
      validFrom: '2021-01-01',
    }),
    initiative: await record(officer, 'Initiative', { ...initiative, authors: [{ personId }] }),
    affiliation: affiliation?.id as string,
    delivery,
    launch,
    progressReport: report.id,
    proposal,
    nominee: nominee?.id as string,
    organisationRating: rating.id,
    ...(await grow(officer, { campaignId, organisationId })),
    reminder: await aReminder(place, { campaignId, organisationId }),
  });
}

/** The Board reminds the cluster of a unit of its tasks; the log has a row of the unit, and the unit a message. */
async function aReminder(place: Place, at: { campaignId: string; organisationId: string }): Promise<string> {
  const board = await world.as('board');
  const { organisation } = await board.get<{ organisation: { cluster: { id: string } } }>(
    'query($id: ID!) { organisation(id: $id) { cluster { id } } }',
    { id: at.organisationId },
  );
  await board.get(
    'mutation($campaignId: ID!, $clusterId: ID!) { remindLate(campaignId: $campaignId, clusterId: $clusterId, kind: TASK) { id } }',
    { campaignId: at.campaignId, clusterId: organisation.cluster.id },
  );
  const [row] = await world.sql<{ id: string; notification_id: string }>(
    'select id, notification_id from campaigns.reminder where organisation_id = $1 limit 1',
    [at.organisationId],
  );
  messages.set(place, row?.notification_id as string);
  return row?.id as string;
}

/** One row of each register that grows during a movement, in the name of a unit. */
async function grow(officer: Caller, at: { campaignId: string; organisationId: string }) {
  const row = async (type: string, input: Record<string, unknown>) => (await create(officer, type, input)).id;
  const donor = { kind: 'PERSON', naming: 'NAME', donorName: 'Nguyễn Văn An', registeredById: at.organisationId };
  const sponsor = await row('Sponsor', donor);
  const gift = {
    sponsorId: sponsor,
    kind: 'MONEY',
    amount: 1_000_000,
    receivedOn: '2021-09-10',
    receiptNumber: 'PT-1',
  };
  const story = { kind: 'COLLECTIVE', name: 'Tổ số 5', story: 'Giữ vùng xanh', foundOn: '2021-09-05' };
  const column = { name: 'Gương sáng', kind: 'COLUMN', openedOn: '2021-09-01' };
  const event = { name: 'Lễ tôn vinh', heldOn: '2021-09-02', venue: 'Hội trường' };
  return {
    sponsor,
    contribution: await row('Contribution', { ...at, ...gift }),
    exemplar: await row('Exemplar', { ...at, ...story }),
    mediaItem: await row('MediaItem', { ...at, title: 'Bản tin', airedOn: '2021-09-06' }),
    mediaColumn: await row('MediaColumn', { ...at, ...column }),
    registration: await row('Registration', { ...at, registeredOn: '2021-09-01' }),
    honouringEvent: await row('HonouringEvent', {
      ...at,
      ...event,
      anniversaryId: await idOf(officer, 'anniversaries', '2-9'),
    }),
    directiveCompliance: await row('DirectiveCompliance', {
      ...{ directiveId, organisationId: at.organisationId, level: 'FULL', reportedOn: '2021-09-10' },
    }),
  };
}

beforeAll(async () => {
  world = await startWorld();
  const board = await world.as('board');
  const directive = await create(board, 'Directive', {
    ...{ campaignId: await idOf(board, 'campaigns', CAMPAIGN), number: '16/CT-TTg', issuedOn: '2020-03-31' },
    ...{ issuerName: 'Thủ tướng Chính phủ', title: 'Các biện pháp cấp bách', text: 'Cách ly toàn xã hội' },
  });
  directiveId = directive.id;
  for (const place of Object.keys(PLACES) as Place[]) await work(place);
});
afterAll(() => world.close());

/** How a row shows itself on the three ways to it; a hidden one must look exactly like a random id. */
async function look(caller: Caller, kind: Kind | 'notification', id: string) {
  const many = kind === 'notification' ? 'notifications' : KINDS[kind];
  const one = await caller.ask(`query($id: ID!) { row: ${kind}(id: $id) { id } }`, { id });
  const { page } = await caller.get<{ page: { totalCount: number; items: unknown[] } }>(
    `query($ids: [ID!]) { page: ${many}(filter: {ids: $ids}) { totalCount items { id } } }`,
    { ids: [id] },
  );
  const { byIds } = await caller.get<{ byIds: unknown[] }>(
    `query($ids: [ID!]!) { byIds: ${many}ByIds(ids: $ids) { id } }`,
    { ids: [id] },
  );
  return {
    code: one.errors?.[0]?.extensions.code ?? null,
    row: one.data?.row ?? null,
    listed: page.items.length,
    counted: page.totalCount,
    byIds: byIds.length,
  };
}
const SHOWN = (id: string) => ({ code: null, row: { id }, listed: 1, counted: 1, byIds: 1 });
const HIDDEN = { code: 'NOT_FOUND', row: null, listed: 0, counted: 0, byIds: 0 };

/** Turns row-level security off in this world's own database: what is left is the application's scope. */
async function withoutRowSecurity(): Promise<void> {
  await world.sql(`do $$ declare t record; begin
    for t in select oid::regclass as name from pg_class where relrowsecurity loop
      execute format('alter table %s disable row level security', t.name);
    end loop; end $$`);
}

describe.each([['both layers'], ['the application alone']])('by %s', (layers) => {
  beforeAll(async () => {
    if (layers === 'the application alone') await withoutRowSecurity();
  });

  describe.each(Object.entries(SEES))('%s', (username, places) => {
    it.each(Object.keys(KINDS) as Kind[])(`sees a %s of ${places.join(', ')} and of nobody else`, async (kind) => {
      const caller = await world.as(username);

      for (const place of Object.keys(PLACES) as Place[]) {
        const id = rows.get(place)?.[kind] as string;
        expect({ place, ...(await look(caller, kind, id)) }).toEqual({
          place,
          ...(places.includes(place) ? SHOWN(id) : HIDDEN),
        });
      }
      expect(await look(caller, kind, randomUUID())).toEqual(HIDDEN);
    });

    it("reads messages to an own unit and nobody else's, however high", async () => {
      const caller = await world.as(username);
      const own = username.startsWith('officer.') ? places : [];

      for (const [place, id] of messages)
        expect(await look(caller, 'notification', id)).toEqual(own.includes(place) ? SHOWN(id) : HIDDEN);
    });
  });
});

describe('nothing foreign is reached by a write', () => {
  const attempts: readonly [string, string, Kind, string][] = [
    [
      'officer.huyen-long-thanh',
      'acknowledges a plan',
      'delivery',
      'mutation($id: ID!) { acknowledgePlan(id: $id) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'changes a launch',
      'launch',
      'mutation($id: ID!) { updateLaunch(id: $id, version: 1, input: {participantCount: 1}) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'submits a report',
      'progressReport',
      'mutation($id: ID!) { submitReport(id: $id, version: 1) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'withdraws a proposal',
      'proposal',
      'mutation($id: ID!) { withdrawProposal(id: $id, version: 1) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'removes a nominee',
      'nominee',
      'mutation($id: ID!) { removeNominee(id: $id, version: 1) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'renames a person',
      'person',
      'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {givenName: "X"}) { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'cancels a line of the ledger',
      'contribution',
      'mutation($id: ID!) { reverseContribution(id: $id, reason: "x") { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'commends an exemplar',
      'exemplar',
      'mutation($id: ID!) { commendExemplar(id: $id, version: 1, decisionNumber: "1", commendedOn: "2021-09-10") { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'withdraws a registration',
      'registration',
      'mutation($id: ID!) { withdrawRegistration(id: $id, version: 1, reason: "x") { id } }',
    ],
    [
      'officer.huyen-long-thanh',
      'marks a message as read',
      'reminder',
      'mutation($id: ID!) { readNotification(id: $id) { id } }',
    ],
    [
      'leader.c1',
      'returns a report',
      'progressReport',
      'mutation($id: ID!) { returnReport(id: $id, version: 1, reason: "x") { id } }',
    ],
    [
      'leader.c1',
      'endorses a proposal',
      'proposal',
      'mutation($id: ID!) { endorseProposal(id: $id, version: 1) { id } }',
    ],
  ];

  it.each(attempts)('when %s %s', async (username, _what, kind, mutation) => {
    const caller = await world.as(username);

    const foreign = await caller.refusal(mutation, { id: rows.get('foreign')?.[kind] });

    expect(foreign).toBe('NOT_FOUND');
    expect(await caller.refusal(mutation, { id: randomUUID() })).toBe(foreign);
  });
});

it('edges of a foreign unit lead to no row', async () => {
  const officer = await world.as('officer.huyen-long-thanh');
  const id = await idOf(officer, 'organisations', PLACES.foreign);

  const { organisation } = await officer.get<{ organisation: Record<string, unknown> }>(
    'query($id: ID!) { organisation(id: $id) { head { fullName } people { totalCount items { id } } awards { totalCount items { id } } launches { id } exemplars { id } } }',
    { id },
  );

  expect(organisation).toMatchObject({
    head: null,
    people: { totalCount: 0, items: [] },
    awards: { totalCount: 0, items: [] },
    launches: [],
    exemplars: [],
  });
});

it('an officer of a unit cannot work in the name of another', async () => {
  const officer = await world.as('officer.huyen-long-thanh');
  const campaignId = await idOf(officer, 'campaigns', CAMPAIGN);
  const organisationId = await idOf(officer, 'organisations', PLACES.foreign);
  const launch = { campaignId, organisationId, launchedOn: '2021-09-01', participantCount: 1 };
  const proposal = { campaignId, proposingOrganisationId: organisationId, commendationType: 'MOVEMENT', summary: 'x' };

  expect(
    await officer.refusal('mutation($input: RecordLaunch!) { recordLaunch(input: $input) { id } }', { input: launch }),
  ).toBe('NOT_FOUND');
  expect(
    await officer.refusal('mutation($input: CreateProposal!) { createProposal(input: $input) { id } }', {
      input: proposal,
    }),
  ).toBe('NOT_FOUND');
});
