/** One way to group. All text here is ours; what a caller sends chooses among names, and values go as parameters. */
export interface DimensionSpec {
  /** SQL over the source: the key of a row, as text. */
  readonly key: string;
  /** The same with units as they are now; without it the dimension is the same in both views. */
  readonly keyNow?: string;
  /** SQL: the name of a key, which `key` stands for; the key itself where there is none. */
  readonly name?: (key: string) => string;
  /** SQL: what keys stand in the order of; the key itself where there is none. */
  readonly order?: (key: string) => string;
  /** What it says is said of a person. */
  readonly isPersonal?: boolean;
  /** SQL: of which rows alone it can be said. */
  readonly only?: string;
  /** It tells of single units, which not everybody is told of. */
  readonly isScoped?: boolean;
}

export interface MeasureSpec {
  /** SQL: an aggregate over the rows of a group. */
  readonly sql: string;
  /** It counts rows, so that a small number is a small group. */
  readonly isCount?: boolean;
  /** Adds up only beside one of these dimensions: figures of other units of measure would mix. */
  readonly beside?: readonly string[];
}

export interface FilterSpec {
  /** SQL; `?` stands for the list of values. */
  readonly sql: string;
  readonly isPersonal?: boolean;
}

export interface AggregateSource {
  /** A relation with the alias `r`, and further ones joined to it. */
  readonly from: string;
  /** What must hold of every row; `$today` stands for the business date, or the day asked for. */
  readonly only: string;
  /** The day by which a row falls into a period; none where rows have no day. */
  readonly day?: string;
  /** Joined where units are asked for as they are now; `$today` stands for the business date. */
  readonly now?: string;
  readonly dimensions: Readonly<Record<string, DimensionSpec>>;
  readonly measures: Readonly<Record<string, MeasureSpec>>;
  readonly filters: Readonly<Record<string, FilterSpec>>;
}

export interface Question {
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly filters: Readonly<Record<string, readonly unknown[]>>;
  readonly from: string | null;
  readonly to: string;
  readonly isNow: boolean;
  readonly today: string;
}

export interface Key {
  readonly dimension: string;
  readonly id: string | null;
  readonly name: string | null;
}
export interface Line {
  readonly keys: readonly Key[];
  /** In the order of the measures; null: nothing to measure. */
  readonly values: readonly (number | null)[];
}
export interface Aggregate {
  readonly lines: readonly Line[];
  readonly totals: readonly (number | null)[];
}
