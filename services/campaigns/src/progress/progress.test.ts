import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { oracle } from './progress.oracle.ts';
import { recountTally } from './tally.ts';

let world: World;
let other = '';
let [periods, otherPeriods, otherIndicator, indicators] = [[''], [''], '', {} as Record<string, string>];
let monthlyTask = '';
const board = actorOf([Role.BOARD_ADMIN]);

beforeAll(async () => {
  world = await aWorld(organisations);
  const list = await world.run(board, '{ reportingPeriods { items { id } } indicators { items { id code } } }');
  periods = list.at<{ id: string }[]>('reportingPeriods.items').map(({ id }) => id);
  const items = list.at<{ id: string; code: string }[]>('indicators.items');
  indicators = Object.fromEntries(items.map(({ id, code }) => [code, id]));
  await secondCampaign();
});
afterAll(() => world.close());

/** A campaign whose reporting periods end in the midst of a month. */
async function secondCampaign(): Promise<void> {
  await world.system(async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      `insert into campaigns.campaign (id, code, title, kind, scope, state, starts_on, launch_by)
       values (gen_random_uuid(), 'THU-HAI', 'Phong trào thứ hai', 'THEMATIC', 'PROVINCE', 'LAUNCHED', '2021-08-20', '2021-09-01') returning id`,
    );
    other = row?.id as string;
    const made = await tx.query<{ id: string }>(
      `insert into campaigns.reporting_period (id, campaign_id, name, from_on, to_on, due_on) values
       (gen_random_uuid(), $1, 'I', '2021-08-20', '2021-08-25', '2021-08-28'), (gen_random_uuid(), $1, 'II', '2021-08-26', '2021-09-10', '2021-09-12'),
       (gen_random_uuid(), $1, 'III', '2021-09-11', '2021-09-30', '2021-10-02') returning id`,
      [other],
    );
    otherPeriods = made.map(({ id }) => id);
    const [indicator] = await tx.query<{ id: string }>(
      "insert into campaigns.indicator (id, campaign_id, ordinal, code, name, value_kind) values (gen_random_uuid(), $1, 1, 'X', 'X', 'NUMBER') returning id",
      [other],
    );
    otherIndicator = indicator?.id as string;
    const [task] = await tx.query<{ id: string }>(
      `with made as (insert into campaigns.assignment (id, campaign_id, ordinal, heading, tone)
         values (gen_random_uuid(), $1, 1, 'Các đơn vị', 'ASSIGN') returning id),
       given as (insert into campaigns.assignee (id, assignment_id, organisation_group, role)
         select gen_random_uuid(), id, 'ALL_UNITS', 'CARRY_OUT' from made)
       insert into campaigns.task (id, campaign_id, assignment_id, ordinal, text, cadence)
       select gen_random_uuid(), $1, id, 1, 'Báo cáo nhanh', 'MONTHLY' from made returning id`,
      [other],
    );
    monthlyTask = task?.id as string;
  });
}

interface View {
  readonly memberCount: number;
  readonly acknowledgedCount: number;
  readonly launchedCount: number;
  readonly reportedCount: number;
  readonly overdueCount: number;
  readonly total: number;
}
const FIELDS =
  'memberCount acknowledgedCount launchedCount reportedCount overdueCount indicators { indicator { code } total }';
type Raw = Omit<View, 'total'> & { indicators: { indicator: { code: string }; total: number }[] };
const viewOf = ({ indicators: list, ...counts }: Raw): View => ({
  ...counts,
  total: list.find(({ indicator }) => ['X', 'PEOPLE_MOBILISED'].includes(indicator.code))?.total ?? 0,
});

async function progressOf(
  type: 'Cluster' | 'Organisation',
  ids: readonly string[],
  asked: { campaignId: string; period?: object; actor?: Actor },
) {
  const answer = await world.run(
    asked.actor ?? board,
    `query ($r: [_Any!]!, $c: ID!, $p: DateRange) { _entities(representations: $r) { ... on ${type} { progress(campaignId: $c, period: $p) { ${FIELDS} } } } }`,
    { r: ids.map((id) => ({ __typename: type, id })), c: asked.campaignId, p: asked.period ?? null },
  );
  return { answer, views: answer.at<{ progress: Raw }[]>('_entities').map(({ progress }) => viewOf(progress)) };
}
const clusterView = async (code: string, period?: object) =>
  (
    await progressOf('Cluster', [world.clusterOf(code)], {
      campaignId: world.campaignId,
      ...(period ? { period } : {}),
    })
  ).views[0] as View;

