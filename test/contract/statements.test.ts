import { readFileSync } from 'node:fs';
import type { Caller } from '../world/client.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

/** One statement a question, however many rows ask it: what would be N+1 is counted here. */
let world: World;
let board: Caller;
let campaignId: string;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  campaignId = await idOf(board, 'campaigns', CAMPAIGN);
});
afterAll(() => world.close());

const query = (name: string) => readFileSync(new URL(`../../schema/queries/${name}.graphql`, import.meta.url), 'utf8');

/** Statements of a query once the reference data that services keep in memory are there. */
async function statementsOf(document: string, variables: Record<string, unknown> = {}): Promise<number> {
  await board.get(document, variables);
  const before = world.reads();
  await board.get(document, variables);
  return world.reads() - before;
}
const clusters = (limit: number, fields: string) =>
  `query($campaignId: ID!) { clusters(page: {limit: ${limit}}) { items { code ${fields} } } }`;

it.each([
  [
    'progress and commendation',
    'progress(campaignId: $campaignId) { memberCount indicators { indicator { code } total } } commendation(campaignId: $campaignId) { awardCount medianDaysToDecision }',
  ],
  [
    'members with their heads',
    'members { name head { fullName } } a: progress(campaignId: $campaignId) { memberCount }',
  ],
  [
    'the leading unit and person',
    'leader { organisation { name } person { fullName } } a: progress(campaignId: $campaignId) { memberCount }',
  ],
  [
    'members, offices and turns through the years',
    'memberships { validFrom organisation { name } } offices { year organisation { name } } turns { ledIn organisation { name } } numberings { code } a: progress(campaignId: $campaignId) { memberCount }',
  ],
  ['the rows of its units', 'unitProgress(campaignId: $campaignId) { organisation { name } overdue }'],
])('clusters with %s cost the same for 2 as for 18', async (_what, fields) => {
  const two = await statementsOf(clusters(2, fields), { campaignId });
  const all = await statementsOf(clusters(18, fields), { campaignId });

  expect(all).toBe(two);
});

it.each([
  ['people and their number', 'people(page: {limit: 2}) { totalCount items { fullName } }'],
  ['awards and their number', 'awards(page: {limit: 2}) { totalCount items { subjectName } }'],
  ['cluster, parent and codes', 'cluster { name } parent { name } codes { code }'],
  [
    'versions, ancestors and number of children',
    'versions { validFrom parent { name } } ancestors(tree: LOCALITY) { name } childCount(tree: MANAGEMENT)',
  ],
  ['state and parent of another day', 'at(day: "2025-07-01") { name parent { name } localityParent { name } }'],
  ['launches and counts of proposals', 'launches { launchedOn } proposalCounts { state count }'],
])('organisations with their %s cost the same for 2 as for 40', async (_what, fields) => {
  const of = (limit: number) =>
    `{ organisations(filter: {kind: [DEPARTMENT, DISTRICT, ENTERPRISE]}, page: {limit: ${limit}}) { items { id ${fields} } } }`;

  expect(await statementsOf(of(40))).toBe(await statementsOf(of(2)));
});

it('the documents that outsiders start from stay within their budget', async () => {
  const clusterId = await idOf(board, 'clusters', 'C1');

  expect(await statementsOf(query('cluster-progress'), { campaignId, clusterId })).toBeLessThanOrEqual(11);
  expect(await statementsOf(query('all-clusters-progress'), { campaignId })).toBeLessThanOrEqual(10);
  expect(await statementsOf(query('award-list'), { limit: 50, offset: 0 })).toBeLessThanOrEqual(8);
  expect(await statementsOf(query('awards-by-cluster-and-month'), { campaignId })).toBeLessThanOrEqual(4);
});
