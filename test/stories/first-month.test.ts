import { readFileSync } from 'node:fs';
import { apiClient, type Caller } from '../world/client.ts';
import {
  acknowledge,
  CAMPAIGN,
  idOf,
  propose,
  recordLaunch,
  saveReport,
  submitReport,
} from '../world/factories/movement.ts';
import { walkPath } from '../world/factories/review.ts';
import { startWorld, type World } from '../world/world.ts';

/** The main job end to end: what an officer does is seen by the cluster's leader at once, and by the analyst's tool as counts. */
const query = (name: string) => readFileSync(new URL(`../../schema/queries/${name}.graphql`, import.meta.url), 'utf8');
const UNIT = 'thanh-pho-bien-hoa';

interface Figures {
  progress: {
    memberCount: number;
    acknowledgedCount: number;
    launchedCount: number;
    reportedCount: number;
    overdueCount: number;
    indicators: { indicator: { code: string }; total: number }[];
  };
  commendation: {
    proposalCount: number;
    awardCount: number;
    proposalsByState: { state: string; count: number }[];
    awardsByForm: { form: { code: string }; count: number }[];
  };
}
let world: World;
let officer: Caller;
let leader: Caller;
let campaignId: string;
let clusterId: string;
let organisationId: string;

beforeAll(async () => {
  world = await startWorld();
  officer = await world.as(`officer.${UNIT}`);
  leader = await world.as('leader.c1');
  campaignId = await idOf(leader, 'campaigns', CAMPAIGN);
  clusterId = await idOf(leader, 'clusters', 'C1');
  organisationId = await idOf(leader, 'organisations', UNIT);
});
afterAll(() => world.close());

async function figures(): Promise<Figures> {
  const { cluster } = await leader.get<{ cluster: Figures }>(query('cluster-progress'), { campaignId, clusterId });
  return cluster;
}

it('the real plan stands in the database: contents, assignments, recipients, closing conditions', async () => {
  const { campaign } = await leader.get<{ campaign: Record<string, unknown[]> & { state: string } }>(
    'query($id: ID!) { campaign(id: $id) { state purposes contents { ordinal } assignments { tasks { text } } recipients { text } closingConditions { id } } }',
    { id: campaignId },
  );

  expect(campaign.state).toBe('LAUNCHED');
  expect(campaign.purposes).toHaveLength(3);
  expect(campaign.contents).toHaveLength(8);
  expect(campaign.assignments).toHaveLength(4);
  expect((campaign.assignments as { tasks: unknown[] }[]).flatMap(({ tasks }) => tasks)).toHaveLength(7);
  expect(campaign.recipients).toHaveLength(10);
  expect(campaign.closingConditions).toHaveLength(2);
});

it('the 18 clusters hold the 147 units, and the plan was delivered to each of them', async () => {
  const { clusters } = await leader.get<{ clusters: { totalCount: number; items: Figures[] } }>(
    query('all-clusters-progress'),
    { campaignId },
  );
  const [delivered] = await world.sql<{ count: number }>(
    `select count(distinct d.organisation_id)::integer as count from campaigns.delivery d
     join directory.cluster_membership m on m.organisation_id = d.organisation_id where d.campaign_id = $1`,
    [campaignId],
  );

  expect(clusters.totalCount).toBe(18);
  expect(clusters.items.reduce((sum, { progress }) => sum + progress.memberCount, 0)).toBe(147);
  expect(delivered?.count).toBe(147);
});

it('an officer acknowledges, launches, reports and proposes: the leader sees each step at once', async () => {
  const before = await figures();
  await acknowledge(officer, campaignId);
  const acknowledged = await figures();
  await recordLaunch(officer, campaignId, organisationId);
  const launched = await figures();
  const report = await saveReport(officer, campaignId, organisationId);
  const drafted = await figures();
  await submitReport(officer, report);
  const reported = await figures();
  await propose(world, officer, { campaignId, organisationId });
  const proposed = await figures();

  expect(acknowledged.progress.acknowledgedCount).toBe(before.progress.acknowledgedCount + 1);
  expect(launched.progress.launchedCount).toBe(before.progress.launchedCount + 1);
  expect(drafted.progress.reportedCount).toBe(before.progress.reportedCount);
  expect(reported.progress.reportedCount).toBe(before.progress.reportedCount + 1);
  expect(reported.progress.indicators.some(({ total }) => total === 5)).toBe(true);
  expect(reported.progress.indicators.some(({ total }) => total === 1_500_000)).toBe(true);
  expect(proposed.commendation.proposalCount).toBe(before.commendation.proposalCount + 1);
  expect(proposed.commendation.proposalsByState).toContainEqual({ state: 'SUBMITTED', count: 1 });
});

