import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(organisations);
  const [first, second] = world.membersOf('K1') as [string, string];
  await launch(first, '2021-09-01', {});
  await launch(second, '2021-09-10', {
    planUrl: 'https://dongnai.gov.vn/ke-hoach.pdf',
    planText: 'Kế hoạch của đơn vị',
  });
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_ADMIN]);
const analyst = actorOf([Role.ANALYST]);
const launch = (organisationId: string, launchedOn: string, more: object) =>
  world.run(
    world.officerOf(organisationId),
    'mutation ($i: RecordLaunch!) { row: recordLaunch(input: $i) { id planUrl planText planIssuedOn } }',
    { i: { campaignId: world.campaignId, organisationId, launchedOn, participantCount: 40, ...more } },
  );
interface Cluster {
  readonly cluster: { id: string } | null;
  readonly unitCount: number;
  readonly launchedCount: number;
  readonly participationRate: number | null;
  readonly units: {
    organisationId: string;
    step: string;
    launchedOn: string | null;
    participantCount: number | null;
  }[];
}
const rollout = async (actor: Actor, asOf: string, level = 'MEMBER') => {
  const answer = await world.run(
    actor,
    `query ($id: ID!, $d: Date, $l: RolloutLevel!) { campaign(id: $id) { rollout(asOf: $d, level: $l) { asOf unitCount launchedCount participationRate
      clusters { cluster { id } unitCount launchedCount participationRate units { organisationId step launchedOn participantCount } } } } }`,
    { id: world.campaignId, d: asOf, l: level },
  );
  expect(answer.codes).toEqual([]);
  return answer.at<{ unitCount: number; launchedCount: number; participationRate: number; clusters: Cluster[] }>(
    'campaign.rollout',
  );
};
const inK1 = ({ clusters }: { clusters: Cluster[] }) =>
  clusters.find(({ cluster }) => cluster?.id === world.clusterOf('K1')) as Cluster;

it.each([
  ['2021-08-31', 0],
  ['2021-09-01', 1],
  ['2021-09-09', 1],
  ['2021-09-10', 2],
])('on %s %i units have launched', async (day, launchedCount) => {
  const seen = await rollout(board, day);

  expect(seen).toMatchObject({ unitCount: 147, launchedCount });
  expect(seen.clusters).toHaveLength(18);
  expect(seen.clusters.flatMap(({ units }) => units)).toHaveLength(147);
  expect(inK1(seen).launchedCount).toBe(launchedCount);
  expect(seen.participationRate).toBe(Math.round((1000 * launchedCount) / 147) / 10);
});

it('before the plan went out nothing was delivered; the furthest step is told', async () => {
  const [first] = world.membersOf('K1') as [string];
  const stepOn = async (day: string) =>
    inK1(await rollout(board, day)).units.find(({ organisationId }) => organisationId === first)?.step;

  expect(await stepOn('2021-08-19')).toBe('NOT_DELIVERED');
  expect(await stepOn('2021-08-20')).toBe('DELIVERED');
  expect(await stepOn('2021-09-20')).toBe('LAUNCHED');
});

it('counts are open, units one by one only to those who may see them', async () => {
  const [own] = world.membersOf('K2') as [string];
  const officer = await rollout(world.officerOf(own), '2021-09-20');
  const leader = await rollout(actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf('K1')] }), '2021-09-20');

  expect(officer).toMatchObject({ unitCount: 147, launchedCount: 2 });
  expect(officer.clusters.flatMap(({ units }) => units).map(({ organisationId }) => organisationId)).toEqual([own]);
  expect(leader.clusters.flatMap(({ units }) => units)).toHaveLength(world.membersOf('K1').length);
  expect((await rollout(analyst, '2021-09-20')).clusters.flatMap(({ units }) => units)).toHaveLength(147);
});

it('communes are counted in the cluster of the district that they belong to', async () => {
  const seen = await rollout(board, '2021-09-20', 'COMMUNE');

  expect(seen.unitCount).toBe(170);
  expect(seen.clusters.map(({ cluster }) => cluster?.id)).toEqual([world.clusterOf('C1'), world.clusterOf('C2')]);
});

it('a unit keeps its own plan with its launching, linked by an encrypted address', async () => {
  const [, , third] = world.membersOf('K1') as [string, string, string];

  expect((await launch(third, '2021-09-10', { planUrl: 'http://x.vn/a' })).violations).toEqual(['NOT_HTTPS']);
  expect((await launch(third, '2021-09-10', { planIssuedOn: '2021-09-21' })).violations).toEqual(['IN_FUTURE']);
});

it('a board of any size is one statement beside the campaign and the clusters', async () => {
  const before = world.campaigns.runtime.reader.statements;
  await rollout(board, '2021-09-20');

  expect(world.campaigns.runtime.reader.statements - before).toBe(2);
});
