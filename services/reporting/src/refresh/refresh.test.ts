import { seedId } from '@tdkt/kernel';
import { type Ground, openGround } from '../testing/ground.ts';
import { aProvince, C1, C2, campaigns, form, indicator, tally, units } from '../testing/province.ts';
import { refresh, refreshJob } from './refresh.ts';
import { NIL } from './sources.ts';

const AUGUST = '2021-08-01';
const SEPTEMBER = '2021-09-01';
const [first, second, third] = units;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
  await aProvince(ground);
  await tally(ground, 'campaigns', [
    { unit: first, month: AUGUST, measure: 'ACKNOWLEDGED', amount: 1 },
    { unit: first, month: SEPTEMBER, measure: 'LAUNCHED', amount: 1 },
    { unit: second, month: AUGUST, measure: 'REPORTED', amount: 1 },
    { unit: second, month: SEPTEMBER, measure: 'REPORTED', amount: 1 },
    { unit: second, month: AUGUST, measure: 'INDICATOR', key: indicator, amount: 10 },
    { unit: second, month: SEPTEMBER, measure: 'INDICATOR', key: indicator, amount: 5.5 },
    { unit: third, month: SEPTEMBER, measure: 'INDICATOR', key: indicator, amount: 2 },
  ]);
  await tally(ground, 'awards', [
    { unit: first, month: SEPTEMBER, measure: 'AWARD_FORM', key: form, amount: 3 },
    { campaign: NIL, unit: NIL, month: SEPTEMBER, measure: 'AWARD_FORM', key: form, amount: 1 },
    { unit: first, month: SEPTEMBER, measure: 'PROPOSAL_STATE', key: 'SUBMITTED', amount: 2 },
    { unit: first, month: SEPTEMBER, measure: 'DAYS_TO_DECISION', key: '4', amount: 2 },
  ]);
  await settle();
});
afterAll(() => ground.close());

/** Refreshes until there is nothing to do. */
const settle = async () => {
  while ((await refresh(ground.runtime)).length > 0);
};
const inCluster = async (cluster: string) => {
  const [row] = await ground.sql<{ total: string }>(
    'select sum(total) as total from bi.fact_indicator where cluster_id = $1',
    [cluster],
  );
  return Number(row?.total ?? 0);
};

