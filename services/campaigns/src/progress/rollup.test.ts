import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
let [national, cluster, own] = ['', '', ''];
const board = actorOf([Role.BOARD_ADMIN]);

beforeAll(async () => {
  world = await aWorld(organisations);
  const [row] = await world.system((tx) =>
    tx.query<{ id: string }>("select id from campaigns.campaign where code = 'TDDB-COVID19-2021-TW'"),
  );
  national = row?.id as string;
  cluster = await child('CUM-K1', {
    scope: 'CLUSTER',
    clusterId: world.clusterOf('K1'),
    parentCampaignId: world.campaignId,
  });
  own = await child('DV-K1', {
    ...{ scope: 'UNIT', organisationId: world.membersOf('K1')[0], parentCampaignId: cluster },
  });
  await report(world.campaignId, 'PEOPLE_MOBILISED', ['K1', 'K2']);
});
afterAll(() => world.close());

const create = (input: object) =>
  world.run(board, 'mutation ($i: CreateCampaign!) { row: createCampaign(input: $i) { id version } }', {
    i: { code: 'N', title: 'Phong trào', kind: 'THEMATIC', scope: 'PROVINCE', ...input },
  });

/** A running movement that answers another, with an indicator that the province has too and one of its own. */
async function child(code: string, input: object): Promise<string> {
  const id = (await create({ code, ...input })).at<string>('row.id');
  await world.system(async (tx) => {
    await tx.query("update campaigns.campaign set state = 'LAUNCHED', starts_on = '2021-08-25' where id = $1", [id]);
    await tx.query(
      `insert into campaigns.indicator (id, campaign_id, ordinal, code, name, value_kind)
       values (gen_random_uuid(), $1, 1, 'PEOPLE_MOBILISED', 'A', 'NUMBER'), (gen_random_uuid(), $1, 2, $2, 'B', 'NUMBER')`,
      [id, code],
    );
    await tx.query(
      `insert into campaigns.reporting_period (id, campaign_id, name, from_on, to_on, due_on)
       values (gen_random_uuid(), $1, 'I', '2021-08-25', '2021-09-10', '2021-09-12')`,
      [id],
    );
  });
  return id;
}

const launch = (campaignId: string, unit: string) =>
  world.run(world.officerOf(unit), 'mutation ($i: RecordLaunch!) { recordLaunch(input: $i) { id } }', {
    i: { campaignId, organisationId: unit, launchedOn: '2021-09-01', participantCount: 5 },
  });

/** One submitted report of the first unit of each cluster, with 10 people. */
async function report(campaignId: string, code: string, clusters: readonly string[]): Promise<void> {
  const [ids] = await world.system((tx) =>
    tx.query<{ period: string; indicator: string; required: string[] }>(
      `select (select id from campaigns.reporting_period where campaign_id = $1 order by from_on limit 1) as period,
        (select id from campaigns.indicator where campaign_id = $1 and code = $2) as indicator,
        array(select id::text from campaigns.indicator where campaign_id = $1 and is_required and value_kind = 'FLAG') as required`,
      [campaignId, code],
    ),
  );
  for (const name of clusters) {
    const unit = world.membersOf(name)[0] as string;
    const saved = await world.run(
      world.officerOf(unit),
      'mutation ($i: SaveReport!) { row: saveReport(input: $i) { id version } }',
      {
        i: {
          ...{ reportingPeriodId: ids?.period, organisationId: unit },
          values: [
            { indicatorId: ids?.indicator, number: 10 },
            ...(ids?.required ?? []).map((indicatorId) => ({ indicatorId, flag: true })),
          ],
        },
      },
    );
    const { id, version } = saved.at<{ id: string; version: number }>('row');
    const sent = await world.run(
      world.officerOf(unit),
      'mutation ($id: ID!, $v: Int!) { submitReport(id: $id, version: $v) { state } }',
      { id, v: version },
    );
    expect(sent.codes).toEqual([]);
  }
}

