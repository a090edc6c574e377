/** The law as data and what it answers: pure, for the service and for the cases of the Board. */
export { allOf, evaluate } from './evaluate.rules.ts';
export { REGIMES, regimeOf, standardOf } from './regimes.ts';
export type {
  CaseFindings,
  Clause,
  Completion,
  Evaluation,
  Facts,
  Finding,
  Launcher,
  Outcome,
  Reach,
  Regime,
  RegimeCode,
  Requirement,
  ServiceBand,
  Severity,
  Standard,
  StandardCase,
  Subject,
} from './standard.types.ts';
