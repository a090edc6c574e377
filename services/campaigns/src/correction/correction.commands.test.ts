import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { recountTally } from '../progress/tally.ts';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let [unit, sibling, foreign, period] = ['', '', '', ''];
const indicators = new Map<string, string>();
beforeAll(async () => {
  world = await aWorld(organisations);
  [unit, sibling] = world.membersOf('C1') as [string, string];
  foreign = world.membersOf('K1')[0] as string;
  const list = await world.run(board, '{ reportingPeriods { items { id } } indicators { items { id code } } }');
  period = list.at('reportingPeriods.items.0.id');
  for (const { id, code } of list.at<{ id: string; code: string }[]>('indicators.items')) indicators.set(code, id);
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const leaderOf = (code: string) => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf(code)] });
const indicatorId = (code: string) => indicators.get(code) as string;

interface Row {
  readonly id: string;
  readonly version: number;
}
async function anAcceptedReport(organisationId: string, people: number): Promise<Row> {
  const values = [
    { indicatorId: indicatorId('PEOPLE_MOBILISED'), number: people },
    { indicatorId: indicatorId('FOUR_ON_SPOT_PLAN'), flag: true },
    { indicatorId: indicatorId('MEASURES_KEPT'), flag: true },
  ];
  const input = { organisationId, reportingPeriodId: period, values };
  const saved = await world.run(board, 'mutation ($i: SaveReport!) { row: saveReport(input: $i) { id version } }', {
    i: input,
  });
  let row = saved.at<Row>('row');
  for (const step of ['submitReport', 'acceptReport']) {
    const document = `mutation ($id: ID!, $v: Int!) { row: ${step}(id: $id, version: $v) { id version } }`;
    row = (await world.run(board, document, { id: row.id, v: row.version })).at<Row>('row');
  }
  return row;
}
const correct = (actor: Actor, report: Row, input: object = {}) =>
  world.run(actor, 'mutation ($i: CorrectValue!) { row: correctValue(input: $i) { id version state } }', {
    i: {
      ...{ reportId: report.id, version: report.version, indicatorId: indicatorId('PEOPLE_MOBILISED') },
      ...{ number: 12, reason: 'Cộng sót một xã', ...input },
    },
  });
const decide = (actor: Actor, action: 'approve' | 'refuse', { id, version }: Row, reason = 'Chưa có căn cứ') =>
  world.run(
    actor,
    `mutation ($id: ID!, $v: Int!) { row: ${action}Correction(id: $id, version: $v${action === 'refuse' ? `, reason: "${reason}"` : ''}) { id version state refusalReason } }`,
    { id, v: version },
  );
const totalOf = async (code: string): Promise<number> => {
  const answer = await world.run(
    board,
    'query ($id: ID!) { campaign(id: $id) { progress { indicators { indicator { code } total } } } }',
    { id: world.campaignId },
  );
  const list = answer.at<{ indicator: { code: string }; total: number }[]>('campaign.progress.indicators');
  return list.find(({ indicator }) => indicator.code === code)?.total ?? Number.NaN;
};
const REPORT = `query ($id: ID!, $i: ID!) { progressReport(id: $id) { version
  values { indicatorId number reason } corrections { state numberBefore number reason }
  valueHistory(indicatorId: $i) { action accountId changes { field before after } } } }`;
const reportOf = (actor: Actor, report: Row) =>
  world.run(actor, REPORT, { id: report.id, i: indicatorId('PEOPLE_MOBILISED') });

