import { createContext, labelOf, Role, settingOf, statement, type Transaction, transact } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { type Answer, actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let [unit, sibling, foreign, august] = ['', '', '', ''];

beforeAll(async () => {
  world = await aWorld(organisations);
  [unit, sibling] = world.membersOf('C1') as [string, string];
  foreign = world.membersOf('K1')[0] as string;
  const periods = await world.run(board, '{ reportingPeriods { items { id } } }');
  august = periods.at('reportingPeriods.items.0.id');
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const auditor = actorOf([Role.AUDITOR]);
const analyst = actorOf([Role.ANALYST]);
const officerOf = (id: string) => world.officerOf(id);
const leaderOf = (code: string) => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf(code)] });

const indicatorId = async (code: string): Promise<string> =>
  (
    await world.run(board, 'query ($c: [String!]) { indicators(filter: {code: $c}) { items { id } } }', { c: [code] })
  ).at('indicators.items.0.id');
const requiredValues = async (people = 10) => [
  { indicatorId: await indicatorId('PEOPLE_MOBILISED'), number: people },
  { indicatorId: await indicatorId('FOUR_ON_SPOT_PLAN'), flag: true },
  { indicatorId: await indicatorId('MEASURES_KEPT'), flag: true },
];

const SAVE = 'mutation ($input: SaveReport!) { saveReport(input: $input) { id version state actions } }';
const save = (actor = officerOf(unit), input: object = {}) =>
  world.run(actor, SAVE, { input: { organisationId: unit, reportingPeriodId: august, values: [], ...input } });
const step = (name: string, actor: Parameters<World['run']>[0], at: { id: string; version: number }) =>
  world.run(
    actor,
    name === 'returnReport'
      ? 'mutation ($id: ID!, $v: Int!) { returnReport(id: $id, version: $v, reason: "Thiếu số liệu") { id version state } }'
      : `mutation ($id: ID!, $v: Int!) { ${name}(id: $id, version: $v) { id version state } }`,
    { id: at.id, v: at.version },
  );
const target = (answer: Answer, name: string) => answer.at<{ id: string; version: number }>(name);
const PROGRESS = `query ($id: ID!) { campaign(id: $id) { progress(period: {to: "2021-09-30"}) { reportedCount indicators { indicator { code } total } } } }`;
const totalOf = async (code: string): Promise<number> => {
  const answer = await world.run(board, PROGRESS, { id: world.campaignId });
  const list = answer.at<{ indicator: { code: string }; total: number }[]>('campaign.progress.indicators');
  return list.find(({ indicator }) => indicator.code === code)?.total ?? Number.NaN;
};