const on = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  const before = world.day;
  world.day = day;
  try {
    return await work();
  } finally {
    world.day = before;
  }
};
const acknowledge = async (organisationId: string) => {
  const list = await world.run(
    board,
    'query ($o: [ID!]) { deliveries(filter: {organisationId: $o}) { items { id } } }',
    { o: [organisationId] },
  );
  return world.run(board, 'mutation ($id: ID!) { acknowledgePlan(id: $id) { acknowledgedOn } }', {
    id: list.at('deliveries.items.0.id'),
  });
};
const launch = (organisationId: string, launchedOn: string, campaignId = world.campaignId) =>
  world.run(board, 'mutation ($i: RecordLaunch!) { recordLaunch(input: $i) { id version } }', {
    i: { campaignId, organisationId, launchedOn, participantCount: 5 },
  });
async function report(organisationId: string, reportingPeriodId: string, people: number) {
  const values = otherPeriods.includes(reportingPeriodId)
    ? [{ indicatorId: otherIndicator, number: people }]
    : [
        { indicatorId: indicators.PEOPLE_MOBILISED, number: people },
        { indicatorId: indicators.FOUR_ON_SPOT_PLAN, flag: true },
        { indicatorId: indicators.MEASURES_KEPT, flag: false },
      ];
  const saved = await world.run(board, 'mutation ($i: SaveReport!) { saveReport(input: $i) { id version } }', {
    i: { organisationId, reportingPeriodId, values },
  });
  const { id, version } = saved.at<{ id: string; version: number }>('saveReport');
  await world.run(board, 'mutation ($id: ID!, $v: Int!) { submitReport(id: $id, version: $v) { id } }', {
    id,
    v: version,
  });
}

it('at the start everything is to be done, and on the business date everybody is overdue', async () => {
  expect(await clusterView('C1')).toEqual({
    ...{ memberCount: 5, acknowledgedCount: 0, launchedCount: 0, reportedCount: 0, overdueCount: 5, total: 0 },
  });
  expect(await clusterView('C1', { to: '2021-08-31' })).toMatchObject({ memberCount: 5, overdueCount: 0 });
});

it('a unit that did everything in time is not overdue, and the days decide', async () => {
  const [unit] = world.membersOf('K2') as [string];
  await on('2021-08-25', () => acknowledge(unit));
  await on('2021-09-10', () => launch(unit, '2021-09-07'));
  await report(unit, periods[0] as string, 30);
  const tasks = await world.run(board, '{ tasks(filter: {dueOn: {to: "2021-09-19"}}) { items { id } } }');
  for (const { id } of tasks.at<{ id: string }[]>('tasks.items'))
    await world.run(board, 'mutation ($i: CompleteTask!) { completeTask(input: $i) { id } }', {
      i: { taskId: id, organisationId: unit, doneOn: '2021-09-14' },
    });

  const { memberCount } = await clusterView('K2');
  const cases: [object, Partial<View>][] = [
    [{}, { acknowledgedCount: 1, launchedCount: 1, reportedCount: 1, overdueCount: memberCount - 1, total: 30 }],
    [{ to: '2021-08-24' }, { acknowledgedCount: 0, launchedCount: 0, reportedCount: 0, overdueCount: 0, total: 0 }],
    [{ to: '2021-08-25' }, { acknowledgedCount: 1, launchedCount: 0, reportedCount: 0 }],
    [{ to: '2021-08-31' }, { acknowledgedCount: 1, launchedCount: 0, reportedCount: 1, total: 30 }],
    [{ to: '2021-09-06' }, { acknowledgedCount: 1, launchedCount: 0, reportedCount: 1, overdueCount: memberCount - 1 }],
    [{ to: '2021-09-07' }, { acknowledgedCount: 1, launchedCount: 1 }],
    [{ from: '2021-09-01' }, { acknowledgedCount: 1, launchedCount: 1, reportedCount: 0, total: 0 }],
  ];
  for (const [period, expected] of cases)
    expect({ period, ...(await clusterView('K2', period)) }).toMatchObject(expected);
});

