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
import type { World } from '../world/world.ts';

/** Rows of three units: the officer's own, a sibling of the same cluster, a foreign one of another cluster. */
export const PLACES = { own: 'huyen-long-thanh', sibling: 'huyen-nhon-trach', foreign: 'huyen-xuan-loc' } as const;
export type Place = keyof typeof PLACES;
export const KINDS = {
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
export type Kind = keyof typeof KINDS;

/** The oracle: who sees rows of which place; a role that is not named may not even ask. */
export const SEES: Readonly<Record<string, readonly Place[]>> = {
  board: ['own', 'sibling', 'foreign'],
  'board.officer': ['own', 'sibling', 'foreign'],
  decider: ['own', 'sibling', 'foreign'],
  auditor: ['own', 'sibling', 'foreign'],
  'leader.c1': ['own', 'sibling'],
  'leader.c2': ['foreign'],
  'officer.huyen-long-thanh': ['own'],
  'officer.huyen-xuan-loc': ['foreign'],
};

interface InUnit {
  readonly campaignId: string;
  readonly organisationId: string;
}

export interface ThreeUnits {
  readonly rows: Map<Place, Record<Kind, string>>;
  /** A message to each unit. */
  readonly messages: Map<Place, string>;
}
interface Ground extends ThreeUnits {
  readonly world: World;
  readonly directiveId: string;
}

/** A record about a person, written by the officer who keeps the person. */
async function record(officer: Caller, type: string, input: object): Promise<string> {
  const mutation = `mutation($input: Create${type}!) { row: create${type}(input: $input) { id } }`;
  return (await officer.get<{ row: { id: string } }>(mutation, { input })).row.id;
}

async function work(at: Ground, place: Place): Promise<void> {
  const { world, rows } = at;
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
    ...(await grow(officer, { campaignId, organisationId }, at.directiveId)),
    reminder: await aReminder(at, place, { campaignId, organisationId }),
  });
}

/** The Board reminds the cluster of a unit of its tasks; the log has a row of the unit, and the unit a message. */
async function aReminder({ world, messages }: Ground, place: Place, at: InUnit): Promise<string> {
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
async function grow(officer: Caller, at: InUnit, directiveId: string) {
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

/** Works in the name of three units, until each has a row of every kind. */
export async function threeUnits(world: World): Promise<ThreeUnits> {
  const board = await world.as('board');
  const directive = await create(board, 'Directive', {
    ...{ campaignId: await idOf(board, 'campaigns', CAMPAIGN), number: '16/CT-TTg', issuedOn: '2020-03-31' },
    ...{ issuerName: 'Thủ tướng Chính phủ', title: 'Các biện pháp cấp bách', text: 'Cách ly toàn xã hội' },
  });
  const ground: Ground = { world, directiveId: directive.id, rows: new Map(), messages: new Map() };
  for (const place of Object.keys(PLACES) as Place[]) await work(ground, place);
  return ground;
}