it('a report goes from draft to accepted, counts while it is in, and comes back with a reason', async () => {
  const draft = await save(officerOf(unit), { values: await requiredValues(12) });
  expect(draft.at('saveReport')).toMatchObject({ state: 'DRAFT', version: 1, actions: ['SAVE', 'SUBMIT', 'COMMENT'] });
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(0);

  const submitted = await step('submitReport', officerOf(unit), target(draft, 'saveReport'));
  expect(submitted.at('submitReport.state')).toBe('SUBMITTED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(12);
  expect((await save(officerOf(unit), { version: 2 })).violations).toEqual(['WRONG_STATE']);

  const returned = await step('returnReport', leaderOf('C1'), target(submitted, 'submitReport'));
  expect(returned.at('returnReport.state')).toBe('RETURNED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(0);

  const corrected = await save(officerOf(unit), {
    version: 3,
    values: [{ indicatorId: await indicatorId('PEOPLE_MOBILISED'), number: 15 }],
  });
  const again = await step('submitReport', officerOf(unit), target(corrected, 'saveReport'));
  const accepted = await step('acceptReport', leaderOf('C1'), target(again, 'submitReport'));
  expect(accepted.at('acceptReport.state')).toBe('ACCEPTED');
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(15);
});

it('a report without its required indicators is not submitted, and all that is missing is told', async () => {
  const draft = await save(officerOf(sibling), { organisationId: sibling });

  const answer = await step('submitReport', officerOf(sibling), target(draft, 'saveReport'));

  expect(answer.codes).toEqual(['INVALID']);
  expect(answer.violations).toEqual(['REQUIRED', 'REQUIRED', 'REQUIRED']);
});

it('a draft with bad values is not saved at all', async () => {
  const values = [
    { indicatorId: await indicatorId('PEOPLE_MOBILISED'), number: -1 },
    { indicatorId: await indicatorId('DONATED_MONEY'), number: 0.5 },
  ];

  const answer = await save(officerOf(foreign), { organisationId: foreign, values });

  expect(answer.violations).toEqual(['NEGATIVE', 'NOT_WHOLE']);
  const list = await world.run(officerOf(foreign), '{ progressReports { totalCount } }');
  expect(list.at('progressReports.totalCount')).toBe(0);
});

it('a stale version is a conflict that carries the current one', async () => {
  const own = world.membersOf('C1')[3] as string;
  const draft = await save(officerOf(own), { organisationId: own });
  await save(officerOf(own), { organisationId: own, version: 1, comment: 'Bổ sung' });

  const answer = await save(officerOf(own), { organisationId: own, version: 1 });
  const blind = await save(officerOf(own), { organisationId: own });
  const late = await step('submitReport', officerOf(own), target(draft, 'saveReport'));

  expect([answer.codes, answer.currentVersion]).toEqual([['CONFLICT'], 2]);
  expect([blind.codes, blind.currentVersion]).toEqual([['CONFLICT'], 2]);
  expect([late.codes, late.currentVersion]).toEqual([['CONFLICT'], 2]);
});

describe('whose report it is', () => {
  let report = { id: '', version: 0 };
  beforeAll(async () => {
    const own = world.membersOf('C1')[4] as string;
    const draft = await save(officerOf(own), { organisationId: own, values: await requiredValues() });
    report = target(await step('submitReport', officerOf(own), target(draft, 'saveReport')), 'submitReport');
  });

  it.each<[string, () => ReturnType<typeof actorOf>, string, string]>([
    ['the leader of another cluster', () => leaderOf('C2'), 'acceptReport', 'NOT_FOUND'],
    ['an officer of a sibling unit', () => officerOf(unit), 'submitReport', 'NOT_FOUND'],
    ['an officer of another cluster', () => officerOf(foreign), 'submitReport', 'NOT_FOUND'],
    ['an officer', () => officerOf(unit), 'acceptReport', 'FORBIDDEN'],
    ['the auditor', () => auditor, 'acceptReport', 'FORBIDDEN'],
    [
      'an auditor who works for another unit',
      () => actorOf([Role.AUDITOR, Role.UNIT_OFFICER], officerOf(unit)),
      'submitReport',
      'FORBIDDEN',
    ],
    ['the analyst', () => analyst, 'returnReport', 'FORBIDDEN'],
    ['nobody signed in', () => ({ ...actorOf([]), kind: 'PUBLIC' as const }), 'acceptReport', 'UNAUTHENTICATED'],
    ['the leader of the cluster', () => leaderOf('C1'), 'submitReport', 'FORBIDDEN'],
  ])('%s may not: %s %s', async (_name, actor, action, code) => {
    expect((await step(action, actor(), report)).codes).toEqual([code]);
  });

  it.each<[string, () => ReturnType<typeof actorOf>, boolean]>([
    ['its own officer', () => officerOf(world.membersOf('C1')[4] as string), true],
    ['the leader of its cluster', () => leaderOf('C1'), true],
    ['the auditor', () => auditor, true],
    ['a sibling', () => officerOf(sibling), false],
    ['the leader of another cluster', () => leaderOf('K1'), false],
    ['a council member', () => actorOf([Role.COUNCIL_MEMBER]), false],
  ])('%s: seen by the graph and by the database alike', async (_name, actor, seen) => {
    const asked = await world.run(actor(), 'query ($id: ID!) { progressReport(id: $id) { id values { id } } }', {
      id: report.id,
    });
    const { rows } = await world.campaigns.runtime.reader.read(
      settingOf(actor(), 'test'),
      statement(
        'select 1 from campaigns.progress_report r join campaigns.report_value v on v.report_id = r.id where r.id = $1',
        [report.id],
      ),
    );

    expect(asked.codes).toEqual(seen ? [] : ['NOT_FOUND']);
    expect(rows.length > 0).toBe(seen);
  });

  it('the database itself refuses what is written for a unit out of reach', async () => {
    const call = { actor: officerOf(foreign), requestId: 'test', language: 'vi', idempotencyKey: null } as const;
    const asForeign = <T>(work: (tx: Transaction) => Promise<T>) =>
      transact(createContext(world.campaigns.runtime, call), work);

    const changed = await asForeign((tx) =>
      tx.query("with c as (update campaigns.progress_report set state = 'ACCEPTED' returning 1) select * from c"),
    );
    const copied = asForeign((tx) =>
      tx.query(
        `insert into campaigns.launch (id, campaign_id, organisation_id, management_path, launched_on, participant_count)
         values (gen_random_uuid(), $1, $2, $3, '2021-09-01', 1)`,
        [world.campaignId, unit, officerOf(unit).paths[0]],
      ),
    );

    expect(changed).toEqual([]);
    await expect(copied).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('nobody saves for a unit out of reach', async () => {
    expect((await save(officerOf(sibling), { organisationId: foreign })).codes).toEqual(['NOT_FOUND']);
    expect((await save(auditor)).codes).toEqual(['FORBIDDEN']);
    expect((await save(leaderOf('C1'))).codes).toEqual(['FORBIDDEN']);
  });
});

it('a commune under a district reports for itself and counts for the district', async () => {
  const [commune] = await world.system((tx) =>
    tx.query<{ id: string }>(
      "select id from directory.organisation where kind = 'COMMUNE' and management_path <@ $1::ltree limit 1",
      [officerOf(unit).paths[0]],
    ),
  );
  const id = commune?.id as string;
  expect(officerOf(id).paths[0]).toContain(labelOf(unit));
  const before = await totalOf('PEOPLE_MOBILISED');

  const draft = await save(officerOf(unit), { organisationId: id, values: await requiredValues(7) });
  await step('submitReport', officerOf(id), target(draft, 'saveReport'));

  const CLUSTERS = `query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) { ... on Organisation { progress(campaignId: $c) { memberCount reportedCount indicators { indicator { code } total } } } } }`;
  const representations = [unit, id].map((one) => ({ __typename: 'Organisation', id: one }));
  const answer = await world.run(board, CLUSTERS, { r: representations, c: world.campaignId });
  expect(await totalOf('PEOPLE_MOBILISED')).toBe(before + 7);
  expect(answer.at('_entities.0.progress')).toMatchObject({ memberCount: 1, reportedCount: 1 });
  expect(answer.at('_entities.0.progress.indicators.0.total')).toBe(22);
  expect(answer.at('_entities.1.progress')).toMatchObject({ memberCount: 0, reportedCount: 0 });
  expect(answer.at('_entities.1.progress.indicators.0.total')).toBe(7);
});
