import { randomUUID } from 'node:crypto';
import type { Caller } from '../world/client.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';
import { LAYERS, standOn } from './layers.ts';
import { KINDS, type Kind, PLACES, type Place, SEES, threeUnits } from './three-units.ts';

let world: World;
let rows: ReadonlyMap<Place, Record<Kind, string>>;
let messages: ReadonlyMap<Place, string>;

beforeAll(async () => {
  world = await startWorld();
  ({ rows, messages } = await threeUnits(world));
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

describe.each(LAYERS)('by %s', (layer) => {
  beforeAll(() => standOn(world, layer));
  afterAll(() => standOn(world, 'both layers'));

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

describe.each(LAYERS)('nothing foreign is reached by a write, by %s', (layer) => {
  beforeAll(() => standOn(world, layer));
  afterAll(() => standOn(world, 'both layers'));

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
