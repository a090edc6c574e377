import { newId, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { recountTally } from '../index.ts';
import { aCampaign, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
let campaign: string;
/** A member that moved from the first cluster to the second on 1 August. */
let mover: string;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  campaign = await aCampaign(province, 'TD-KIP-THOI', '2021-05-10');
  mover = await aMover();
  const line = (achievementTo: string | null, organisationId = province.north.id, code = 'BKT') =>
    steps.line({
      ...{ subjectKind: 'COLLECTIVE', organisationId, campaignId: campaign, awardFormId: province.form(code) },
      ...(achievementTo ? { achievementFrom: '2021-01-01', achievementTo } : {}),
    });
  const { north, neighbour, branch, south, loner } = province;
  await steps.signed('2021-07-10', [line('2021-06-10', mover), line('2021-07-05', north.id)]);
  await steps.signed('2021-08-20', [line('2021-08-10', mover), line('2021-08-01', south.id, 'GK')]);
  await steps.signed('2021-09-10', [
    ...[line('2021-09-01', north.id), line('2021-08-11', neighbour.id, 'GK'), line(null, branch.id)],
    ...[line('2021-12-31', loner.id)],
  ]);
  await steps.signed('2021-09-11', [steps.line({ achievementFrom: '2021-09-01', achievementTo: '2021-09-11' })]);
});
afterAll(() => province.close());

async function aMover(): Promise<string> {
  const { committee, clusters } = province;
  const id = newId();
  await province.sql(
    `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
     values ($1, $2, 'mover', 'Đơn vị chuyển khối', 'DEPARTMENT', $3, false, '2021-01-01')`,
    [newId(), id, `${committee.path}.${id.replaceAll('-', '')}`],
  );
  for (const [cluster, from, to] of [
    [clusters.north, '2021-01-01', '2021-07-31'],
    [clusters.south, '2021-08-01', null],
  ]) {
    await province.sql('insert into directory.cluster_membership values ($1, $2, $3, $4, $5)', [
      ...[newId(), cluster, id, from, to],
    ]);
  }
  return id;
}

const FIGURES = 'awardCount datedCount medianDays p90Days';
const QUERY = `query($campaignId: ID, $from: Date, $to: Date, $by: TimelinessGrouping) {
  commendationTimeliness(campaignId: $campaignId, from: $from, to: $to, by: $by) {
    total { ${FIGURES} } rows { cluster { id } form { code } ${FIGURES} } } }`;
interface Row {
  cluster: { id: string } | null;
  form: { code: string } | null;
  awardCount: number;
  datedCount: number;
  medianDays: number | null;
  p90Days: number | null;
}
const ask = (asked: object, actor = province.actors.northOfficer) => province.ask(actor, QUERY, { ...asked });
const figures = ({ awardCount, datedCount, medianDays, p90Days }: Row) => [
  ...[awardCount, datedCount, medianDays, p90Days && Math.round(p90Days * 10) / 10],
];
const rowsOf = async (asked: object) => {
  const { rows } = (await ask({ campaignId: campaign, ...asked })).data.commendationTimeliness as { rows: Row[] };
  const names = new Map(Object.entries(province.clusters).map(([name, id]) => [id, name]));
  return rows.map((row) => [
    ...(row.cluster ? [names.get(row.cluster.id)] : []),
    ...(row.form ? [row.form.code] : []),
    ...figures(row),
  ]);
};

