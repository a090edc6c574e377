import { validOn } from '@tdkt/directory';
import { type Context, invalid } from '@tdkt/kernel';
import type { DateRange } from '@tdkt/registry';
import { standsIn } from '../revocation/revocation.facts.ts';

/** Counts of campaigns in a period, as SQL that every question on totals begins with. */
export interface PeriodQuestion {
  readonly campaignIds: readonly string[];
  readonly period: DateRange | null | undefined;
}

/** Which form of `factsOf` a question needs. Both conditions keep the plan of a prepared statement on the indexes. */
export interface Shape {
  /** $1 is one campaign, not a list. */
  readonly isOneCampaign: boolean;
  /** The period may cut a month, so rows are read beside totals. */
  readonly cutsMonths: boolean;
}

const lastOfMonth = (day: string): boolean => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
};

export function shapeOf(ctx: Context, { period }: PeriodQuestion, isOneCampaign: boolean): Shape {
  const { from = null, to = null } = period ?? {};
  const startsWhole = from === null || from.endsWith('-01');
  const endsWhole = to === null || to >= ctx.runtime.clock.today() || lastOfMonth(to);
  return { isOneCampaign, cutsMonths: !startsWhole || !endsWhole };
}

/** The values of `factsOf`: $1 campaign or campaigns, $2 from, $3 to, $4 the business date. */
export function periodValues(
  ctx: Context,
  { campaignIds, period }: PeriodQuestion,
  { isOneCampaign }: Shape,
): unknown[] {
  const { from = null, to = null } = period ?? {};
  if (from !== null && to !== null && to < from) {
    throw invalid({ code: 'BEFORE_START', path: ['period', 'to'], params: { from } });
  }
  return [isOneCampaign ? campaignIds[0] : campaignIds, from, to, ctx.runtime.clock.today()];
}

/**
 * Whole months are [whole_from, whole_until). A period that begins at or before the campaign's start begins with a whole
 * month, one that ends at or after the business date ends with one: there is nothing outside.
 */
const periodOf = (campaign: string) => `
asked as (
  select c.id, coalesce($2::date, c.starts_on, date '1900-01-01') as first_day, coalesce($3::date, $4::date) as last_day, c.starts_on
  from directory.campaign c where c.id = ${campaign}
),
period as (
  select id, first_day, last_day,
    case when first_day <= coalesce(starts_on, date '1900-01-01') then date_trunc('month', first_day)::date
      else (date_trunc('month', first_day - 1) + interval '1 month')::date end as whole_from,
    case when last_day >= $4::date then (date_trunc('month', last_day) + interval '1 month')::date
      else date_trunc('month', last_day + 1)::date end as whole_until
  from asked
)`;

const monthEnd = (day: string) => `(date_trunc('month', ${day}) + interval '1 month' - interval '1 day')::date`;
/** Membership is asked on the last day of the month, or of the period. */
const standing = (day: string) => `least(${monthEnd(day)}, p.last_day)`;
const insidePartialMonth = (day: string) =>
  `(${day} between p.first_day and least(p.last_day, p.whole_from - 1) or ${day} between greatest(p.first_day, p.whole_until, p.whole_from) and p.last_day)`;

interface Source {
  readonly measure: string;
  readonly table: string;
  readonly day: string;
  readonly key: string;
  readonly only: string;
}
/** SQL: calendar days from the end of what the award `r` was given for to its decision; none where the award came first. */
export const DAYS_TO_AWARD =
  '(case when r.achievement_to is not null then greatest(r.decided_on - r.achievement_to, 0) end)';

/** Where a measure comes from when it is counted from rows. */
export const SOURCES: readonly Source[] = [
  { measure: 'PROPOSAL_STATE', table: 'awards.proposal', day: 'r.opened_on', key: 'r.state', only: 'true' },
  {
    measure: 'AWARD_FORM',
    table: 'awards.award',
    day: 'r.decided_on',
    key: 'r.award_form_id::text',
    only: `r.is_signed and ${standsIn('r.id')}`,
  },
  {
    measure: 'DAYS_TO_DECISION',
    table: 'awards.proposal',
    day: 'r.decided_on',
    key: 'r.days_to_decision::text',
    only: 'r.days_to_decision is not null',
  },
  {
    measure: 'DAYS_TO_AWARD',
    table: 'awards.award',
    day: 'r.decided_on',
    key: `${DAYS_TO_AWARD}::text`,
    only: `r.is_signed and r.achievement_to is not null and ${standsIn('r.id')}`,
  },
];

const fromRows = ({ measure, table, day, key, only }: Source, campaign: string) => `
  union all
  select p.id, r.member_unit_id, date_trunc('month', ${day})::date, ${standing(day)}, '${measure}', ${key}, 1
  from period p join ${table} r on r.campaign_id = ${campaign} and r.campaign_id = p.id and ${only} and ${insidePartialMonth(day)}`;

/** `with` clause: facts(campaign_id, member_unit_id, month, day, measure, key, amount): totals of whole months, rows of the others. */
export function factsOf(measures: readonly string[], { isOneCampaign, cutsMonths }: Shape): string {
  const campaign = isOneCampaign ? '$1::uuid' : 'any($1::uuid[])';
  const list = measures.map((measure) => `'${measure}'`).join(', ');
  const sources = cutsMonths ? SOURCES.filter(({ measure }) => measures.includes(measure)) : [];
  return `with ${periodOf(campaign)},
facts (campaign_id, member_unit_id, month, day, measure, key, amount) as (
  select p.id, t.member_unit_id, t.month, least((t.month + interval '1 month' - interval '1 day')::date, p.last_day), t.measure, t.key, t.amount
  from period p join awards.tally t on t.campaign_id = ${campaign} and t.campaign_id = p.id and t.measure in (${list})
    and t.amount <> 0 and t.month >= p.whole_from and t.month < p.whole_until
  ${sources.map((source) => fromRows(source, campaign)).join('')}
)`;
}

export const MEMBERSHIP_ON_DAY = `directory.cluster_membership m on m.organisation_id = f.member_unit_id and ${validOn('m', 'f.day')}`;
