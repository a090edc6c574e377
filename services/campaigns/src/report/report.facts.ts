import { isId, notFound, type Transaction } from '@tdkt/kernel';
import { addToTally, Measure, monthOf, NO_UNIT, type TallyEntry } from '../progress/tally.ts';
import type { ProgressReport, ReportValueInput } from './report.entity.ts';
import type { IndicatorFacts, ValueFacts } from './report.rules.ts';
import { isEmpty } from './report.rules.ts';

export interface PeriodFacts {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignState: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** A reporting period with the state of its campaign, neither of which changes until the transaction ends. */
export async function periodOf(tx: Transaction, id: string): Promise<PeriodFacts> {
  if (!isId(id)) throw notFound();
  const [row] = await tx.query<PeriodFacts>(
    `select p.id, p.campaign_id as "campaignId", c.state as "campaignState", p.from_on::text as "fromOn", p.to_on::text as "toOn"
     from campaigns.reporting_period p join campaigns.campaign c on c.id = p.campaign_id where p.id = $1 for share`,
    [id],
  );
  if (!row) throw notFound();
  return row;
}

export const indicatorFactsOf = (tx: Transaction, campaignId: string): Promise<IndicatorFacts[]> =>
  tx.query<IndicatorFacts>(
    `select id, code, value_kind as "valueKind", is_required as "isRequired", minimum::float8, maximum::float8, tolerance::float8
     from campaigns.indicator where campaign_id = $1 order by ordinal, id`,
    [campaignId],
  );

export const valuesOf = (tx: Transaction, reportId: string): Promise<ValueFacts[]> =>
  tx.query<ValueFacts>(
    'select indicator_id as "indicatorId", number::float8 as number, flag, text from campaigns.report_value where report_id = $1',
    [reportId],
  );

/** What every row about a report takes from it: the campaign and the place. */
export const placeOfReport = ({
  campaignId,
  organisationId,
  clusterId,
  memberUnitId,
  managementPath,
}: ProgressReport) => ({
  campaignId,
  organisationId,
  clusterId,
  memberUnitId,
  managementPath,
});

/** True when the campaign has the indicator. */
export async function readsIndicator(tx: Transaction, campaignId: string, indicatorId: string): Promise<boolean> {
  if (!isId(indicatorId)) return false;
  const rows = await tx.query('select 1 from campaigns.indicator where id = $1 and campaign_id = $2', [
    indicatorId,
    campaignId,
  ]);
  return rows.length > 0;
}

type Stored = ReportValueInput & { readonly id: string; readonly reason?: string | null };
type Place = ReturnType<typeof placeOfReport>;
export interface Entered {
  readonly report: Omit<Place, 'campaignId'> & { readonly id: string };
  readonly values: readonly Stored[];
}

async function clearValues(tx: Transaction, cleared: readonly object[]): Promise<void> {
  if (cleared.length === 0) return;
  await tx.query(
    `delete from campaigns.report_value v using jsonb_to_recordset($1::jsonb) as c("reportId" uuid, "indicatorId" uuid)
     where v.report_id = c."reportId" and v.indicator_id = c."indicatorId"`,
    [JSON.stringify(cleared)],
  );
}

/** Writes the given values of reports; empty ones are taken out, the others stay as they are. */
export async function storeValues(tx: Transaction, entered: readonly Entered[]): Promise<void> {
  const all = entered.flatMap(({ report: { id: reportId, ...place }, values }) =>
    values.map((value) => ({ ...place, ...value, reportId, text: value.text?.normalize('NFC').trim() || null })),
  );
  await clearValues(tx, all.filter(isEmpty));
  const given = all.filter((value) => !isEmpty(value));
  if (given.length === 0) return;
  await tx.query(
    `insert into campaigns.report_value (id, report_id, indicator_id, organisation_id, cluster_id, member_unit_id, management_path, number, flag, text, reason)
     select v.id, v."reportId", v."indicatorId", v."organisationId", v."clusterId", v."memberUnitId", v."managementPath"::ltree, v.number, v.flag, v.text, v.reason
     from jsonb_to_recordset($1::jsonb) as v(id uuid, "reportId" uuid, "indicatorId" uuid, "organisationId" uuid, "clusterId" uuid,
       "memberUnitId" uuid, "managementPath" text, number numeric, flag boolean, text text, reason text)
     on conflict (report_id, indicator_id) do update set number = excluded.number, flag = excluded.flag, text = excluded.text,
       reason = excluded.reason, version = report_value.version + 1, updated_at = now()
     where (report_value.number, report_value.flag, report_value.text) is distinct from (excluded.number, excluded.flag, excluded.text)`,
    [JSON.stringify(given)],
  );
}

type Counted = Pick<ProgressReport, 'id' | 'organisationId' | 'memberUnitId' | 'clusterId'>;

/** Reports of one period begin (+1) or cease (-1) to count. */
export async function countReports(
  tx: Transaction,
  { reports, period, sign }: { reports: readonly Counted[]; period: PeriodFacts; sign: 1 | -1 },
): Promise<void> {
  const at = { campaignId: period.campaignId, month: monthOf(period.toOn) };
  const own = reports.flatMap(({ organisationId: memberUnitId }): TallyEntry[] => [
    { ...at, memberUnitId, measure: Measure.REPORTED, key: period.id, amount: sign },
    { ...at, memberUnitId, measure: Measure.REPORTS, key: '', amount: sign },
  ]);
  const values = await tx.query<{ report_id: string; indicator_id: string; amount: string }>(
    `select report_id, indicator_id, (coalesce(number, flag::integer) * $2::integer)::text as amount from campaigns.report_value
     where report_id = any($1::uuid[]) and (number is not null or flag is not null)`,
    [reports.map(({ id }) => id), sign],
  );
  const units = new Map(reports.map(({ id, memberUnitId }) => [id, memberUnitId ?? NO_UNIT]));
  const figures = values.map(({ report_id, indicator_id, amount }): TallyEntry => {
    const memberUnitId = units.get(report_id) ?? NO_UNIT;
    return { ...at, memberUnitId, measure: Measure.INDICATOR, key: indicator_id, amount };
  });
  await addToTally(tx, [...own, ...figures]);
}

type Figure = Pick<ValueFacts, 'number' | 'flag'>;

/** A counted value is replaced: the former one is taken out and the new one put in, each exactly as it is stored. */
export async function countCorrection(
  tx: Transaction,
  report: ProgressReport,
  { indicatorId, before, after }: { indicatorId: string; before: Figure; after: Figure },
): Promise<void> {
  const { toOn } = await periodOf(tx, report.reportingPeriodId);
  const at = {
    ...{ campaignId: report.campaignId, month: monthOf(toOn), memberUnitId: report.memberUnitId ?? NO_UNIT },
    ...{ measure: Measure.INDICATOR, key: indicatorId },
  };
  const amountOf = ({ number, flag }: Figure): number => number ?? Number(flag ?? false);
  await addToTally(tx, [
    { ...at, amount: -amountOf(before) },
    { ...at, amount: amountOf(after) },
  ]);
}