describe('days from achievement to award', () => {
  it('are told by cluster, where the unit stood on the day of the decision', async () => {
    expect(await rowsOf({ by: 'CLUSTER' })).toEqual([
      ['north', 5, 4, 19.5, 30],
      ['south', 2, 2, 14.5, 18.1],
      [1, 1, 0, 0],
    ]);
  });

  it('are told by form, and by cluster and form', async () => {
    expect(await rowsOf({ by: 'FORM' })).toEqual([
      ['BKT', 6, 5, 9, 22],
      ['GK', 2, 2, 24.5, 28.9],
    ]);
    expect(await rowsOf({ by: 'CLUSTER_AND_FORM' })).toEqual([
      ['north', 'BKT', 4, 3, 9, 25.8],
      ['north', 'GK', 1, 1, 30, 30],
      ['south', 'BKT', 1, 1, 10, 10],
      ['south', 'GK', 1, 1, 19, 19],
      ['BKT', 1, 1, 0, 0],
    ]);
  });

  it.each([
    ['from a day on', { from: '2021-08-01' }, [6, 5, 10, 25.6]],
    ['until a day', { to: '2021-07-31' }, [2, 2, 17.5, 27.5]],
    ['in days without any award', { from: '2021-07-11', to: '2021-07-12' }, [0, 0, null, null]],
  ])('are told %s', async (_what, asked, total) => {
    const { data } = await ask({ campaignId: campaign, ...asked });

    expect(figures(data.commendationTimeliness.total)).toEqual(total);
  });

  it('are told over all campaigns, in one statement', async () => {
    await ask({});
    const start = province.runtime.reader.statements;
    const { data } = await ask({ by: 'CLUSTER_AND_FORM' });

    expect(data.commendationTimeliness.total).toMatchObject({ awardCount: 9, datedCount: 8 });
    expect(province.runtime.reader.statements - start).toBe(1);
  });

  it('are of nobody in a campaign that nobody knows, and of no period that ends before it begins', async () => {
    expect((await ask({ campaignId: newId() })).codes).toEqual(['NOT_FOUND']);
    expect((await ask({ campaignId: 'x' })).codes).toEqual(['NOT_FOUND']);
    expect((await ask({ from: '2021-09-01', to: '2021-08-01' })).violations).toEqual([
      { code: 'BEFORE_START', path: ['to'], params: { from: '2021-09-01' } },
    ]);
  });

  it('say the same in the figures of the campaign, and of the clusters where months of membership agree', async () => {
    const query = `query($list: [_Any!]!, $id: ID!) { _entities(representations: $list) {
      ... on Campaign { commendation { medianDaysToAward p90DaysToAward } }
      ... on Cluster { commendation(campaignId: $id) { medianDaysToAward p90DaysToAward } } } }`;
    const list = [
      { __typename: 'Campaign', id: campaign },
      ...Object.values(province.clusters).map((id) => ({ __typename: 'Cluster', id })),
    ];
    const { data } = await province.ask(province.actors.analyst, query, { list, id: campaign });
    const { total, rows } = (await ask({ campaignId: campaign })).data.commendationTimeliness;

    const told = [total, ...rows.slice(0, 2)].map(({ medianDays, p90Days }: Row) => [medianDays, p90Days]);
    expect(told[0]).toEqual([10, 30]);
    const counted = data._entities.map(({ commendation }: { commendation: Record<string, number> }) => [
      ...[commendation.medianDaysToAward, commendation.p90DaysToAward],
    ]);
    expect(counted).toEqual(told.map(([median, p90]) => [median, expect.closeTo(Number(p90))]));
  });

  it('leave a revoked award out of both, and the totals stay true', async () => {
    const [award] = await province.sql<{ id: string }>(
      "select id from awards.award where achievement_to = '2021-06-10' and campaign_id = $1",
      [campaign],
    );
    const decision = await steps.decision({ kind: 'REVOCATION', decidedOn: '2021-09-18' });
    const record =
      'mutation($id: ID!, $version: Int!, $items: [RevocationItem!]!) { recordRevocations(decisionId: $id, version: $version, items: $items) { id version } }';
    const items = [{ awardId: award?.id, ground: 'FRAUDULENT_DECLARATION', explanation: 'Khai sai thành tích' }];
    const { id, version } = decision;
    const listed = (await province.ask(province.actors.board, record, { id, version, items })).data.recordRevocations;
    await steps.sign(province.actors.admin, listed);

    expect((await rowsOf({ by: 'CLUSTER' }))[0]).toEqual(['north', 4, 3, 9, 25.8]);
    const differences = await transact(asSystem(province.runtime), (tx) => recountTally(tx, { repair: false }));
    expect(differences).toBe(0);
  });
});
