import { type Actor, Role, settingOf, statement } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let [unit, foreign] = ['', ''];
let periods: string[] = [];
const indicators = new Map<string, { id: string; version: number }>();
beforeAll(async () => {
  world = await aWorld(organisations);
  [unit] = world.membersOf('C1') as [string];
  foreign = world.membersOf('K1')[0] as string;
  const list = await world.run(board, '{ reportingPeriods { items { id } } indicators { items { id version code } } }');
  periods = list.at<{ id: string }[]>('reportingPeriods.items').map(({ id }) => id);
  for (const { code, ...row } of list.at<{ id: string; version: number; code: string }[]>('indicators.items'))
    indicators.set(code, row);
  await world.run(
    board,
    'mutation ($id: ID!, $v: Int!, $i: UpdateIndicator!) { updateIndicator(id: $id, version: $v, input: $i) { id } }',
    { id: idOf('PEOPLE_MOBILISED'), v: 1, i: { minimum: 1, maximum: 5000, tolerance: 50 } },
  );
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const leader = () => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('C1')] });
const idOf = (code: string) => indicators.get(code)?.id as string;

interface Row {
  readonly id: string;
  readonly version: number;
}
const save = (organisationId: string, at: number, people: number, version?: number) =>
  world.run(
    world.officerOf(organisationId),
    'mutation ($i: SaveReport!) { row: saveReport(input: $i) { id version findings { kind limit before changePercent isExplained } } }',
    {
      i: {
        ...{ organisationId, reportingPeriodId: periods[at], ...(version ? { version } : {}) },
        values: [
          { indicatorId: idOf('PEOPLE_MOBILISED'), number: people },
          { indicatorId: idOf('FOUR_ON_SPOT_PLAN'), flag: true },
          { indicatorId: idOf('MEASURES_KEPT'), flag: true },
        ],
      },
    },
  );
const submit = (organisationId: string, { id, version }: Row) =>
  world.run(
    world.officerOf(organisationId),
    'mutation ($id: ID!, $v: Int!) { row: submitReport(id: $id, version: $v) { id version } }',
    { id, v: version },
  );
const comment = (actor: Actor, report: Row, input: object = {}) =>
  world.run(actor, 'mutation ($i: CommentValue!) { row: commentValue(input: $i) { id side text } }', {
    i: { reportId: report.id, indicatorId: idOf('PEOPLE_MOBILISED'), text: 'Có thêm ba xã', ...input },
  });

it('limits bar the submission, and an unusual change does so until the unit explains it', async () => {
  const first = await save(unit, 0, 0);
  expect(first.at('row.findings')).toEqual([
    { kind: 'BELOW_MINIMUM', limit: 1, before: null, changePercent: null, isExplained: false },
  ]);
  expect((await submit(unit, first.at<Row>('row'))).violations).toEqual(['BELOW_MINIMUM']);
  const mended = await save(unit, 0, 100, 1);
  expect((await submit(unit, mended.at<Row>('row'))).codes).toEqual([]);

  const next = await save(unit, 1, 300);
  expect(next.at('row.findings')).toEqual([
    { kind: 'UNUSUAL_CHANGE', limit: 50, before: 100, changePercent: 200, isExplained: false },
  ]);
  expect((await submit(unit, next.at<Row>('row'))).violations).toEqual(['UNEXPLAINED_CHANGE']);
  await comment(leader(), next.at<Row>('row'), { text: 'Vì sao tăng?' });
  expect((await submit(unit, next.at<Row>('row'))).violations).toEqual(['UNEXPLAINED_CHANGE']);
  expect((await comment(world.officerOf(unit), next.at<Row>('row'))).at('row.side')).toBe('UNIT');
  expect((await submit(unit, next.at<Row>('row'))).codes).toEqual([]);
});

it('the form of a period is told what the unit handed in for the one before, and nobody else is', async () => {
  const own = world.membersOf('C1')[1] as string;
  await submit(own, (await save(own, 0, 80)).at<Row>('row'));
  const before = async (actor: Actor) =>
    (
      await world.run(
        actor,
        'query ($id: ID!, $o: ID!) { reportingPeriod(id: $id) { valuesBefore(organisationId: $o) { number } } }',
        { id: periods[1], o: own },
      )
    ).at<{ number: number | null }[]>('reportingPeriod.valuesBefore');

  expect((await before(world.officerOf(own))).filter(({ number }) => number === 80)).toHaveLength(1);
  expect(await before(leader())).toHaveLength(3);
  expect(await before(world.officerOf(foreign))).toEqual([]);
});

describe('who speaks of a value', () => {
  let report: Row = { id: '', version: 0 };
  beforeAll(async () => {
    report = (await save(world.membersOf('C1')[2] as string, 0, 10)).at<Row>('row');
  });

  it.each<[string, () => Actor, string]>([
    ['a sibling', () => world.officerOf(unit), 'NOT_FOUND'],
    [
      'the leader of another cluster',
      () => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('K1')] }),
      'NOT_FOUND',
    ],
    ['the auditor', () => actorOf([Role.AUDITOR]), 'FORBIDDEN'],
    ['a council member', () => actorOf([Role.COUNCIL_MEMBER]), 'FORBIDDEN'],
  ])('%s may not', async (_name, actor, code) => {
    expect((await comment(actor(), report)).codes).toEqual([code]);
  });

  it('an indicator of another campaign and an empty comment are refused', async () => {
    const officer = world.officerOf(world.membersOf('C1')[2] as string);
    expect((await comment(officer, report, { indicatorId: world.campaignId })).violations).toEqual([
      'UNKNOWN_REFERENCE',
    ]);
    expect((await comment(officer, report, { text: '  ' })).violations).toEqual(['REQUIRED']);
  });

  it.each<[string, () => Actor, number]>([
    ['its own officer', () => world.officerOf(world.membersOf('C1')[2] as string), 1],
    ['the leader of its cluster', leader, 1],
    ['a sibling', () => world.officerOf(unit), 0],
  ])('%s: the database itself shows %s comments', async (_name, actor, count) => {
    const said = await comment(leader(), report);
    const { rows } = await world.campaigns.runtime.reader.read(
      settingOf(actor(), 'test'),
      statement('select 1 from campaigns.value_comment where id = $1', [said.at('row.id')]),
    );
    expect(rows).toHaveLength(count);
  });
});

const FORM = `{ progressReports(page: {limit: LIMIT}) { items { findings { kind } comments { text accountName }
  corrections { state } values { number indicator { code } } valueHistory(indicatorId: "INDICATOR") { at } } } }`;
it('the form costs the same statements for few reports as for many', async () => {
  const cost = async (limit: number) => {
    const before = world.campaigns.runtime.reader.statements;
    await world.run(board, FORM.replace('LIMIT', String(limit)).replace('INDICATOR', idOf('PEOPLE_MOBILISED')));
    return world.campaigns.runtime.reader.statements - before;
  };

  expect(await cost(3)).toBeLessThanOrEqual(8);
  expect(await cost(50)).toBe(await cost(3));
});
