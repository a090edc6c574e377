import type { Context } from '@tdkt/kernel';
import { AwardFormKind, AwardLevel, SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';
import { evaluate } from '../standard/evaluate.rules.ts';
import { regimeOn, standardOf } from '../standard/regimes.ts';
import type { Evaluation, Regime } from '../standard/standard.types.ts';
import { type Asked, readFacts } from './eligibility.facts.ts';

export interface Question extends Asked {
  readonly formId: string;
  readonly regime: Regime | null;
}
interface Evaluated {
  readonly evaluation: Evaluation;
  readonly regime: Regime;
}

/** Answers in the order of the questions; null where the regime has no standard of the form for the subject. */
export async function evaluationsOf(ctx: Context, questions: readonly Question[]): Promise<(Evaluated | null)[]> {
  const [facts, forms] = await Promise.all([readFacts(ctx, questions), formsOf(ctx)]);
  return questions.map(({ formId, regime, subjectKind }, at) => {
    const form = forms.get(formId);
    const standard = form && regime ? standardOf(regime, form.code, subjectKind) : null;
    const known = facts[at];
    if (!standard || !regime || !known) return null;
    const [isStateForm, isTitle] = [form?.level === AwardLevel.NATION, form?.kind === AwardFormKind.TITLE];
    return { evaluation: evaluate(standard, known, { regime, isStateForm, isTitle }), regime };
  });
}

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
