import type { Caller } from '../world/client.ts';
import { signIn } from '../world/client.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** One person was entered twice, and both records were awarded and hold an office before anybody noticed. */
let world: World;
let board: Caller;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
});
afterAll(() => world.close());

interface Person {
  id: string;
  version: number;
}
/** Who leads the cluster C1 this year, as the register of persons knows them. */
async function leader(): Promise<Person> {
  const { clusters } = await board.get<{ clusters: { items: { leader: { person: Person } }[] } }>(
    '{ clusters(filter: {code: ["C1"]}) { items { leader { person { id version } } } } }',
  );
  return clusters.items[0]?.leader.person as Person;
}

async function award(personId: string, number: string): Promise<void> {
  const decision = await board.get<{ createDecision: Person }>(
    'mutation($input: CreateDecision!) { createDecision(input: $input) { id version } }',
    {
      input: {
        issuerOrganisationId: await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai'),
        title: 'Tặng Bằng khen',
        decidedOn: '2021-09-15',
        signerName: 'Ký',
        signerPosition: 'Chủ tịch',
        number,
      },
    },
  );
  const recorded = await board.get<{ recordAwards: Person }>(
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { recordAwards(decisionId: $id, version: $version, items: $items) { id version } }',
    {
      ...decision.createDecision,
      items: [
        {
          ...{ subjectKind: 'INDIVIDUAL', personId, commendationType: 'MOVEMENT' },
          organisationId: await idOf(board, 'organisations', 'huyen-long-thanh'),
          ...{
            awardFormId: await idOf(board, 'awardForms', 'BKT'),
            campaignId: await idOf(board, 'campaigns', CAMPAIGN),
          },
          ...{ achievementFrom: '2021-08-20', achievementTo: `2021-09-${number}` },
        },
      ],
    },
  );
  await board.get('mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { state } }', {
    ...recorded.recordAwards,
  });
}

const AWARDS = `query($id: ID!, $ids: [ID!]) {
  person(id: $id) { id awards { totalCount items { person { id fullName } } } }
  awards(filter: {personId: $ids}) { totalCount }
}`;
interface Awarded {
  person: { id: string; awards: { totalCount: number; items: { person: { id: string; fullName: string } }[] } };
  awards: { totalCount: number };
}

it('a merged person is one person in every service, until the merge is undone', async () => {
  const dropped = await leader();
  const { createPerson: kept } = await board.get<{ createPerson: Person }>(
    'mutation($input: CreatePerson!) { createPerson(input: $input) { id version } }',
    { input: { familyName: 'Nguyễn', givenName: 'Gộp', categories: ['CIVIL_SERVANT'] } },
  );
  await award(dropped.id, '10');
  await award(kept.id, '11');

  const { mergePersons: merge } = await board.get<{ mergePersons: Person }>(
    'mutation($k: ID!, $kv: Int!, $d: ID!, $dv: Int!) { mergePersons(keepId: $k, keepVersion: $kv, dropId: $d, dropVersion: $dv, take: [BIRTH_DATE]) { id version } }',
    { k: kept.id, kv: kept.version, d: dropped.id, dv: dropped.version },
  );
  const ofKept = await board.get<Awarded>(AWARDS, { id: kept.id, ids: [kept.id] });
  const ofDropped = await board.get<Awarded>(AWARDS, { id: dropped.id, ids: [dropped.id] });
  const signedIn = await (await signIn(world.url, 'leader.c1')).get<{ viewer: { roles: string[] } }>(
    '{ viewer { roles } }',
  );

  expect(ofKept.person.awards.totalCount).toBe(2);
  expect(ofKept.person.awards.items.map(({ person }) => person)).toEqual([
    { id: kept.id, fullName: 'Nguyễn Gộp' },
    { id: kept.id, fullName: 'Nguyễn Gộp' },
  ]);
  expect(ofKept.awards.totalCount).toBe(2);
  expect(ofDropped).toEqual(ofKept);
  expect((await leader()).id).toBe(kept.id);
  expect(signedIn.viewer.roles).toContain('CLUSTER_LEADER');

  await board.get('mutation($id: ID!, $version: Int!) { undoMerge(id: $id, version: $version) { state } }', {
    ...merge,
  });
  const apart = await board.get<Awarded>(AWARDS, { id: dropped.id, ids: [dropped.id] });

  expect(apart.person).toMatchObject({ id: dropped.id, awards: { totalCount: 1 } });
  expect(apart.awards.totalCount).toBe(1);
  expect((await leader()).id).toBe(dropped.id);
});
