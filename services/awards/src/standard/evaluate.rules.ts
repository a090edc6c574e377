/** Why a nominee is or is not eligible: a standard of a regime against facts, every finding with its clause. */
import { generalFindings } from './general.rules.ts';
import {
  type Answer,
  type Counting,
  completionStreak,
  initiative,
  noDiscipline,
  notAwarded,
  priorAward,
} from './record.rules.ts';
import { positionYears } from './service.rules.ts';
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
  setting,
  stated,
  unitCompleted,
  unitMinCount,
  unitRatio,
} from './unit.rules.ts';

interface Ground extends Counting {
  readonly facts: Facts;
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

function answerTo(asked: Exclude<Requirement, { kind: 'ANY_OF' }>, { facts, ...counting }: Ground): Answer {
  switch (asked.kind) {
    case 'PRIOR_AWARD':
      return priorAward(asked, facts, counting);
    case 'COMPLETION_STREAK':
      return completionStreak(asked, facts, counting);
    case 'INITIATIVE':
      return initiative(asked, facts);
    case 'NOT_AWARDED':
      return notAwarded(asked, facts, counting);
    case 'POSITION_YEARS':
      return positionYears(asked, facts);
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
    case 'SETTING':
      return setting(asked, facts);
    default:
      return stated(asked, facts);
  }
}

function findingOf(asked: Requirement, ofCase: Clause, ground: Ground): Finding {
  const clause = asked.at ?? ofCase;
  if (asked.kind !== 'ANY_OF') return { code: asked.kind, clause, ...answerTo(asked, ground) };
  const of = asked.of.map((one) => findingOf(one, clause, ground));
  const outcome = anyOf(of.map((one) => one.outcome));
  return { code: 'ANY_OF', clause, outcome, params: {}, sources: of.flatMap(({ sources }) => sources), of };
}

function findingsOf({ clause, requires }: StandardCase, ground: Ground): CaseFindings {
  const findings = requires.map((asked) => findingOf(asked, clause, ground));
  return { clause, outcome: allOf(findings.map(({ outcome }) => outcome)), findings };
}

/**
 * Evaluates a standard. `isStateForm`: a form that the State decides, since RS-2021 keeps movements out of the basis of those
 * alone; `isTitle`: an emulation title. Pure: the days are those of the facts, and what is not known is NEEDS_REVIEW, never FAIL.
 */
export function evaluate(
  standard: Standard,
  facts: Facts,
  { regime, isStateForm, isTitle }: { regime: Regime; isStateForm: boolean; isTitle: boolean },
): Evaluation {
  const ground = {
    facts,
    isMeritOnly: regime.merit.excludes === 'ALWAYS' || isStateForm,
    isAfterDiscipline: regime.afterDiscipline !== null,
  };
  const general = generalFindings({ regime, standard, facts, isTitle });
  const always = (standard.always ?? []).map((one) => findingsOf(one, ground));
  const cases = standard.cases.map((one) => findingsOf(one, ground));
  const met = cases.length > 0 ? [anyOf(cases.map(({ outcome }) => outcome))] : [];
  const outcomes = [...general, ...always].map(({ outcome }) => outcome);
  return { outcome: allOf([...outcomes, ...met]), general, always, cases };
}
