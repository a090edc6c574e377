/** What a dossier holds and must hold; imports only the words of the law. */
import type { Clause } from '../standard/standard.types.ts';

export const PART_KINDS = [
  'SUBMISSION_LETTER',
  'ACHIEVEMENT_REPORT',
  'ACHIEVEMENT_SUMMARY',
  'MINUTES',
  'CERTIFICATION',
  'OPINION',
  'OTHER',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export const GROUNDS = [
  'POLITICAL_TASK',
  'SUDDEN_ACHIEVEMENT',
  'CLEAR_MERIT',
  'FOUND_BY_HEAD',
  'SERVICE_SENIORITY_FOREIGN',
  'STATE_SECRET',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** ALWAYS: whatever is proposed; CLAIMED: where the report claims such an achievement, which people read. */
export type Need = 'ALWAYS' | 'CLAIMED';

export interface Part {
  readonly kind: PartKind;
  /** One for the dossier, or one for each nominee (one paper may report on all of them). */
  readonly per: 'DOSSIER' | 'NOMINEE';
  readonly need: Need;
  readonly clause: Clause;
  /** Only for these forms; undefined: for all. */
  readonly forms?: readonly string[];
}

/** When the simplified procedure is open. */
export interface SimplifiedRule {
  /** ALL: every ground must hold; ANY: one suffices. */
  readonly asks: 'ALL' | 'ANY';
  readonly clause: Clause;
  readonly grounds: Readonly<Partial<Record<Ground, Clause>>>;
  /** False: only forms of commendation, no emulation titles. */
  readonly isForTitles: boolean;
  readonly parts: readonly Part[];
}

/** The dossiers of one regime. */
export interface DossierRule {
  readonly titles: readonly Part[];
  readonly forms: readonly Part[];
  readonly simplified: SimplifiedRule;
}
