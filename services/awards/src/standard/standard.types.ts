/**
 * The shape of the law as data. Imports nothing: standards, evaluators and golden cases stand on it alone.
 * Days are `YYYY-MM-DD`; years are calendar years; percentages are 0 to 100.
 */

/** PASS: shown by a fact; FAIL: a fact contradicts it; NEEDS_REVIEW: no fact is at hand, or only people can judge. */
export type Outcome = 'PASS' | 'FAIL' | 'NEEDS_REVIEW';
export type Subject = 'INDIVIDUAL' | 'COLLECTIVE' | 'HOUSEHOLD' | 'ENTERPRISE';
export type Completion = 'NOT_COMPLETED' | 'COMPLETED' | 'GOOD' | 'EXCELLENT';
export type InitiativeReach = 'UNIT' | 'PROVINCE' | 'NATION';
export type RegimeCode = 'RS-2021' | 'RS-2024' | 'RS-2025' | 'RS-2026';
export interface Words {
  readonly vi: string;
  readonly en: string;
}
/** Where a rule stands. `isVerified: false`: not confirmed by a text that was seen; shown as such until the Board confirms it. */
export interface Clause {
  /** Code of the legal instrument, such as L2022 or ND152. */
  readonly instrument: string;
  /** Article, clause and point, such as 74.1d. */
  readonly clause: string;
  readonly isVerified?: boolean;
}

/** Awards that count together, such as one CTDCP or two CTDT: each line is one way. */
export type AwardCounts = readonly Readonly<Record<string, number>>[];

export type Requirement =
  /** Any of `ways` was decided before, `within` counted back from the end of the achievement; MOVEMENT and SUDDEN never count towards MERIT. */
  | {
      readonly kind: 'PRIOR_AWARD';
      readonly ways: AwardCounts;
      readonly within?: 'STREAK';
      readonly isConsecutive?: boolean;
    }
  /** Every year of the last `years` at least `level`, of which `ofThem` at least `atLeast`. */
  | {
      readonly kind: 'COMPLETION_STREAK';
      readonly level: Completion;
      readonly years: number;
      readonly ofThem?: { readonly level: Completion; readonly years: number };
    }
  /** Recognised initiatives or accepted research of at least this reach; `within` as above. */
  | {
      readonly kind: 'INITIATIVE';
      readonly reach: InitiativeReach;
      readonly count: number;
      readonly within?: 'STREAK' | 'YEAR';
    }
  /** Share of the members who hold a title in the year of the achievement. */
  | { readonly kind: 'UNIT_RATIO'; readonly form: string; readonly percent: number; readonly isStrict?: boolean }
  | { readonly kind: 'UNIT_MIN_COUNT'; readonly form: string; readonly count: number }
  /** All members completed their tasks. */
  | { readonly kind: 'UNIT_COMPLETED'; readonly percent: number }
  /** Nobody concerned was disciplined at `level` or above in the period of the achievement. */
  | { readonly kind: 'NO_DISCIPLINE'; readonly level: 'REPRIMAND' | 'WARNING'; readonly scope: 'SUBJECT' | 'MEMBERS' }
  | { readonly kind: 'CLUSTER_RANK'; readonly rank: number; readonly of: 'CLUSTER' | 'CENTRAL_CLUSTER' | 'PROVINCE' }
  /** Voted outstanding in a movement launched at `scope` or above that lasted `years`; `atReview`: at its interim or final review. */
  | {
      readonly kind: 'MOVEMENT_RESULT';
      readonly scope: 'UNIT' | 'CLUSTER' | 'PROVINCE' | 'NATION';
      readonly years?: number;
      readonly atReview?: boolean;
    }
  | { readonly kind: 'AGE_OF_UNIT'; readonly years: number }
  /** Years in a profession or service, of which `managing` as a manager. */
  | { readonly kind: 'SERVICE_YEARS'; readonly years: number; readonly of: Words; readonly below?: number }
  /** Post and time in it by the table of service awards of the regime. */
  | { readonly kind: 'POSITION_YEARS' }
  | { readonly kind: 'COMMENDATION_TYPE'; readonly types: readonly string[] }
  /** What only people can judge (influence, exemplary conduct, a big contribution): PASS when the minutes confirm it. */
  | { readonly kind: 'STATED'; readonly code: string; readonly text: Words }
  /** What the law leaves to a decree, the province or a sector: a setting of that code decides, NEEDS_REVIEW while there is none. */
  | { readonly kind: 'SETTING'; readonly code: string; readonly text: Words }
  | { readonly kind: 'ANY_OF'; readonly of: readonly Requirement[] }
  | { readonly kind: 'ALL_OF'; readonly of: readonly Requirement[] };
