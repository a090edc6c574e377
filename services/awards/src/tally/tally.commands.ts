import type { Transaction } from '@tdkt/kernel';
import { standsIn } from '../revocation/revocation.facts.ts';
import { DAYS_TO_AWARD } from './period.facts.ts';

/** Stands for "no campaign" and "no member unit" in keys of totals. */
export const NIL = '00000000-0000-0000-0000-000000000000';
export type Measure = 'PROPOSAL_STATE' | 'AWARD_FORM' | 'DAYS_TO_DECISION' | 'DAYS_TO_AWARD';

export interface Change {
  readonly campaignId?: string | null;
  readonly memberUnitId?: string | null;
  /** Any day of the month. */
  readonly day: string;
  readonly measure: Measure;
  readonly key: string;
  readonly amount: number;
}

/** Adds to totals in the transaction of the change; always in the order of the keys, so that two writers never wait for each other. */
export async function addToTally(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ campaignId, memberUnitId, day, ...rest }) => ({
    ...rest,
    campaign_id: campaignId ?? NIL,
    member_unit_id: memberUnitId ?? NIL,
    month: `${day.slice(0, 7)}-01`,
  }));
  await tx.query(
    `insert into awards.tally as t (campaign_id, member_unit_id, month, measure, key, amount)
     select campaign_id, member_unit_id, month, measure, key, sum(amount)
     from jsonb_to_recordset($1::jsonb) as c(campaign_id uuid, member_unit_id uuid, month date, measure text, key text, amount integer)
     group by 1, 2, 3, 4, 5 having sum(amount) <> 0 order by 1, 2, 3, 4, 5
     on conflict (campaign_id, member_unit_id, month, measure, key) do update set amount = t.amount + excluded.amount`,
    [JSON.stringify(rows)],
  );
}

/** Adds awards to the totals of the months of their decisions, or takes them out; `ids` is SQL for their ids, `$1` its value. */
export async function tallyAwards(tx: Transaction, ids: string, value: unknown, sign: 1 | -1): Promise<void> {
  const counts = await tx.query<Change>(
    `select r.campaign_id as "campaignId", r.member_unit_id as "memberUnitId", r.decided_on as day, m.measure, m.key, count(*)::integer as amount
     from awards.award r cross join lateral (values ('AWARD_FORM', r.award_form_id::text), ('DAYS_TO_AWARD', ${DAYS_TO_AWARD}::text)) m (measure, key)
     where r.id in (${ids}) and m.key is not null group by 1, 2, 3, 4, 5`,
    [value],
  );
  await addToTally(
    tx,
    counts.map((count) => ({ ...count, amount: sign * count.amount })),
  );
}

const KEYS = `coalesce(campaign_id, '${NIL}'::uuid) as campaign_id, coalesce(member_unit_id, '${NIL}'::uuid) as member_unit_id`;
/** Every total as the rows say it. */
const EXPECTED = `
select ${KEYS}, date_trunc('month', opened_on)::date as month, 'PROPOSAL_STATE' as measure, state as key, count(*)::integer as amount
from awards.proposal group by 1, 2, 3, 5
union all
select ${KEYS}, date_trunc('month', decided_on)::date, 'AWARD_FORM', award_form_id::text, count(*)::integer
from awards.award where is_signed and ${standsIn('award.id')} group by 1, 2, 3, 5
union all
select ${KEYS}, date_trunc('month', r.decided_on)::date, 'DAYS_TO_AWARD', ${DAYS_TO_AWARD}::text, count(*)::integer
from awards.award r where r.is_signed and r.achievement_to is not null and ${standsIn('r.id')} group by 1, 2, 3, 5
union all
select ${KEYS}, date_trunc('month', decided_on)::date, 'DAYS_TO_DECISION', days_to_decision::text, count(*)::integer
from awards.proposal where days_to_decision is not null group by 1, 2, 3, 5`;

/** Compares the totals with the rows and, unless told otherwise, rebuilds them; answers how many differed. For SYSTEM. */
export async function recountTally(tx: Transaction, { repair = true } = {}): Promise<number> {
  // Writers in flight finish first and later ones wait, so no change is counted twice or lost.
  await tx.query('lock table awards.tally in exclusive mode');
  const [row] = await tx.query<{ count: number }>(
    `with expected as (${EXPECTED})
     select count(*)::integer as count from expected e
     full join (select * from awards.tally where amount <> 0) t using (campaign_id, member_unit_id, month, measure, key)
     where coalesce(e.amount, 0) <> coalesce(t.amount, 0)`,
  );
  const wrong = row?.count ?? 0;
  if (!repair || wrong === 0) return wrong;
  await tx.query('delete from awards.tally');
  await tx.query(`insert into awards.tally (campaign_id, member_unit_id, month, measure, key, amount) ${EXPECTED}`);
  return wrong;
}
