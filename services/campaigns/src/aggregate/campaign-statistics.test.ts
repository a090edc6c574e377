import { newId, Role } from '@tdkt/kernel';
import { actorAs, type Ground, openGround } from '@tdkt/testing';
import { campaigns } from '../index.ts';

let ground: Ground;
const [north, south, k1, campaign, indicator] = Array.from({ length: 5 }, () => newId()) as [
  ...[string, string, string, string, string],
];
beforeAll(async () => {
  ground = await openGround(campaigns, { env: { BUSINESS_DATE: '2021-09-20' } });
  for (const [id, name] of [
    [north, 'Bắc'],
    [south, 'Nam'],
  ])
    await ground.sql(
      `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
       values ($1, $2, $3, $3, 'DEPARTMENT', $4, false, '2021-01-01')`,
      [newId(), id, name, String(id).replaceAll('-', '')],
    );
  await ground.sql("insert into directory.cluster values ($1, 'K1', 1, 'Khối 1', 'BLOC', '2021-01-01')", [k1]);
  // The north leaves its cluster within August, so in August it stands in none at the month's end.
  await ground.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01', '2021-08-15')", [
    ...[newId(), k1, north],
  ]);
  await ground.sql("insert into directory.cluster_membership values ($1, $2, $3, '2021-01-01')", [newId(), k1, south]);
  const tally = (unit: string, month: string, measure: string, amount: number, key = '') =>
    ground.sql('insert into campaigns.tally values ($1, $2, $3, $4, $5, $6)', [
      ...[campaign, unit, month, measure, key, amount],
    ]);
  await tally(north, '2021-07-01', 'LAUNCHED', 1);
  await tally(north, '2021-08-01', 'REPORTS', 2);
  await tally(south, '2021-08-01', 'LAUNCHED', 1);
  await tally(south, '2021-08-01', 'INDICATOR', 40, indicator);
  await tally(north, '2021-07-01', 'INDICATOR', 2, indicator);
});
afterAll(() => ground.close());

const QUERY = `query($dimensions: [CampaignDimension!]!, $measures: [CampaignMeasure!]!, $relativePeriod: RelativePeriod) {
  campaignStatistics(dimensions: $dimensions, measures: $measures, relativePeriod: $relativePeriod) {
    totals rows { values keys { name id } } } }`;
const ask = (asked: object, role = Role.ANALYST) => ground.ask(actorAs(role), QUERY, { ...asked });
const rowsOf = async (asked: object) =>
  (await ask(asked)).data.campaignStatistics.rows.map((row: { values: number[]; keys: { name: string }[] }) => [
    ...row.keys.map(({ name }) => name),
    ...row.values,
  ]);

describe('figures of movements', () => {
  it('stand where a unit stood at the end of each month', async () => {
    expect(await rowsOf({ dimensions: ['CLUSTER'], measures: ['LAUNCHED', 'REPORTS'] })).toEqual([
      ['Khối 1', 2, 0],
      [null, 0, 2],
    ]);
  });

  it('are of the months of a period', async () => {
    const { data } = await ask({ dimensions: ['QUARTER'], measures: ['LAUNCHED'], relativePeriod: 'LAST_MONTH' });
    expect(data.campaignStatistics).toMatchObject({ totals: [1], rows: [{ values: [1], keys: [{ id: '2021-Q3' }] }] });
  });

  it('add up an indicator by itself, never several together', async () => {
    expect(await rowsOf({ dimensions: ['INDICATOR'], measures: ['INDICATOR_SUM'] })).toEqual([[null, 42]]);
    expect((await ask({ dimensions: ['CLUSTER'], measures: ['INDICATOR_SUM'] })).violations).toMatchObject([
      { code: 'NOT_COMBINABLE', path: ['measures'], params: { allowed: 'INDICATOR_SUM + INDICATOR' } },
    ]);
  });

  it('are told of single units to those who see every unit', async () => {
    const units = { dimensions: ['UNIT'], measures: ['LAUNCHED'] };

    expect(await rowsOf(units)).toEqual([
      ['Bắc', 1],
      ['Nam', 1],
    ]);
    for (const role of [Role.UNIT_OFFICER, Role.CLUSTER_LEADER])
      expect((await ask(units, role)).violations).toMatchObject([{ code: 'NOT_COMBINABLE', path: ['dimensions'] }]);
  });
});