const FIELDS = 'memberCount acknowledgedCount launchedCount reportedCount indicators { indicator { code } total }';
interface Seen {
  memberCount: number;
  launchedCount: number;
  reportedCount: number;
  indicators: { indicator: { code: string }; total: number }[];
}
const progress = async (id: string, period: object | null = null) => {
  const answer = await world.run(
    board,
    `query ($id: ID!, $p: DateRange) { campaign(id: $id) { progress(period: $p) { ${FIELDS} } } }`,
    { id, p: period },
  );
  const { indicators, ...counts } = answer.at<Seen>('campaign.progress');
  const totals = Object.fromEntries(indicators.map(({ indicator, total }) => [indicator.code, total]));
  return { ...counts, totals, codes: indicators.map(({ indicator }) => indicator.code) };
};

it('a unit that launched in three movements of a family is one unit, and its reports are all counted', async () => {
  const [first, second] = world.membersOf('K1') as [string, string];
  for (const id of [world.campaignId, cluster, own]) expect((await launch(id, first)).codes).toEqual([]);
  await launch(cluster, second);
  await report(cluster, 'PEOPLE_MOBILISED', ['K1']);
  await report(own, 'DV-K1', ['K1']);

  const whole = await progress(national);

  expect(whole).toMatchObject({ memberCount: 147, launchedCount: 2, reportedCount: 2 });
  expect(whole.totals).toMatchObject({ PEOPLE_MOBILISED: 30, 'CUM-K1': 0, 'DV-K1': 10 });
  expect(new Set(whole.codes).size).toBe(whole.codes.length);
  expect(await progress(world.campaignId)).toMatchObject({ launchedCount: 2, reportedCount: 2 });
  expect(await progress(cluster)).toMatchObject({
    ...{ memberCount: world.membersOf('K1').length, launchedCount: 2, reportedCount: 1 },
    totals: { PEOPLE_MOBILISED: 10, 'DV-K1': 10 },
  });
  expect(await progress(own)).toMatchObject({ memberCount: 1, launchedCount: 1, reportedCount: 1 });
});

it.each([
  ['2021-08-14', '2021-08-31'],
  ['2021-09-01', '2021-09-09'],
  ['2021-09-01', '2021-09-10'],
  ['2021-08-20', '2021-09-30'],
])('the figures of a family from %s to %s are those of its rows', async (from, to) => {
  const rows = await world.system((tx) =>
    tx.query<{ code: string; total: number }>(
      `select i.code, sum(v.number)::float8 as total from campaigns.progress_report r
       join campaigns.reporting_period p on p.id = r.reporting_period_id join campaigns.report_value v on v.report_id = r.id
       join campaigns.indicator i on i.id = v.indicator_id
       where r.state = 'SUBMITTED' and p.to_on between $1 and $2 and v.number is not null group by i.code`,
      [from, to],
    ),
  );
  const { totals } = await progress(national, { from, to });

  const seen = Object.entries(totals).filter(
    ([code, total]) => total !== 0 && ['PEOPLE_MOBILISED', 'DV-K1'].includes(code),
  );
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(rows.map(({ code, total }) => [code, total])));
});

interface Owned {
  readonly progress: Seen;
}
/** The same of an owner, cluster or unit, in the movement `campaignId`. */
async function progressIn(owner: 'cluster' | 'organisation', id: string, campaignId: string): Promise<Owned> {
  const answer = await world.run(
    board,
    `query ($r: [_Any!]!, $c: ID!) { _entities(representations: $r) {
       ... on Cluster { progress(campaignId: $c) { ${FIELDS} } } ... on Organisation { progress(campaignId: $c) { ${FIELDS} } } } }`,
    { r: [{ __typename: owner === 'cluster' ? 'Cluster' : 'Organisation', id }], c: campaignId },
  );
  expect(answer.codes).toEqual([]);
  return answer.at<Owned>('_entities.0');
}