describe('the refresh of schema bi', () => {
  it('shows every figure of the tallies, once', async () => {
    const sums = `select (select sum(acknowledged_count + launched_count + reported_count) from bi.fact_progress)::int as progress,
      (select sum(total) from bi.fact_indicator)::float as indicators, (select sum(award_count) from bi.fact_award)::int as awards,
      (select sum(proposal_count) from bi.fact_proposal)::int as proposals`;
    expect(await ground.sql(sums)).toEqual([{ progress: 4, indicators: 17.5, awards: 4, proposals: 2 }]);
  });

  it('counts a unit that moved in the cluster of each month', async () => {
    expect(await inCluster(C1)).toBe(10);
    expect(await inCluster(C2)).toBe(7.5);
  });

  it('cuts the days of a unit where its name or its cluster changes', async () => {
    const rows = await ground.sql(
      `select valid_from::text, valid_to::text, name, cluster_id from bi.dim_unit where unit_id = $1 order by 1`,
      [second],
    );
    expect(rows).toEqual([
      { valid_from: '2021-01-01', valid_to: '2021-08-31', name: 'Đơn vị cũ', cluster_id: C1 },
      { valid_from: '2021-09-01', valid_to: '2021-09-14', name: 'Đơn vị cũ', cluster_id: C2 },
      { valid_from: '2021-09-15', valid_to: null, name: 'Đơn vị mới', cluster_id: C2 },
    ]);
  });

  it('keeps awards without a campaign and without a member unit', async () => {
    const rows = await ground.sql(
      `select c.code, u.name, k.code as cluster, award_count from bi.fact_award f join bi.dim_campaign c using (campaign_id)
       join bi.dim_unit u using (unit_id) join bi.dim_cluster k on k.cluster_id = f.cluster_id where f.unit_id = $1`,
      [NIL],
    );
    expect(rows).toEqual([{ code: '-', name: 'Không thuộc đơn vị thành viên nào', cluster: '-', award_count: 1 }]);
  });

  it('counts organisations that never sat in a cluster together', async () => {
    const strangers = ['S1', 'S2'].map((code) => ({ unit: seedId('unit', code), month: AUGUST, amount: 1 }));
    await tally(
      ground,
      'campaigns',
      strangers.map((stranger) => ({ ...stranger, measure: 'ACKNOWLEDGED' })),
    );
    await settle();

    const rows = await ground.sql('select unit_id, acknowledged_count from bi.fact_progress where cluster_id = $1', [
      NIL,
    ]);
    expect(rows).toEqual([{ unit_id: NIL, acknowledged_count: 2 }]);
  });

  it('writes nothing while nothing changed', async () => {
    // Every row of the schema with the transaction that wrote it: a rewritten row shows, also with the same values.
    const tables = await ground.sql<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'bi' order by 1",
    );
    const written = () =>
      ground.sql(
        tables.map(({ name }) => `select '${name}', xmin::text, ctid::text from bi.${name}`).join(' union all ') +
          ' order by 1, 2, 3',
      );
    const before = await written();

    expect(await refresh(ground.runtime)).toEqual([]);
    expect(await refresh(ground.runtime)).toEqual([]);

    expect(before.length).toBeGreaterThan(0);
    expect(await written()).toEqual(before);
  });

  it('fills only the campaign that changed', async () => {
    const rowsOf = (campaign: string | undefined) =>
      ground.sql('select xmin::text, unit_id, month::text from bi.fact_progress where campaign_id = $1 order by 2, 3', [
        campaign,
      ]);
    const before = await rowsOf(campaigns[0]);
    await tally(ground, 'campaigns', [
      { campaign: campaigns[1], unit: first, month: SEPTEMBER, measure: 'REPORTED', amount: 1 },
    ]);
    expect(await refresh(ground.runtime)).toEqual(['bi.fact_progress', 'bi.fact_indicator']);

    expect(await rowsOf(campaigns[0])).toEqual(before);
    expect(await rowsOf(campaigns[1])).toHaveLength(1);
  });

  it('follows a figure that vanished', async () => {
    await ground.sql('delete from campaigns.tally where campaign_id = $1', [campaigns[1]]);
    await refresh(ground.runtime);

    expect(await ground.sql('select 1 from bi.fact_progress where campaign_id = $1', [campaigns[1]])).toEqual([]);
  });

  it('follows a unit that is moved afterwards, in all its months', async () => {
    await ground.sql('update directory.cluster_membership set cluster_id = $1 where organisation_id = $2', [C1, third]);
    await refresh(ground.runtime);
    expect(await inCluster(C1)).toBe(12);

    await ground.sql('update directory.cluster_membership set cluster_id = $1 where organisation_id = $2', [C2, third]);
    await settle();
    expect(await inCluster(C1)).toBe(10);
  });

  it('sees a change that was under way during the last refresh', async () => {
    const other = ground.runtime.dataSource.createQueryRunner();
    const slow = await ground.sql<{ amount: number }>(
      'select award_count as amount from bi.fact_award where unit_id = $1',
      [first],
    );
    await other.startTransaction();
    await other.query('select pg_current_xact_id()');
    await refresh(ground.runtime);
    await tally(ground, 'awards', [{ unit: first, month: SEPTEMBER, measure: 'AWARD_FORM', key: form, amount: 1 }]);
    await other.commitTransaction();
    await other.release();
    await settle();

    const after = await ground.sql<{ amount: number }>(
      'select award_count as amount from bi.fact_award where unit_id = $1',
      [first],
    );
    expect(after).toEqual([{ amount: (slow[0]?.amount ?? 0) + 1 }]);
  });

  it('takes turns when two run at once', async () => {
    await tally(ground, 'awards', [{ unit: third, month: SEPTEMBER, measure: 'AWARD_FORM', key: form, amount: 1 }]);
    const filled = await Promise.all([refresh(ground.runtime), refresh(ground.runtime)]);

    expect(filled.map((tables) => tables.length).sort()).toEqual([0, 2]);
  });

  it('knows every month between the first and the last figure', async () => {
    const rows = await ground.sql('select month::text, last_day::text, quarter from bi.dim_month order by 1');
    expect(rows).toEqual([
      { month: AUGUST, last_day: '2021-08-31', quarter: 3 },
      { month: SEPTEMBER, last_day: '2021-09-30', quarter: 3 },
    ]);
  });

  it('has a comment on every table and column', async () => {
    const silent = await ground.sql(
      `select c.relname, a.attname from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'bi'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
         and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)`,
    );
    expect(silent).toEqual([]);
  });

  it('comes round every five seconds', () => {
    expect(refreshJob.everySeconds).toBeLessThanOrEqual(5);
  });
});