it('the leader sees what is overdue by unit, and another leader does not see these rows', async () => {
  const rows =
    'query($id: ID!, $campaignId: ID!) { cluster(id: $id) { unitProgress(campaignId: $campaignId) { organisation { code } acknowledgedOn launchedOn overdue } } }';
  const own = await leader.get<{ cluster: { unitProgress: { organisation: { code: string }; overdue: string[] }[] } }>(
    rows,
    { id: clusterId, campaignId },
  );
  const foreign = await (await world.as('leader.k2')).ask<{ cluster: { unitProgress: unknown[] } }>(rows, {
    id: clusterId,
    campaignId,
  });

  expect(own.cluster.unitProgress).toHaveLength(5);
  expect(
    own.cluster.unitProgress.find(({ organisation }) => organisation.code === 'huyen-long-thanh')?.overdue,
  ).toEqual(expect.arrayContaining(['ACKNOWLEDGEMENT', 'LAUNCH']));
  expect(foreign.data?.cluster?.unitProgress ?? []).toEqual([]);
});

it('the Board records a decision with its list; the awards are counted for the cluster and for the analyst', async () => {
  const board = await world.as('board');
  const before = await figures();
  const { proposals } = await board.get<{ proposals: { items: { id: string; version: number }[] } }>(
    '{ proposals { items { id version } } }',
  );
  const accept = 'mutation($id: ID!, $version: Int!) { acceptProposal(id: $id, version: $version) { state } }';
  for (const proposal of proposals.items) {
    await board.get(accept, proposal);
    await walkPath(board, proposal.id);
  }
  const { nominees } = await board.get<{ nominees: { items: { id: string }[] } }>('{ nominees { items { id } } }');
  const issuerOrganisationId = await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai');
  const input = {
    decidedOn: '2021-09-18',
    issuerOrganisationId,
    signerName: 'Cao Tiến Dũng',
    signerPosition: 'Chủ tịch',
    title: 'Tặng Bằng khen',
    number: '3210/QĐ-UBND',
  };

  const { createDecision } = await board.get<{ createDecision: { id: string; version: number } }>(
    'mutation($input: CreateDecision!) { createDecision(input: $input) { id version } }',
    { input },
  );
  const { recordAwards } = await board.get<{ recordAwards: { id: string; version: number } }>(
    'mutation($decisionId: ID!, $version: Int!, $items: [AwardItem!]!) { recordAwards(decisionId: $decisionId, version: $version, items: $items) { id version } }',
    {
      decisionId: createDecision.id,
      version: createDecision.version,
      items: nominees.items.map(({ id }) => ({ nomineeId: id })),
    },
  );
  await board.get(
    'mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { state } }',
    recordAwards,
  );

  const after = await figures();
  const analyst = await apiClient(world.url);
  const { awardStatistics } = await analyst.get<{
    awardStatistics: { rows: { keys: { dimension: string; name: string }[]; awardCount: number }[]; total: number };
  }>(query('awards-by-cluster-and-month'), { campaignId });
  expect(after.commendation.awardCount).toBe(before.commendation.awardCount + 2);
  expect(after.commendation.awardsByForm).toContainEqual({ form: expect.objectContaining({ code: 'BKT' }), count: 2 });
  expect(after.commendation.proposalsByState).toContainEqual({ state: 'DECIDED', count: 1 });
  expect(awardStatistics.total).toBe(2);
  expect(awardStatistics.rows[0]?.keys.map(({ dimension }) => dimension)).toEqual(['CLUSTER', 'MONTH']);
});

it("no personal field is readable for the analyst's tool", async () => {
  const analyst = await apiClient(world.url);
  const about = (fields: string) =>
    analyst.ask<{ organisation: Record<string, unknown> }>(`query($id: ID!) { organisation(id: $id) { ${fields} } }`, {
      id: organisationId,
    });
  const { data: persons } = await about('head { fullName } people { items { fullName } }');
  const { data: awards, errors } = await about('awards { items { subjectName } }');

  expect(await analyst.refusal('{ people { items { fullName } } }')).toBe('FORBIDDEN');
  expect(await analyst.refusal(query('award-list'), { limit: 5, offset: 0 })).toBe('FORBIDDEN');
  expect(persons?.organisation).toEqual({ head: null, people: { items: [] } });
  expect(JSON.stringify(awards)).not.toContain('subjectName');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
