/** A table that the ministry prescribes, as data: the law is a file, what is counted follows from it. */

/** Which rows of the register count: every named attribute has one of the values; null is what the register does not say. */
export type Having = Readonly<Record<string, readonly (string | null)[]>>;

export interface OfficialLine {
  /** As the form numbers it; lines of ours carry a letter. */
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Several ways of counting are added: each register row falls under at most one of them. */
  readonly having: Having;
  /** How far the name is moved in. */
  readonly depth?: number;
  /** The form has no such line: it shows what the register does not say, so that the others can be read rightly. */
  readonly isOurs?: boolean;
}

export interface OfficialTableSpec {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly instrument: string;
  readonly instrumentEn: string;
  /** Years that it is filed for; it can be counted for any other. */
  readonly inForce: { readonly from: number; readonly to: number | null };
  /** First and last day of the year of the form as `MM-DD`; the first lies in the year before where it comes after the last. */
  readonly period: { readonly from: string; readonly to: string; readonly isVerified: boolean };
  /** Day by which it is filed, `MM-DD`. */
  readonly dueOn: string;
  readonly columns: readonly OfficialLine[];
  readonly rows: readonly OfficialLine[];
  /** How to read it, and what was decided where the form leaves it open. */
  readonly notes: readonly { readonly vi: string; readonly en: string }[];
}

/** How many rows of the register share these attributes. */
export interface Counted {
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly count: number;
}
