import { type Context, MoneyScalar } from '@tdkt/kernel';
import { Field, ObjectType } from 'type-graphql';
import { readOpen } from '../progress/progress.facts.ts';
import { ProposalSuggestion } from '../suggestion.views.ts';

@ObjectType({ description: 'A donor whose gifts reach a threshold of the Board.' })
export class SponsorSuggestion {
  @Field(() => MoneyScalar) money!: number;
  @Field(() => MoneyScalar) estimatedValue!: number;
  @Field(() => ProposalSuggestion) proposal!: ProposalSuggestion;
  /** What the two references are read with; not served. */
  sponsorId!: string;
  thresholdId!: string;
}

/** Suggested at most; the ledger's totals by donor tell them all. */
const MOST = 100;

/** The highest threshold that a donor reaches by one of the two sums; nobody is proposed who gave without a name. */
const SUGGESTIONS = `
with total as (
  select t.key::uuid as sponsor_id, coalesce(sum(t.amount) filter (where t.measure = 'SPONSOR_MONEY'), 0) as money,
    coalesce(sum(t.amount) filter (where t.measure = 'SPONSOR_VALUE'), 0) as value
  from campaigns.tally t where t.campaign_id = $1 and t.measure in ('SPONSOR_MONEY', 'SPONSOR_VALUE') group by t.key
),
reached as (
  select distinct on (t.sponsor_id) t.*, h.id as threshold_id, h.award_form_id
  from total t join campaigns.contribution_threshold h on (h.campaign_id is null or h.campaign_id = $1)
    and case h.basis when 'MONEY' then t.money else t.value end >= h.amount
  order by t.sponsor_id, h.amount desc, h.id
)
select r.sponsor_id, r.threshold_id, r.award_form_id, r.money::float8, r.value::float8,
  s.kind, s.display_name, s.person_id, s.organisation_id, coalesce(o.is_enterprise, false), g.first, g.last, g.receiver_id
from reached r join campaigns.sponsor s on s.id = r.sponsor_id and s.kind <> 'ANONYMOUS'
left join lateral (
  select o.is_enterprise from directory.organisation o where o.id = s.organisation_id order by o.valid_from desc limit 1) o on true
cross join lateral (
  select min(c.received_on) as first, max(c.received_on) as last, mode() within group (order by c.organisation_id) as receiver_id
  from campaigns.contribution c where c.campaign_id = $1 and c.sponsor_id = r.sponsor_id and c.reversal_of_id is null
    and not exists (select from campaigns.contribution x where x.reversal_of_id = c.id)) g
order by r.money desc, r.value desc, r.sponsor_id limit ${MOST}`;

function subjectOf(kind: unknown, isEnterprise: unknown): string {
  if (kind === 'PERSON') return 'INDIVIDUAL';
  return isEnterprise ? 'ENTERPRISE' : 'COLLECTIVE';
}

/** Donors that the thresholds suggest; the caller has checked that the viewer reads every line. */
export async function sponsorSuggestionsOf(ctx: Context, campaignId: string): Promise<SponsorSuggestion[]> {
  const rows = await readOpen(ctx, SUGGESTIONS, [campaignId]);
  return rows.map(([sponsorId, thresholdId, awardFormId, money, estimatedValue, ...about]) => {
    const [kind, summary, personId, organisationId, isEnterprise, first, last, receiverId] = about;
    const proposal = Object.assign(new ProposalSuggestion(), {
      ...{ campaignId, proposingOrganisationId: receiverId, summary, achievementSummary: summary, awardFormId },
      ...{ personId, organisationId, subjectKind: subjectOf(kind, isEnterprise) },
      ...{ achievementFrom: first, achievementTo: last, isFrontline: false, isDirectWorker: false },
    });
    return Object.assign(new SponsorSuggestion(), { sponsorId, thresholdId, money, estimatedValue, proposal });
  });
}