it('clusters and units count what they did in movements that answer the one asked for, each unit once', async () => {
  const [first] = world.membersOf('K1') as [string];
  const sums = (seen: Seen) =>
    Object.fromEntries(seen.indicators.map(({ indicator, total }) => [indicator.code, total]));

  const { progress: k1 } = await progressIn('cluster', world.clusterOf('K1'), world.campaignId);
  expect(k1).toMatchObject({ memberCount: world.membersOf('K1').length, launchedCount: 2, reportedCount: 1 });
  expect(sums(k1)).toMatchObject({ PEOPLE_MOBILISED: 20, 'DV-K1': 10 });
  const { progress: unit } = await progressIn('organisation', first, cluster);
  expect(unit).toMatchObject({ memberCount: 1, launchedCount: 1, reportedCount: 1 });
  expect(sums(unit)).toMatchObject({ PEOPLE_MOBILISED: 10, 'DV-K1': 10 });
  const { progress: k2 } = await progressIn('cluster', world.clusterOf('K2'), national);
  expect(sums(k2)).toMatchObject({ PEOPLE_MOBILISED: 10, 'DV-K1': 0 });
});

it('however many movements answer one, its figures cost the same number of statements', async () => {
  const count = async (id: string): Promise<number> => {
    const before = world.campaigns.runtime.reader.statements;
    await progress(id);
    return world.campaigns.runtime.reader.statements - before;
  };

  expect(await count(national)).toBe(await count(cluster));
});

it('a movement cannot answer itself, one below it, a narrower or a closed one', async () => {
  const { version } = (
    await world.run(board, 'query ($id: ID!) { campaign(id: $id) { version } }', { id: national })
  ).at<{ version: number }>('campaign');
  const draft = (await create({ code: 'D1' })).at<{ id: string; version: number }>('row');
  const below = (await create({ code: 'D2', parentCampaignId: draft.id })).at<{ id: string }>('row');
  const set = (parentCampaignId: string) =>
    world.run(
      board,
      'mutation ($id: ID!, $v: Int!, $p: ID) { updateCampaign(id: $id, version: $v, input: { parentCampaignId: $p }) { id } }',
      { id: draft.id, v: draft.version, p: parentCampaignId },
    );

  expect((await set(draft.id)).violations).toEqual(['PARENT_CYCLE']);
  expect((await set(below.id)).violations).toEqual(['PARENT_CYCLE']);
  expect((await set(cluster)).violations).toEqual(['PARENT_NARROWER']);
  expect((await create({ code: 'D3', scope: 'CLUSTER' })).violations).toEqual(['REQUIRED']);
  expect(version).toBe(1);
});

it('a movement ends no later than the one that it answers, and goes on with it again', async () => {
  world.day = '2022-06-01';
  const conditions = await world.run(board, 'query ($id: ID!) { campaign(id: $id) { closingConditions { id } } }', {
    id: world.campaignId,
  });
  const declare = (at: number) =>
    world.run(board, 'mutation ($i: RecordDeclaration!) { row: recordDeclaration(input: $i) { id version } }', {
      i: {
        ...{ conditionId: conditions.at(`campaign.closingConditions.${at}.id`), issuerName: 'Chính phủ' },
        ...{ documentNumber: '1/CB', declaredOn: '2022-05-01' },
      },
    });
  const states = async () =>
    world.system((tx) =>
      tx.query('select code, state, closed_on::text from campaigns.campaign where id = any($1) order by code', [
        [cluster, own],
      ]),
    );
  await declare(0);
  const last = (await declare(1)).at<{ id: string; version: number }>('row');

  expect(await states()).toEqual([
    { code: 'CUM-K1', state: 'CLOSED', closed_on: '2022-05-01' },
    { code: 'DV-K1', state: 'CLOSED', closed_on: '2022-05-01' },
  ]);
  await world.run(
    board,
    `mutation ($id: ID!, $v: Int!) { withdrawDeclaration(id: $id, version: $v, input: {
      withdrawnOn: "2022-05-02", withdrawalNumber: "2/CB", withdrawalIssuerName: "Chính phủ", withdrawalReason: "Nhầm" }) { id } }`,
    { id: last.id, v: last.version },
  );
  expect(await states()).toMatchObject([{ state: 'LAUNCHED' }, { state: 'LAUNCHED' }]);
});