it('a unit that moved in the midst counts where it is on the last day, its figures where it was in their month', async () => {
  const [unit] = world.membersOf('K3') as [string];
  const [from, to] = [await clusterView('K3'), await clusterView('K4')];
  await report(unit, periods[0] as string, 100);
  await launch(unit, '2021-08-21');
  await world.organise(
    "update organisations.cluster_membership set valid_to = '2021-09-09' where organisation_id = $1",
    [unit],
  );
  await world.organise(
    "insert into organisations.cluster_membership (id, cluster_id, organisation_id, valid_from) values (gen_random_uuid(), $1, $2, '2021-09-10')",
    [world.clusterOf('K4'), unit],
  );
  await report(unit, periods[1] as string, 1000);

  expect(await clusterView('K3')).toMatchObject({ memberCount: from.memberCount - 1, launchedCount: 0, total: 100 });
  expect(await clusterView('K4')).toMatchObject({
    memberCount: to.memberCount + 1,
    launchedCount: 1,
    reportedCount: 1,
    total: 0,
  });
  expect(await clusterView('K3', { to: '2021-08-31' })).toMatchObject({
    memberCount: from.memberCount,
    launchedCount: 1,
    total: 100,
  });
  expect(await clusterView('K4', { to: '2021-09-30' })).toMatchObject({
    launchedCount: 1,
    reportedCount: 1,
    total: 1000,
  });
});

it('18 clusters cost the same statements as one', async () => {
  const codes = [...['C1', 'C2'], ...Array.from({ length: 16 }, (_, at) => `K${at + 1}`)];
  const cost = async (ids: string[]) => {
    const before = world.campaigns.runtime.reader.statements;
    await progressOf('Cluster', ids, { campaignId: world.campaignId });
    return world.campaigns.runtime.reader.statements - before;
  };

  expect(await cost([world.clusterOf('C1')])).toBe(4);
  expect(await cost(codes.map((code) => world.clusterOf(code)))).toBe(4);
});

it.each([
  ['an unknown campaign', '00000000-0000-4000-8000-000000000000', undefined, 'NOT_FOUND'],
  ['a malformed one', 'nothing', undefined, 'NOT_FOUND'],
  ['a period that ends before it begins', '', { from: '2021-09-02', to: '2021-09-01' }, 'INVALID'],
])('%s is told', async (_name, campaignId, period, code) => {
  const answer = await world.run(
    board,
    'query ($r: [_Any!]!, $c: ID!, $p: DateRange) { _entities(representations: $r) { ... on Cluster { progress(campaignId: $c, period: $p) { memberCount } } } }',
    { r: [{ __typename: 'Cluster', id: world.clusterOf('C1') }], c: campaignId || world.campaignId, p: period ?? null },
  );

  expect(answer.codes).toEqual([code]);
});

