import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { recountTally } from '../progress/tally.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let [unit, other] = ['', ''];
let [officer, stranger]: Actor[] = [];
beforeAll(async () => {
  world = await aWorld(organisations);
  [unit] = world.membersOf('C1') as [string];
  [other] = world.membersOf('C2') as [string];
  [officer, stranger] = [world.officerOf(unit), world.officerOf(other)];
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_ADMIN]);
interface Made {
  readonly id: string;
  readonly version: number;
}
async function found(input: object = {}): Promise<Made> {
  const answer = await world.run(
    officer as Actor,
    'mutation ($i: CreateExemplar!) { createExemplar(input: $i) { id version } }',
    {
      i: {
        ...{ campaignId: world.campaignId, organisationId: unit, kind: 'COLLECTIVE', name: 'Tổ COVID cộng đồng số 5' },
        ...{ story: 'Giữ vùng xanh suốt 60 ngày', foundOn: '2021-09-05', foundByName: 'Báo Đồng Nai' },
        ...{ tags: ['FRONTLINE'], evidenceUrl: 'https://baodongnai.vn/guong-sang', ...input },
      },
    },
  );
  return answer.at('createExemplar');
}
const step = (field: string, { id, version }: Made, actor = officer as Actor, args = '') =>
  world.run(
    actor,
    `mutation ($id: ID!, $v: Int!) { row: ${field}(id: $id, version: $v${args}) { id version state } }`,
    {
      id,
      v: version,
    },
  );
const COMMEND = ', decisionNumber: "12/QĐ-UBND", commendedOn: "2021-09-15"';
const replicate = (exemplarId: string, actor: Actor, organisationId: string, result: string | null) =>
  world.run(actor, 'mutation ($i: CreateReplication!) { createReplication(input: $i) { id version } }', {
    i: { exemplarId, organisationId, startedOn: '2021-09-16', text: 'Lập tổ tương tự', result },
  });
const read = (actor: Actor, id: string) =>
  world.run(actor, 'query ($id: ID!) { exemplar(id: $id) { state actions replications { result } } }', { id });

it('an exemplar grows from discovery to replication, and the tally with it', async () => {
  const exemplar = await found();
  const nurtured = await step('nurtureExemplar', exemplar);
  const commended = await step('commendExemplar', nurtured.at('row'), officer, COMMEND);
  const early = await step('replicateExemplar', commended.at('row'));
  await replicate(exemplar.id, stranger as Actor, other, 'Không có ca nhiễm mới');
  const replicated = await step('replicateExemplar', commended.at('row'));

  expect(early.violations).toEqual(['NO_REPLICATION']);
  expect(replicated.at('row.state')).toBe('REPLICATED');
  expect((await read(officer as Actor, exemplar.id)).at('exemplar.replications')).toEqual([
    { result: 'Không có ca nhiễm mới' },
  ]);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});

it('other units read an exemplar once it is commended, and change nothing of it', async () => {
  const exemplar = await found();
  const hidden = await read(stranger as Actor, exemplar.id);
  const unseen = await replicate(exemplar.id, stranger as Actor, other, null);
  const commended = await step('commendExemplar', exemplar, officer, COMMEND);

  expect([hidden.codes, unseen.codes]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  expect((await read(stranger as Actor, exemplar.id)).at('exemplar')).toMatchObject({
    state: 'COMMENDED',
    actions: [],
  });
  expect((await step('replicateExemplar', commended.at('row'), stranger)).codes).toEqual(['NOT_FOUND']);
});

it('a commendation that is withdrawn is shared no more; the Board alone withdraws it', async () => {
  const commended = (await step('commendExemplar', await found(), officer, COMMEND)).at<Made>('row');
  const refused = await step('withdrawExemplar', commended, officer, ', reason: "Hủy quyết định"');
  const withdrawn = await step('withdrawExemplar', commended, board, ', reason: "Hủy quyết định"');

  expect(refused.codes).toEqual(['FORBIDDEN']);
  expect(withdrawn.at('row.state')).toBe('NURTURED');
  expect((await read(stranger as Actor, commended.id)).codes).toEqual(['NOT_FOUND']);
});

it('a unit does not replicate itself, and another does it once', async () => {
  const { id } = (await step('commendExemplar', await found(), officer, COMMEND)).at<Made>('row');

  expect((await replicate(id, officer as Actor, unit, null)).violations).toEqual(['OWN_EXEMPLAR']);
  expect((await replicate(id, stranger as Actor, other, null)).codes).toEqual([]);
  expect((await replicate(id, stranger as Actor, other, null)).violations).toEqual(['TAKEN']);
});

it('the unit that may propose gets the values of a proposal, until the exemplar is commended', async () => {
  const exemplar = await found();
  const SUGGESTION = `query ($id: ID!) { exemplar(id: $id) { proposalSuggestion {
    proposingOrganisationId commendationType subjectKind organisationId personId isFrontline achievementFrom achievementTo } } }`;
  const before = await world.run(officer as Actor, SUGGESTION, { id: exemplar.id });
  const leader = actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] });
  const forLeader = await world.run(leader, SUGGESTION, { id: exemplar.id });
  await step('commendExemplar', exemplar, officer, COMMEND);
  const after = await world.run(officer as Actor, SUGGESTION, { id: exemplar.id });

  expect(before.at('exemplar.proposalSuggestion')).toEqual({
    ...{ proposingOrganisationId: unit, commendationType: 'MOVEMENT', subjectKind: 'COLLECTIVE', personId: null },
    ...{ organisationId: unit, isFrontline: true, achievementFrom: '2021-09-05', achievementTo: '2021-09-20' },
  });
  expect([forLeader.at('exemplar.proposalSuggestion'), after.at('exemplar.proposalSuggestion')]).toEqual([null, null]);
});

it('a unit and what is under it find their exemplars on the unit itself', async () => {
  const { id } = await found({ name: 'Đội phản ứng nhanh' });
  const answer = await world.run(
    officer as Actor,
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { exemplars { id } } } }',
    { r: [{ __typename: 'Organisation', id: unit }] },
  );

  expect(answer.at<{ exemplars: { id: string }[] }[]>('_entities')[0]?.exemplars.map((row) => row.id)).toContain(id);
});
