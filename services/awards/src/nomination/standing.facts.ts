import type { Context } from '@tdkt/kernel';
import { checklistOf } from '../dossier/dossier.rules.ts';
import type { DossierRule, PartKind } from '../dossier/dossier.types.ts';
import { type Asked, readFacts } from '../eligibility/eligibility.facts.ts';
import { type AwardForm, AwardFormKind, AwardLevel } from '../form/form.entity.ts';
import type { Proposal } from '../proposal/proposal.entity.ts';
import { evaluate } from '../standard/evaluate.rules.ts';
import { regimeOn, standardOf } from '../standard/regimes.ts';
import type { Clause, Evaluation, Regime, Standard } from '../standard/standard.types.ts';
import type { RowFinding } from './nomination.rules.ts';

/** A line whose subject and form are known. */
export interface Subject {
  readonly number: number;
  readonly subjectKind: Asked['subjectKind'];
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly form: AwardForm;
  readonly achievement: Asked['achievement'];
}

const told = ({ instrument, clause }: Clause): string => (clause === '?' ? instrument : `${instrument} ${clause}`);
const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
const warning = (code: string, clause: string, params: RowFinding['params'] = {}): RowFinding => ({
  ...{ severity: 'WARNING', code, clause, params },
});

const GENERAL: Readonly<Record<string, string>> = {
  INTEGRITY_HOLD: 'HOLD_OPEN',
  AFTER_DISCIPLINE: 'AFTER_DISCIPLINE',
  ONE_ACHIEVEMENT: 'ACHIEVEMENT_ALREADY_AWARDED',
};

/** What a standard says of a line: what fails, and else what people must look at, each with its clauses. */
function findingsOf({ outcome, general, always, cases }: Evaluation): RowFinding[] {
  const open = general.filter((one) => one.outcome !== 'PASS');
  const failed = [
    ...always.filter((one) => one.outcome === 'FAIL'),
    ...(cases.length > 0 && cases.every((one) => one.outcome === 'FAIL') ? cases : []),
  ];
  const waiting = [...always, ...cases].filter((one) => one.outcome === 'NEEDS_REVIEW');
  const generals = open.map(({ code, clause }) => warning(GENERAL[code] ?? code, told(clause)));
  if (failed.length > 0)
    return [...generals, warning('STANDARD_FAILED', distinct(failed.map((one) => told(one.clause))))];
  if (outcome === 'PASS' || waiting.length === 0) return generals;
  return [...generals, warning('STANDARD_REVIEW', distinct(waiting.map((one) => told(one.clause))))];
}

/** Where a regime has no standard of a form, what holds for every form is still asked. */
const standardFor = (regime: Regime, { form, subjectKind }: Subject): Standard =>
  standardOf(regime, form.code, subjectKind) ?? { id: form.code, form: form.code, subjects: [subjectKind], cases: [] };

/** How eligible the subjects of a batch are by the rules of today: as many statements for one as for all. */
export async function eligibilityOf(
  ctx: Context,
  proposal: Proposal,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<number, RowFinding[]>> {
  const today = ctx.runtime.clock.today();
  const regime = regimeOn(today);
  if (!regime || subjects.length === 0) return new Map();
  const { commendationType, campaignId = null } = proposal;
  const facts = await readFacts(
    ctx,
    subjects.map(({ subjectKind, personId, organisationId, achievement }) => ({
      ...{ subjectKind, personId, organisationId, achievement, commendationType, campaignId },
      ...{ askedOn: today, ruledOn: today, nomineeId: null },
    })),
  );
  return new Map(
    subjects.flatMap((subject, at) => {
      const known = facts[at];
      if (!known) return [];
      const isStateForm = subject.form.level === AwardLevel.NATION;
      const isTitle = subject.form.kind === AwardFormKind.TITLE;
      const evaluation = evaluate(standardFor(regime, subject), known, { regime, isStateForm, isTitle });
      return [[subject.number, findingsOf(evaluation)] as const];
    }),
  );
}

/** Papers of their own that the law asks for and no paper of the whole dossier covers. */
export function lackingPapers(
  rule: DossierRule,
  { procedure, simplifiedGrounds }: Proposal,
  { subjects, held }: { readonly subjects: readonly Subject[]; readonly held: readonly string[] },
): ReadonlyMap<number, RowFinding[]> {
  const items = checklistOf(rule, {
    ...{ procedure, grounds: simplifiedGrounds ?? [] },
    nominees: subjects.map(({ number, form }) => ({
      ...{ id: String(number), formCode: form.code, isTitle: form.kind === AwardFormKind.TITLE },
    })),
    evidence: held.map((kind) => ({ kind: kind as PartKind, nomineeId: null })),
  });
  const asked = items.filter(({ per, need }) => per === 'NOMINEE' && need === 'ALWAYS');
  const found = new Map<number, RowFinding[]>();
  for (const { kind, lacking, clauses } of asked) {
    const finding = warning(`LACKS_${kind}`, distinct(clauses.map(told)), { count: 1 });
    for (const number of lacking.map(Number)) found.set(number, [...(found.get(number) ?? []), finding]);
  }
  return found;
}
