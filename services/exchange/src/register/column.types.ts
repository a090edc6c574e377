import type { ColumnKind } from '@tdkt/kernel';

/** What a cell of a column holds. A hidden column is text where it may be entered. */
export type CellKind = Exclude<ColumnKind, 'hidden'> | 'id' | 'texts';

/** One column of a register as import and export see it. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  /** Values and name of the enumeration of a choice. */
  readonly choices: readonly string[];
  readonly enumeration: string | null;
  /** Type that a reference points to. */
  readonly refersTo: string | null;
  readonly create: 'REQUIRED' | 'OPTIONAL' | null;
  readonly update: boolean;
  readonly exported: boolean;
}
