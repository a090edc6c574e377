/** Why a nominee is or is not eligible: a standard of a regime against facts, every finding with its clause. */
import { type Answer, completionStreak, initiative, noDiscipline, priorAward } from './record.rules.ts';
import type {
  CaseFindings,
  Clause,
  Evaluation,
  Facts,
  Finding,
  Outcome,
  Regime,
  Requirement,
  Standard,
  StandardCase,
} from './standard.types.ts';
import {
  ageOfUnit,
  clusterRank,
  movementResult,
  stated,
  unitCompleted,
  unitMinCount,
  unitRatio,
} from './unit.rules.ts';

interface Ground {
  readonly facts: Facts;
  /** Awards by a movement or for a sudden deed do not count towards this form. */
  readonly isMeritOnly: boolean;
}

/** All must hold: one contradiction is enough to fail, one open question enough to ask people. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('FAIL')) return 'FAIL';
  return outcomes.includes('NEEDS_REVIEW') ? 'NEEDS_REVIEW' : 'PASS';
}
/** One suffices. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('PASS')) return 'PASS';
  return outcomes.includes('NEEDS_REVIEW') ? 'NEEDS_REVIEW' : 'FAIL';
}

function answerTo(asked: Exclude<Requirement, { kind: 'ANY_OF' }>, { facts, isMeritOnly }: Ground): Answer {
  switch (asked.kind) {
    case 'PRIOR_AWARD':
      return priorAward(asked, facts, isMeritOnly);
    case 'COMPLETION_STREAK':
      return completionStreak(asked, facts, isMeritOnly);
    case 'INITIATIVE':
      return initiative(asked, facts);
    case 'NO_DISCIPLINE':
      return noDiscipline(asked, facts);
    case 'UNIT_RATIO':
      return unitRatio(asked, facts);
    case 'UNIT_MIN_COUNT':
      return unitMinCount(asked, facts);
    case 'UNIT_COMPLETED':
      return unitCompleted(asked, facts);
    case 'CLUSTER_RANK':
      return clusterRank(asked, facts);
    case 'MOVEMENT_RESULT':
      return movementResult(asked, facts);
    case 'AGE_OF_UNIT':
      return ageOfUnit(asked, facts);
    default:
      return stated(asked, facts);
  }
}

function findingOf(asked: Requirement, clause: Clause, ground: Ground): Finding {
  if (asked.kind !== 'ANY_OF') return { code: asked.kind, clause, ...answerTo(asked, ground) };
  const of = asked.of.map((one) => findingOf(one, clause, ground));
  const outcome = anyOf(of.map((one) => one.outcome));
  return { code: 'ANY_OF', clause, outcome, params: {}, sources: of.flatMap(({ sources }) => sources), of };
}

function findingsOf({ clause, requires }: StandardCase, ground: Ground): CaseFindings {
  const findings = requires.map((asked) => findingOf(asked, clause, ground));
  return { clause, outcome: allOf(findings.map(({ outcome }) => outcome)), findings };
}

/** An open hold stops everything; one that was cleared by a document does not. */
function holdFinding({ facts }: Ground, clause: Clause): Finding {
  const open = facts.holds.rows.filter(({ clearedOn }) => clearedOn === null);
  const outcome = open.length > 0 ? 'FAIL' : facts.holds.isComplete ? 'PASS' : 'NEEDS_REVIEW';
  const grounds = open.map(({ ground }) => ground).join(', ');
  return { code: 'INTEGRITY_HOLD', clause, outcome, params: { grounds }, sources: open.map(({ source }) => source) };
}

/** Forms that a standard rests on: what was given for single years is no second award for the whole. */
const basesOf = (standard: Standard): ReadonlySet<string> =>
  new Set(
    [...(standard.always ?? []), ...standard.cases]
      .flatMap(({ requires }) => requires)
      .flatMap((asked) => (asked.kind === 'PRIOR_AWARD' ? asked.ways.flatMap((way) => Object.keys(way)) : [])),
  );

/** The same achievement was awarded already: whether it is the same, people tell. */
function onceFinding({ facts }: Ground, clause: Clause, bases: ReadonlySet<string>): Finding {
  const { from, to } = facts.achievement;
  const overlapping = facts.awards.rows.filter(
    (award) =>
      !bases.has(award.form) &&
      !award.isRevoked &&
      award.from !== null &&
      award.to !== null &&
      award.from <= to &&
      award.to >= from,
  );
  const outcome = overlapping.length > 0 ? 'NEEDS_REVIEW' : 'PASS';
  const forms = overlapping.map(({ form }) => form).join(', ');
  return {
    code: 'ONE_ACHIEVEMENT',
    clause,
    outcome,
    params: { forms },
    sources: overlapping.map(({ source }) => source),
  };
}

/**
 * Evaluates a standard. `isStateForm`: a form that the State decides, since RS-2021 keeps movements out of the basis of those alone.
 * Pure: the day is that of the achievement, and what is not known is NEEDS_REVIEW, never FAIL.
 */
export function evaluate(
  standard: Standard,
  facts: Facts,
  { regime, isStateForm }: { regime: Regime; isStateForm: boolean },
): Evaluation {
  const ground = { facts, isMeritOnly: regime.merit.excludes === 'ALWAYS' || isStateForm };
  const general = [holdFinding(ground, regime.hold), onceFinding(ground, regime.once, basesOf(standard))];
  const always = (standard.always ?? []).map((one) => findingsOf(one, ground));
  const cases = standard.cases.map((one) => findingsOf(one, ground));
  const met = cases.length > 0 ? [anyOf(cases.map(({ outcome }) => outcome))] : [];
  const outcomes = [...general, ...always].map(({ outcome }) => outcome);
  return { outcome: allOf([...outcomes, ...met]), general, always, cases };
}
