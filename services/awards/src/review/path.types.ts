import type { Clause, RegimeCode, Subject, Words } from '../standard/standard.types.ts';

export const STEP_KINDS = [
  'UNIT_REVIEW',
  'CLUSTER',
  'APPRAISAL',
  'CONSULTATION',
  'PUBLIC_NOTICE',
  'COUNCIL',
  'SUBMISSION_LETTER',
  'DECISION',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What decides which steps a nominee takes. */
export interface PathCase {
  /** Code of the award form. */
  readonly form: string;
  readonly formKind: string;
  readonly level: string;
  readonly regime: RegimeCode;
  readonly procedure: string;
  readonly commendationType: string;
  readonly subject: Subject;
}
/** Working days, a percentage or none; not verified: a setting of the province. */
export interface Measure {
  readonly value: number;
  readonly clause: Clause | null;
  readonly isVerified: boolean;
}
/** Whether the step is taken, and why or why not. */
export interface Need {
  readonly isNeeded: boolean;
  readonly clause: Clause;
  readonly why: Words;
}
export interface PathStep extends Need {
  readonly kind: StepKind;
  readonly title: Words;
  readonly by: Words;
  readonly days: Measure | null;
  readonly threshold: Measure | null;
}
