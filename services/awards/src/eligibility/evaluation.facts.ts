import type { Context } from '@tdkt/kernel';
import { AwardFormKind, AwardLevel, SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { campaignCodeOf } from '../guidance/guidance.facts.ts';
import { guidancesFor, underGuidance } from '../guidance/guidance.rules.ts';
import { GUIDANCES } from '../guidance/guidances.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';
import { evaluate } from '../standard/evaluate.rules.ts';
import { regimeOn, standardOf } from '../standard/regimes.ts';
import type { Evaluation, Regime } from '../standard/standard.types.ts';
import { type Asked, factsFor } from './eligibility.facts.ts';

export interface Question extends Asked {
  readonly formId: string;
  readonly regime: Regime | null;
}
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly regime: Regime;
}

/**
 * Answers in the order of the questions; null where the regime has no standard of the form for the subject. Of each only what
 * `pick` takes is kept: of thousands the findings would fill the memory.
 */
export async function judge<T>(
  ctx: Context,
  questions: readonly Question[],
  pick: (answer: Evaluated | null) => T,
): Promise<T[]> {
  const codes = Promise.all(questions.map(({ campaignId }) => (campaignId ? campaignCodeOf(ctx, campaignId) : null)));
  const [factsOf, forms, campaigns] = await Promise.all([factsFor(ctx, questions), formsOf(ctx), codes]);
  const answerTo = (question: Question, campaign: string | null): Evaluated | null => {
    const { formId, regime, subjectKind, ruledOn } = question;
    const form = forms.get(formId);
    const standard = form && regime ? standardOf(regime, form.code, subjectKind) : null;
    if (!standard || !regime) return null;
    const [isStateForm, isTitle] = [form?.level === AwardLevel.NATION, form?.kind === AwardFormKind.TITLE];
    const guidances = guidancesFor(GUIDANCES, { campaign, regime: regime.code, on: ruledOn });
    const asked = underGuidance(standard, guidances, subjectKind);
    return { evaluation: evaluate(asked, factsOf(question), { regime, isStateForm, isTitle }), regime };
  };
  return questions.map((question, at) => pick(answerTo(question, campaigns[at] ?? null)));
}

/** The whole answers. */
export const evaluationsOf = (ctx: Context, questions: readonly Question[]): Promise<(Evaluated | null)[]> =>
  judge(ctx, questions, (answer) => answer);

/** By merit, for the year of a day, as titles are given; under the rules of that day. */
export const meritQuestion = (
  subject: { readonly personId: string | null; readonly organisationId: string | null },
  formId: string,
  day: string,
): Question => ({
  ...{ subjectKind: subject.personId ? SubjectKind.INDIVIDUAL : SubjectKind.COLLECTIVE, formId, nomineeId: null },
  ...{ ...subject, commendationType: CommendationType.MERIT, campaignId: null },
  achievement: { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` },
  ...{ askedOn: day, ruledOn: day, regime: regimeOn(day) },
});
