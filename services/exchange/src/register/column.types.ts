import type { ColumnKind } from '@tdkt/kernel';

/** What a cell of a column holds. A hidden column is text or a reference where it may be entered; `parts` is a list of rows of another table. */
export type CellKind = Exclude<ColumnKind, 'hidden'> | 'id' | 'texts' | 'parts';

/** The fields of one part: the reference that it is, and the number beside it where it has one. */
export interface PartFields {
  readonly reference: string;
  readonly number: string | null;
}

/** One column of a register as import and export see it. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  /** Values and name of the enumeration of a choice. */
  readonly choices: readonly string[];
  readonly enumeration: string | null;
  /** Type that a reference points to. */
  readonly refersTo: string | null;
  readonly part: PartFields | null;
  readonly create: 'REQUIRED' | 'OPTIONAL' | null;
  readonly update: boolean;
  /** Open to whoever may read the row. */
  readonly exported: boolean;
  /** Sensitive or not shown to everybody: exported when asked for, to whoever sees the row in full, and noted. */
  readonly guarded: boolean;
}
