/**
 * The shape of the law as data. Imports nothing: standards, evaluators and golden cases stand on it alone.
 * Days are `YYYY-MM-DD`; years are calendar years; percentages are 0 to 100.
 */

/** PASS: shown by a fact; FAIL: a fact contradicts it; NEEDS_REVIEW: no fact is at hand, or only people can judge. */
export type Outcome = 'PASS' | 'FAIL' | 'NEEDS_REVIEW';
export type Subject = 'INDIVIDUAL' | 'COLLECTIVE' | 'HOUSEHOLD' | 'ENTERPRISE';
export type Completion = 'NOT_COMPLETED' | 'COMPLETED' | 'GOOD' | 'EXCELLENT';
export type Reach = 'UNIT' | 'PROVINCE' | 'NATION';
export type Launcher = 'UNIT' | 'CLUSTER' | 'PROVINCE' | 'NATION';
export type Severity = 'REPRIMAND' | 'WARNING' | 'HIGHER';
export type RegimeCode = 'RS-2021' | 'RS-2024' | 'RS-2025' | 'RS-2026';
export interface Words {
  readonly vi: string;
  readonly en: string;
}
/** Where a rule stands; not verified: no text of it was seen, so it is shown as unconfirmed. */
export interface Clause {
  /** Code of the legal instrument, such as L2022 or ND152. */
  readonly instrument: string;
  /** Article, clause and point, such as 74.1d. */
  readonly clause: string;
  readonly isVerified?: boolean;
}

/** Awards that count together; each line is one way, such as one CTDCP or two CTDT. */
export type Ways = readonly Readonly<Record<string, number>>[];

export type Requirement = Asked & {
  /** The point of the law that asks for it, where it is another one than that of the case. */
  readonly at?: Clause;
};
type Asked =
  /** One of `ways` was awarded before; `since`: after the last award of one of these forms; consecutive: in years without a gap. */
  | {
      readonly kind: 'PRIOR_AWARD';
      readonly ways: Ways;
      readonly since?: readonly string[];
      readonly isConsecutive?: boolean;
    }
  /** Every one of the last `years` at least `level`, since the last award of one of `since`, of them `best.years` at least `best.level`. */
  | {
      readonly kind: 'COMPLETION_STREAK';
      readonly level: Completion;
      readonly years: number;
      readonly since?: readonly string[];
      readonly best?: { readonly level: Completion; readonly years: number };
      /** Titles that stand for outstanding completion of their year. */
      readonly titles?: readonly string[];
    }
  /** Recognised initiatives or accepted research of at least this reach in the years `years` back. */
  | { readonly kind: 'INITIATIVE'; readonly reach: Reach; readonly count: number; readonly years: number }
  /** Members who hold a title in the year of the achievement: at least `percent`, or more than it. */
  | { readonly kind: 'UNIT_RATIO'; readonly form: string; readonly percent: number; readonly isStrict?: boolean }
  | { readonly kind: 'UNIT_MIN_COUNT'; readonly form: string; readonly count: number }
  | { readonly kind: 'UNIT_COMPLETED'; readonly percent: number }
  | { readonly kind: 'NO_DISCIPLINE'; readonly from: Severity; readonly of: 'SUBJECT' | 'MEMBERS' }
  | { readonly kind: 'CLUSTER_RANK'; readonly rank: number; readonly of: 'CLUSTER' | 'CENTRAL_CLUSTER' | 'PROVINCE' }
  /** Voted outstanding in a movement of this launcher or a higher one that lasted `years`, at its review. */
  | {
      readonly kind: 'MOVEMENT_RESULT';
      readonly launcher: Launcher;
      readonly years?: number;
      readonly atReview?: boolean;
    }
  | { readonly kind: 'AGE_OF_UNIT'; readonly years: number }
  /** No award of this type so far. */
  | { readonly kind: 'NOT_AWARDED'; readonly type: string; readonly forms: readonly string[] }
  /** Months in posts of the bands of a table that reach exactly this form. */
  | { readonly kind: 'POSITION_YEARS'; readonly form: string; readonly table: ServiceTable }
  /** What only people can judge: the minutes confirm or deny it under this code. */
  | { readonly kind: 'STATED'; readonly code: string; readonly text: Words }
  /** What the law leaves to a decree, the province or a sector. */
  | { readonly kind: 'SETTING'; readonly code: string; readonly text: Words }
  | { readonly kind: 'ANY_OF'; readonly of: readonly Requirement[] };

/** Equivalent posts, highest first (Decree 152/2025, art. 10); generals are judged by their rank. */
export const SERVICE_BANDS = [
  ...(['KEY4', 'LEAD', 'DAITUONG', 'THUONGTUONG', 'MIN', 'VMIN'] as const),
  ...(['DG', 'DDG', 'HEAD', 'DHEAD'] as const),
] as const;
export type ServiceBand = (typeof SERVICE_BANDS)[number];
/** Months from (included) and to (excluded) in a band, and the form that they give. */
export interface ServiceRow {
  readonly from: number;
  readonly to: number | null;
  readonly form: string;
  readonly clause: string;
  /** Months from which on the text is open: between two terms, or a term whose length it leaves open. */
  readonly openFrom?: number;
  /** A term of office, not years: whether the time of women is cut there is open. */
  readonly isTerm?: boolean;
}
export type ServiceTable = Readonly<Record<ServiceBand, readonly ServiceRow[]>>;

