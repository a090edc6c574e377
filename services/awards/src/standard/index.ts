/** The law as data and what it answers: pure, for the service and for the cases of the Board. */
export { evaluate } from './evaluate.rules.ts';
export { REGIMES, regimeOf, standardOf } from './regimes.ts';
export type {
  Completion,
  Evaluation,
  Facts,
  Launcher,
  Outcome,
  Reach,
  Regime,
  RegimeCode,
  Requirement,
  Severity,
  Standard,
  Subject,
} from './standard.types.ts';