it('a unit proposes, the leader approves, and value, totals, history and list of corrections all follow', async () => {
  const report = await anAcceptedReport(unit, 10);
  const before = await totalOf('PEOPLE_MOBILISED');

  const proposed = await correct(world.officerOf(unit), report);
  expect(proposed.at('row.state')).toBe('PROPOSED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(before);

  const approved = await decide(leaderOf('C1'), 'approve', proposed.at<Row>('row'));
  expect(approved.at('row.state')).toBe('APPROVED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(before + 2);
  const answer = await reportOf(world.officerOf(unit), report);
  expect(answer.at('progressReport.version')).toBe(report.version + 1);
  expect(answer.at('progressReport.corrections')).toEqual([
    { state: 'APPROVED', numberBefore: 10, number: 12, reason: 'Cộng sót một xã' },
  ]);
  expect(answer.at('progressReport.valueHistory.0.changes')).toEqual([
    { field: 'number', before: 10, after: 12 },
    { field: 'reason', before: null, after: 'Cộng sót một xã' },
  ]);
  expect(answer.at('progressReport.valueHistory.1.action')).toBe('CREATED');
  const list = await world.run(
    leaderOf('C1'),
    'query ($c: [ID!]) { valueCorrections(filter: {campaignId: $c}) { totalCount } }',
    { c: [world.campaignId] },
  );
  expect(list.at('valueCorrections.totalCount')).toBe(1);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});

it('a reviewer corrects at once, and clears what should not be there', async () => {
  const report = await anAcceptedReport(sibling, 100);
  const before = await totalOf('PEOPLE_MOBILISED');

  const done = await correct(leaderOf('C1'), report, { number: 0.3 });
  expect(done.at('row.state')).toBe('APPROVED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBeCloseTo(before - 99.7, 6);

  const next = { ...report, version: report.version + 1 };
  const money = { indicatorId: indicatorId('DONATED_MONEY'), number: 5_000_000 };
  expect((await correct(board, next, money)).at('row.state')).toBe('APPROVED');
  expect(await totalOf('DONATED_MONEY')).toBe(5_000_000);
  expect((await correct(board, { ...next, version: next.version + 1 }, { ...money, number: null })).codes).toEqual([]);
  expect(await totalOf('DONATED_MONEY')).toBe(0);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});

it('a unit takes back what it proposed as long as nobody has decided, and nobody else can', async () => {
  const report = await anAcceptedReport(world.membersOf('K2')[0] as string, 7);
  const officer = world.officerOf(world.membersOf('K2')[0] as string);
  const proposed = (await correct(officer, report)).at<Row>('row');
  const withdraw = (actor: Actor, { id, version }: Row) =>
    world.run(actor, 'mutation ($id: ID!, $v: Int!) { row: withdrawCorrection(id: $id, version: $v) { state } }', {
      id,
      v: version,
    });

  expect((await withdraw(world.officerOf(foreign), proposed)).codes).toEqual(['NOT_FOUND']);
  expect((await withdraw(leaderOf('K2'), proposed)).codes).toEqual(['FORBIDDEN']);
  expect((await withdraw(officer, proposed)).at('row.state')).toBe('WITHDRAWN');
  expect((await decide(leaderOf('K2'), 'approve', { ...proposed, version: 2 })).violations).toEqual(['WRONG_STATE']);
  expect((await correct(officer, report, { number: 8 })).at('row.state')).toBe('PROPOSED');
});

it('a refused correction changes nothing, and only one waits for a value at a time', async () => {
  const own = world.membersOf('C1')[2] as string;
  const report = await anAcceptedReport(own, 10);
  const before = await totalOf('PEOPLE_MOBILISED');
  const proposed = await correct(world.officerOf(own), report);

  expect((await correct(world.officerOf(own), report, { number: 13 })).violations).toEqual(['TAKEN']);
  expect((await decide(leaderOf('C1'), 'refuse', proposed.at<Row>('row'), ' ')).violations).toEqual(['REQUIRED']);
  const refused = await decide(leaderOf('C1'), 'refuse', proposed.at<Row>('row'));

  expect(refused.at('row')).toMatchObject({ state: 'REFUSED', refusalReason: 'Chưa có căn cứ' });
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(before);
  const again = await decide(leaderOf('C1'), 'approve', refused.at<Row>('row'));
  expect(again.violations).toEqual(['WRONG_STATE']);
});

it('a proposal that is overtaken by another correction is not approved any more', async () => {
  const own = world.membersOf('C1')[3] as string;
  const report = await anAcceptedReport(own, 10);
  const proposed = await correct(world.officerOf(own), report);
  await correct(board, report, { number: 20 });

  expect((await decide(leaderOf('C1'), 'approve', proposed.at<Row>('row'))).violations).toEqual(['FIGURES_CHANGED']);
  expect((await correct(board, report, { number: 21 })).codes).toEqual(['CONFLICT']);
});

describe('who may correct', () => {
  let [report, proposed]: [Row, Row] = [
    { id: '', version: 0 },
    { id: '', version: 0 },
  ];
  beforeAll(async () => {
    const own = world.membersOf('C1')[4] as string;
    report = await anAcceptedReport(own, 10);
    proposed = (await correct(world.officerOf(own), report)).at<Row>('row');
  });

  it.each<[string, () => Actor, string]>([
    ['an officer of a sibling unit', () => world.officerOf(unit), 'NOT_FOUND'],
    ['an officer of another cluster', () => world.officerOf(foreign), 'NOT_FOUND'],
    ['the leader of another cluster', () => leaderOf('C2'), 'NOT_FOUND'],
    ['the auditor', () => actorOf([Role.AUDITOR]), 'FORBIDDEN'],
    ['the analyst', () => actorOf([Role.ANALYST]), 'FORBIDDEN'],
    ['nobody signed in', () => ({ ...actorOf([]), kind: 'PUBLIC' as const }), 'UNAUTHENTICATED'],
  ])('%s may not', async (_name, actor, code) => {
    expect((await correct(actor(), report, { number: 99 })).codes).toEqual([code]);
  });

  it.each<[string, () => Actor, string]>([
    ['the unit itself', () => world.officerOf(world.membersOf('C1')[4] as string), 'FORBIDDEN'],
    ['the leader of another cluster', () => leaderOf('C2'), 'NOT_FOUND'],
    ['the auditor', () => actorOf([Role.AUDITOR]), 'FORBIDDEN'],
  ])('%s may not approve', async (_name, actor, code) => {
    expect((await decide(actor(), 'approve', proposed)).codes).toEqual([code]);
    expect((await decide(actor(), 'refuse', proposed)).codes).toEqual([code]);
  });

  it.each<[string, () => Actor, boolean]>([
    ['its own officer', () => world.officerOf(world.membersOf('C1')[4] as string), true],
    ['the leader of its cluster', () => leaderOf('C1'), true],
    ['a sibling', () => world.officerOf(sibling), false],
    ['the leader of another cluster', () => leaderOf('K1'), false],
  ])('%s: seen %j', async (_name, actor, seen) => {
    const answer = await world.run(actor(), 'query ($id: ID!) { valueCorrection(id: $id) { id } }', proposed);
    expect(answer.codes).toEqual(seen ? [] : ['NOT_FOUND']);
  });
});