/** One way to meet a standard: a point of the law with everything it asks for. */
export interface StandardCase {
  readonly clause: Clause;
  readonly requires: readonly Requirement[];
}
/** The standard of a form for one or several kinds of subject: all of `always`, and one of `cases` where there are any. */
export interface Standard {
  readonly id: string;
  readonly form: string;
  readonly subjects: readonly Subject[];
  readonly always?: readonly StandardCase[];
  readonly cases: readonly StandardCase[];
}
/** A dated set of standards; a dossier keeps the one in whose days it was received. */
export interface Regime {
  readonly code: RegimeCode;
  readonly title: Words;
  readonly inForce: readonly [from: string, to: string | null];
  readonly transition: Clause & { readonly text: Words };
  /** Results of movements and sudden deeds are no basis for merit: for every form, or for forms of the State alone. */
  readonly merit: Clause & { readonly excludes: 'ALWAYS' | 'STATE_FORMS' };
  /** Open inspection, complaint or discipline stops every dossier. */
  readonly hold: Clause;
  /** Achievements count from the day on which discipline was fully served; null: no text that was seen says so. */
  readonly afterDiscipline: Clause | null;
  /** One achievement, one form of commendation; titles are no such forms. */
  readonly once: Clause;
  readonly standards: readonly Standard[];
}

/** A fact with its source, as the officer is shown it. */
interface Sourced {
  readonly source: string;
}
/** What a register says; complete: what it does not hold did not happen. */
export interface Known<T> {
  readonly rows: readonly (T & Sourced)[];
  readonly isComplete: boolean;
}
export interface AwardFact {
  /** Of the award in the book; a case of the tests has none. */
  readonly id?: string;
  readonly form: string;
  readonly decidedOn: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly commendationType: string;
  /** An emulation title, which is no form of commendation. */
  readonly isTitle: boolean;
  readonly isRevoked: boolean;
  /** Why the Board holds it for another achievement; nothing: it was not asked. */
  readonly toldApart?: string | null;
}
/** Everything a standard can ask about; null: not known. */
export interface Facts {
  readonly subject: Subject;
  readonly commendationType: string;
  readonly achievement: { readonly from: string; readonly to: string };
  /** The day of the question: what came later is not known. */
  readonly askedOn: string;
  readonly completions: Known<{ readonly year: number; readonly level: Completion }>;
  readonly awards: Known<AwardFact>;
  readonly initiatives: Known<{ readonly reach: Reach; readonly recognisedOn: string }>;
  readonly disciplines: Known<{ readonly severity: Severity; readonly from: string; readonly to: string | null }>;
  readonly holds: Known<{ readonly ground: string; readonly openedOn: string; readonly clearedOn: string | null }>;
  /** Of a collective in the year of the achievement. */
  readonly members:
    | ({
        readonly count: number;
        readonly completedCount: number | null;
        readonly holders: Readonly<Record<string, number>>;
        readonly disciplinedCount: number | null;
      } & Sourced)
    | null;
  readonly ranks: Known<{
    readonly of: 'CLUSTER' | 'CENTRAL_CLUSTER' | 'PROVINCE';
    readonly rank: number;
    readonly year: number;
  }>;
  readonly movement:
    | ({
        readonly launcher: Launcher;
        readonly months: number;
        readonly isAtReview: boolean;
        readonly isVoted: boolean | null;
      } & Sourced)
    | null;
  readonly establishedOn: string | null;
  /** Listed posts of a person, by the band of equivalent posts; `to`: last day. */
  readonly posts: Known<{ readonly band: ServiceBand; readonly from: string; readonly to: string | null }>;
  readonly isWoman: boolean | null;
  /** What the papers of the dossier confirm or deny, by the code of the requirement. */
  readonly stated: Readonly<Record<string, { readonly isMet: boolean } & Sourced>>;
  /** What the province has set, by the code of the requirement. A flag answers by itself, a text by the papers. */
  readonly settings: Readonly<
    Record<string, { readonly value: string | number | boolean | null; readonly isVerified: boolean } & Sourced>
  >;
}

export type Params = Readonly<Record<string, string | number | boolean | null>>;
/** The answer to one requirement with the facts that it rests on. */
export interface Finding {
  readonly code: string;
  readonly outcome: Outcome;
  readonly clause: Clause;
  readonly params: Params;
  readonly sources: readonly string[];
  /** The answers behind a requirement that one of several fulfils. */
  readonly of?: readonly Finding[];
}
export interface CaseFindings {
  readonly clause: Clause;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}
/** Why, or why not. */
export interface Evaluation {
  readonly outcome: Outcome;
  /** What holds for every form: holds, one achievement one award. */
  readonly general: readonly Finding[];
  readonly always: readonly CaseFindings[];
  readonly cases: readonly CaseFindings[];
}