it('after many changes in any order, totals say what the rows say and the tally needs no repair', async () => {
  const units = ['C2', 'K5', 'K6'].flatMap((code) => world.membersOf(code).slice(0, 3));
  const communes = await world.system((tx) =>
    tx.query<{ id: string }>("select id from directory.organisation where kind = 'COMMUNE' order by code limit 6"),
  );
  const seats = [...units, ...communes.map(({ id }) => id)];
  let seed = 7;
  const pick = (count: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % count;
  };
  const dayOf = () => `2021-0${8 + pick(2)}-2${pick(10) % 10}`.replace('2021-09-2', '2021-09-1');
  const deed = async (): Promise<unknown> => {
    const unit = seats[pick(seats.length)] as string;
    const campaignId = pick(2) ? other : world.campaignId;
    const of = campaignId === other ? otherPeriods : periods.slice(0, 2);
    switch (pick(7)) {
      case 0:
        return on(dayOf(), () => acknowledge(unit).catch(() => null));
      case 1:
        return launch(unit, dayOf(), campaignId);
      case 2:
        return flip(pick(2) ? 'RETURN' : 'ACCEPT', pick(20));
      case 3:
        return flip('ACCEPT', pick(20));
      case 4:
        return correct(pick(12), pick(9_000) / 4);
      default:
        return report(unit, of[pick(of.length)] as string, pick(500)).catch(() => null);
    }
  };
  for (let at = 0; at < 170; at += 1) await deed();
  for (const organisationId of units.slice(0, 5))
    await world.run(board, 'mutation ($i: CompleteTask!) { completeTask(input: $i) { id } }', {
      i: { taskId: monthlyTask, organisationId, occurrence: '2021-08-01', doneOn: '2021-09-02' },
    });

  const [counted] = await world.system((tx) =>
    tx.query<{ reports: number; launches: number; corrections: number }>(
      `select (select count(*)::integer from campaigns.progress_report where state in ('SUBMITTED', 'ACCEPTED')) as reports,
         (select count(*)::integer from campaigns.launch) as launches,
         (select count(*)::integer from campaigns.value_correction where state = 'APPROVED') as corrections`,
    ),
  );
  expect(counted?.reports).toBeGreaterThan(20);
  expect(counted?.launches).toBeGreaterThan(10);
  expect(counted?.corrections).toBeGreaterThan(5);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
  const clusters = ['C1', 'C2', 'K2', 'K3', 'K4', 'K5', 'K6'].map((code) => world.clusterOf(code));
  for (const campaignId of [world.campaignId, other]) {
    for (const period of [
      { from: '2021-08-20', to: '2021-09-20' },
      { from: '2021-08-20', to: '2021-08-26' },
      { from: '2021-08-26', to: '2021-09-13' },
      { from: '2021-09-01', to: '2021-12-31' },
    ]) {
      const { views } = await progressOf('Cluster', clusters, { campaignId, period });
      const oracles = await Promise.all(
        clusters.map((clusterId) =>
          world.system((tx) => oracle(tx, { clusterId, campaignId, ...period, today: world.day })),
        ),
      );
      expect({ period, views }).toEqual({ period, views: oracles });
    }
  }
});

/** An accepted value is replaced, half of the time by the unit's proposal and the leader's word. */
async function correct(at: number, number: number) {
  const list = await world.run(
    board,
    'query { progressReports(filter: {state: [ACCEPTED]}) { items { id version organisationId clusterId values { indicatorId number } } } }',
  );
  const row = list.at<Accepted[]>('progressReports.items')[at];
  const indicatorId = row?.values.find((value) => value.number !== null)?.indicatorId;
  if (!row || !indicatorId) return;
  const isProposed = row.clusterId !== null && at % 2 === 0;
  const made = await world.run(
    isProposed ? world.officerOf(row.organisationId) : board,
    'mutation ($i: CorrectValue!) { correctValue(input: $i) { id version state } }',
    { i: { reportId: row.id, version: row.version, indicatorId, number, reason: 'Cộng sót' } },
  );
  if (!isProposed || made.codes.length > 0) return;
  const leader = actorOf([Role.CLUSTER_LEADER], { clusterIds: [row.clusterId as string] });
  const { id, version } = made.at<{ id: string; version: number }>('correctValue');
  const document = 'mutation ($id: ID!, $v: Int!) { approveCorrection(id: $id, version: $v) { id } }';
  await world.run(leader, document, { id, v: version });
}
interface Accepted {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly clusterId: string | null;
  readonly values: readonly { indicatorId: string; number: number | null }[];
}

async function flip(action: 'RETURN' | 'ACCEPT', at: number) {
  const list = await world.run(
    board,
    'query { progressReports(filter: {state: [SUBMITTED, ACCEPTED]}) { items { id version } } }',
  );
  const row = list.at<{ id: string; version: number }[]>('progressReports.items')[at];
  if (!row) return;
  const document =
    action === 'RETURN'
      ? 'mutation ($id: ID!, $v: Int!) { returnReport(id: $id, version: $v, reason: "Xem lại") { id } }'
      : 'mutation ($id: ID!, $v: Int!) { acceptReport(id: $id, version: $v) { id } }';
  await world.run(board, document, { id: row.id, v: row.version });
}

it('a tally that was spoilt is found and rebuilt', async () => {
  await world.system((tx) => tx.query("update campaigns.tally set amount = amount + 1 where measure = 'INDICATOR'"));

  const found = await world.system((tx) => recountTally(tx, { repair: true }));

  expect(found).toBeGreaterThan(0);
  expect(await world.system((tx) => recountTally(tx, { repair: false }))).toBe(0);
});