export type RequirementKind = Requirement['kind'];

/** One way to meet a standard: a point of the law with everything it asks for. */
export interface StandardCase {
  readonly clause: Clause;
  readonly requires: readonly Requirement[];
}
/** A standard of one form for one or several kinds of subject: any case suffices, after all of `always`. */
export interface Standard {
  readonly id: string;
  readonly form: string;
  readonly subjects: readonly Subject[];
  readonly title: Words;
  readonly always?: readonly StandardCase[];
  readonly cases: readonly StandardCase[];
}
/** A dated set of standards. A dossier received in its days keeps it (transition clause), whatever comes later. */
export interface Regime {
  readonly code: RegimeCode;
  readonly title: Words;
  readonly inForce: readonly [from: string, to: string | null];
  readonly instruments: readonly string[];
  readonly transition: Clause & { readonly text: Words };
  readonly standards: readonly Standard[];
}

/** A fact with its source, as the officer is shown it. */
export interface Sourced {
  /** A document, a register row or the paper of the dossier. */
  readonly source: string;
}
/** Everything a standard can ask about; null: not known, [] or 0: known to be none. */
export interface Facts {
  readonly asOf: string;
  readonly subject: Subject;
  readonly commendationType: string;
  readonly achievement: { readonly from: string; readonly to: string } | null;
  readonly completions: readonly ({ readonly year: number; readonly level: Completion } & Sourced)[];
  readonly awards: readonly (Sourced & {
    readonly form: string;
    readonly decidedOn: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly commendationType: string;
    readonly isRevoked: boolean;
  })[];
  readonly initiatives:
    | readonly ({ readonly reach: InitiativeReach; readonly recognisedOn: string } & Sourced)[]
    | null;
  readonly disciplines:
    | readonly ({
        readonly level: 'REPRIMAND' | 'WARNING' | 'HIGHER';
        readonly from: string;
        readonly to: string | null;
      } & Sourced)[]
    | null;
  readonly holds:
    | readonly ({ readonly ground: string; readonly openedOn: string; readonly clearedOn: string | null } & Sourced)[]
    | null;
  /** Of a collective, in the year of the achievement. */
  readonly members:
    | ({
        readonly count: number;
        readonly completedCount: number | null;
        readonly holders: Readonly<Record<string, number>>;
        readonly disciplinedCount: number | null;
        readonly womenPercent: number | null;
      } & Sourced)
    | null;
  readonly ranks: readonly ({
    readonly of: 'CLUSTER' | 'CENTRAL_CLUSTER' | 'PROVINCE';
    readonly rank: number;
    readonly year: number;
  } & Sourced)[];
  readonly movement:
    | ({
        readonly scope: 'UNIT' | 'CLUSTER' | 'PROVINCE' | 'NATION';
        readonly months: number;
        readonly isAtReview: boolean;
        readonly isVoted: boolean | null;
      } & Sourced)
    | null;
  readonly establishedOn: string | null;
  readonly posts: readonly ({
    readonly band: string | null;
    readonly position: string;
    readonly from: string;
    readonly to: string | null;
  } & Sourced)[];
  readonly isWoman: boolean | null;
  readonly hasHigherRetirementAge: boolean | null;
  readonly serviceMonths: number | null;
  /** What the minutes or another paper of the dossier confirm or deny, by the code of the STATED requirement. */
  readonly stated: Readonly<Record<string, { readonly isMet: boolean } & Sourced>>;
  /** What the province has set, by the code of the SETTING requirement. */
  readonly settings: Readonly<Record<string, { readonly isMet: boolean | null } & Sourced>>;
}

/** The answer to one requirement, or to one of the checks that hold for every form. */
export interface StandardFinding {
  readonly code: string;
  readonly outcome: Outcome;
  readonly clause: Clause;
  readonly params: Readonly<Record<string, string | number>>;
  readonly sources: readonly string[];
}
