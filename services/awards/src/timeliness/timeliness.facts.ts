import { type Context, invalid, isId, notFound, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { standsIn } from '../revocation/revocation.facts.ts';
import { DAYS_TO_AWARD } from '../tally/period.facts.ts';
import type { TimelinessGrouping } from './timeliness.views.ts';

export interface TimelinessQuestion {
  readonly campaignId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: TimelinessGrouping;
}

export interface TimelinessFigures {
  readonly isTotal: boolean;
  readonly clusterId: string | null;
  readonly formId: string | null;
  readonly awardCount: number;
  readonly datedCount: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** The only ways to group; no text of the caller reaches SQL. */
const GROUPS: Readonly<Record<TimelinessGrouping, string>> = {
  CLUSTER: 'cluster_id',
  FORM: 'award_form_id',
  CLUSTER_AND_FORM: 'cluster_id, award_form_id',
};
const CLUSTER_ORDER = '(select min(c.ordinal) from directory.cluster c where c.id = f.cluster_id)';

/** The total and every group in one statement: a percentile of groups is none of their percentiles. */
const textOf = (by: TimelinessGrouping, isOfCampaign: boolean): string => {
  const columns = GROUPS[by].split(', ');
  const shown = (column: string) => (columns.includes(column) ? column : `null::uuid as ${column}`);
  return `
with told as (
  select r.cluster_id, r.award_form_id, ${DAYS_TO_AWARD} as days from awards.award r
  where r.is_signed and ${standsIn('r.id')} and r.decided_on between coalesce($1::date, '-infinity') and $2::date
    ${isOfCampaign ? 'and r.campaign_id = $3::uuid' : ''}
), figure as (
  select grouping(${columns[0]}) = 1 as is_total, ${shown('cluster_id')}, ${shown('award_form_id')},
    count(*)::integer as award_count, count(days)::integer as dated_count,
    percentile_cont(0.5) within group (order by days) as median, percentile_cont(0.9) within group (order by days) as p90
  from told group by grouping sets ((), (${GROUPS[by]}))
)
select f.* from figure f left join awards.award_form form on form.id = f.award_form_id
${isOfCampaign ? 'where exists (select 1 from directory.campaign where id = $3::uuid)' : ''}
order by f.is_total desc, ${CLUSTER_ORDER} nulls last, f.cluster_id, form.ordinal`;
};

function figuresFrom(row: readonly unknown[]): TimelinessFigures {
  const [isTotal, clusterId, formId, awardCount, datedCount, medianDays, p90Days] = row;
  return { isTotal, clusterId, formId, awardCount, datedCount, medianDays, p90Days } as TimelinessFigures;
}

/** Counts of published awards by cluster, form and time are exact for everyone, so counted as SYSTEM. */
export async function timelinessFigures(ctx: Context, question: TimelinessQuestion): Promise<TimelinessFigures[]> {
  const { campaignId, from, to, by } = question;
  if (campaignId !== null && !isId(campaignId)) throw notFound();
  if (from !== null && to !== null && to < from) {
    throw invalid({ code: 'BEFORE_START', path: ['to'], params: { from } });
  }
  const { rows } = await ctx.runtime.reader.read(
    settingOf(SYSTEM, ctx.requestId),
    statement(textOf(by, campaignId !== null), [
      ...[from, to ?? ctx.runtime.clock.today()],
      ...(campaignId === null ? [] : [campaignId]),
    ]),
  );
  // The total is always told, except of a campaign that nobody knows.
  if (rows.length === 0) throw notFound();
  return rows.map(figuresFrom);
}
