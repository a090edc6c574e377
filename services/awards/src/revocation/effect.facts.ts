import { identitiesOf } from '@tdkt/directory';
import type { Context, Transaction } from '@tdkt/kernel';
import type { Decision } from '../decision/decision.entity.ts';
import { type Asked, readFacts } from '../eligibility/eligibility.facts.ts';
import { type AwardForm, AwardFormKind, AwardLevel } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import type { FindingResult } from '../proposal/nominee.views.ts';
import { evaluate } from '../standard/evaluate.rules.ts';
import { regimeOf, regimeOn, standardOf } from '../standard/regimes.ts';
import type { Evaluation, Facts, RegimeCode, Subject } from '../standard/standard.types.ts';
import { EffectSettlement, type RevocationEffect } from './revocation.entity.ts';
import { standsIn } from './revocation.facts.ts';
import { clausesThatRest } from './revocation.rules.ts';

/** A later award or an open nominee of a subject whose award is revoked. */
interface Candidate {
  readonly revocationId: string;
  readonly revokedAwardId: string;
  readonly awardId: string | null;
  readonly nomineeId: string | null;
  readonly subjectKind: Subject;
  readonly subjectName: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly awardFormId: string;
  readonly commendationType: string;
  readonly campaignId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly decidedOn: string | null;
  readonly regimeCode: string | null;
  readonly receivedOn: string | null;
  readonly overriddenOn: string | null;
}

const SAME = (
  other: string,
): string => `(v.person_id is not null and ${other}.person_id = any(${identitiesOf('array[v.person_id]')})
  or v.person_id is null and ${other}.person_id is null and ${other}.organisation_id = v.organisation_id)`;

const CANDIDATES = `
select v.id as "revocationId", v.award_id as "revokedAwardId", a.id as "awardId", a.nominee_id as "nomineeId", a.subject_kind as "subjectKind",
  a.subject_name as "subjectName", a.person_id as "personId", a.organisation_id as "organisationId", a.award_form_id as "awardFormId",
  a.commendation_type as "commendationType", a.campaign_id as "campaignId", a.achievement_from as "from", a.achievement_to as "to",
  a.decided_on as "decidedOn", p.regime_code as "regimeCode", p.received_on as "receivedOn", p.regime_overridden_on as "overriddenOn"
from awards.revocation v join awards.award a on ${SAME('a')} left join awards.proposal p on p.id = a.proposal_id
where v.decision_id = $1 and a.is_signed and a.decided_on >= v.awarded_on and a.id <> v.award_id and ${standsIn('a.id')}
union all
select v.id, v.award_id, null, n.id, n.subject_kind, n.subject_name, n.person_id, n.organisation_id, n.award_form_id,
  p.commendation_type, p.campaign_id, n.achievement_from, n.achievement_to, null, p.regime_code, p.received_on, p.regime_overridden_on
from awards.revocation v join awards.nominee n on ${SAME('n')} join awards.proposal p on p.id = n.proposal_id
where v.decision_id = $1 and n.outcome = 'PENDING' and p.decided_on is null and p.state <> 'WITHDRAWN'`;

/** The day whose law holds: that on which other rules were chosen, else of the reception, else of the decision, else today. */
const ruledOn = ({ overriddenOn, receivedOn, decidedOn }: Candidate, today: string): string =>
  overriddenOn ?? receivedOn ?? decidedOn ?? today;

/** A decision on paper may say no achievement period: then the year of the decision. */
function questionOf(one: Candidate, today: string): Asked {
  const year = (one.decidedOn ?? today).slice(0, 4);
  return {
    ...{ subjectKind: one.subjectKind, commendationType: one.commendationType, campaignId: one.campaignId },
    ...{ personId: one.personId, organisationId: one.personId ? null : one.organisationId, nomineeId: one.nomineeId },
    achievement: { from: one.from ?? `${year}-01-01`, to: one.to ?? `${year}-12-31` },
    askedOn: one.decidedOn ?? today,
    ruledOn: ruledOn(one, today),
  };
}

/** The facts as they are when awards do not count. */
const without = (facts: Facts, awardIds: ReadonlySet<string>): Facts => ({
  ...facts,
  awards: {
    ...facts.awards,
    rows: facts.awards.rows.map((row) => (awardIds.has(row.id ?? '') ? { ...row, isRevoked: true } : row)),
  },
});

interface Judge {
  readonly form: AwardForm | undefined;
  readonly one: Candidate;
  readonly today: string;
}
/** Null where the regime has no standard of the form: then nothing is known to rest on anything. */
function judged({ form, one, today }: Judge, facts: Facts): Evaluation | null {
  const day = ruledOn(one, today);
  const regime = one.regimeCode ? regimeOf(one.regimeCode as RegimeCode) : regimeOn(day);
  const standard = form && regime ? standardOf(regime, form.code, one.subjectKind) : null;
  if (!standard || !regime) return null;
  const [isStateForm, isTitle] = [form?.level === AwardLevel.NATION, form?.kind === AwardFormKind.TITLE];
  return evaluate(standard, facts, { regime, isStateForm, isTitle });
}

interface Known {
  readonly facts: Facts;
  readonly form: AwardForm | undefined;
  /** All that the decision revokes, so that two bases lost together are not each held up by the other. */
  readonly revoked: ReadonlySet<string>;
}
function effectOf(ctx: Context, one: Candidate, { facts, form, revoked }: Known): Partial<RevocationEffect>[] {
  const judge = { form, one, today: ctx.runtime.clock.today() };
  const before = judged(judge, facts);
  const after = judged(judge, without(facts, new Set([one.revokedAwardId])));
  const all = judged(judge, without(facts, revoked));
  if (!before || !after || !all) return [];
  const clauses = clausesThatRest(before, after);
  if (clauses.length === 0) return [];
  const { revocationId, awardId, nomineeId, personId, organisationId, subjectName, awardFormId } = one;
  return [
    {
      ...{ revocationId, awardId, personId, organisationId, subjectName, awardFormId, clauses },
      nomineeId: awardId ? null : nomineeId,
      outcomeBefore: before.outcome as FindingResult,
      outcomeAfter: all.outcome as FindingResult,
      settlement: EffectSettlement.OPEN,
    },
  ];
}

/** What rested on the awards that a decision revokes; a handful of statements whatever the length of its list. */
export async function effectsOf(tx: Transaction, decision: Pick<Decision, 'id'>): Promise<Partial<RevocationEffect>[]> {
  const candidates = await tx.query<Candidate>(CANDIDATES, [decision.id]);
  if (candidates.length === 0) return [];
  const today = tx.ctx.runtime.clock.today();
  const [facts, forms] = await Promise.all([
    readFacts(
      tx.ctx,
      candidates.map((one) => questionOf(one, today)),
    ),
    formsOf(tx.ctx),
  ]);
  const revoked = new Set(candidates.map(({ revokedAwardId }) => revokedAwardId));
  return candidates.flatMap((one, at) => {
    const known = facts[at];
    return known ? effectOf(tx.ctx, one, { facts: known, form: forms.get(one.awardFormId), revoked }) : [];
  });
}
