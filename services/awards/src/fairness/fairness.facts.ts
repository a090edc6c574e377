import { type Context, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { standsIn } from '../revocation/revocation.facts.ts';
import type { Fact } from './fairness.rules.ts';
import type { Count } from './suppression.rules.ts';

/** Front line and direct work as the dossier says, else as the register of people; what nobody wrote down is not known. */
const FACTS = `
select r.cluster_id, r.campaign_id, r.award_form_id, count(*)::integer,
  count(t.frontline)::integer, count(*) filter (where t.frontline)::integer,
  count(t.direct)::integer, count(*) filter (where t.direct)::integer,
  count(t.gender)::integer, count(*) filter (where t.gender = 'FEMALE')::integer
from awards.award r
left join awards.nominee n on n.id = r.nominee_id
left join directory.person d on d.id = r.person_id
left join directory.person p on p.id = coalesce(d.merged_into_id, d.id)
cross join lateral (select coalesce(n.is_frontline, p.is_frontline) as frontline,
  coalesce(n.is_direct_worker, p.is_direct_worker) as direct, p.gender) t
left join awards.award_form form on form.id = r.award_form_id
where r.is_signed and r.subject_kind = 'INDIVIDUAL' and ${standsIn('r.id')}
  and r.decided_on between make_date($1::integer, 1, 1) and make_date($1::integer, 12, 31)
group by 1, 2, 3, form.ordinal
order by (select min(c.ordinal) from directory.cluster c where c.id = r.cluster_id) nulls last, r.cluster_id, form.ordinal`;

/** All of a year in one statement, counted as SYSTEM: what of it a caller is told, the views decide. */
export async function fairnessFacts(ctx: Context, year: number): Promise<Fact[]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(FACTS, [year]));
  return rows.map((row) => {
    const [clusterId, campaignId, formId] = row as (string | null)[];
    const [awardCount = 0, ...counts] = row.slice(3) as number[];
    const countOf = (at: number): Count => ({ known: counts[2 * at] ?? 0, count: counts[2 * at + 1] ?? 0 });
    return {
      ...{ clusterId: clusterId ?? null, campaignId: campaignId ?? null, formId: formId ?? '', awardCount },
      ...{ frontline: countOf(0), directWorker: countOf(1), women: countOf(2) },
    };
  });
}
