import type { Actor, Language, Violation } from '@tdkt/kernel';
import type { FileFormat, InCell } from '../sheets/sheet.types.ts';

export type RunState =
  | 'READING'
  | 'READ'
  | 'CHECKING'
  | 'CHECKED'
  | 'APPLYING'
  | 'APPLIED'
  | 'UNDOING'
  | 'UNDONE'
  | 'CANCELLED'
  | 'FAILED';

/** Heading of the file → field of the register; null: left out on purpose. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface Counts {
  readonly rowsInvalid: number;
  readonly rowsCreated: number;
  readonly rowsUpdated: number;
  readonly rowsUnchanged: number;
}

/** One import: a file, how its columns are read, how far it has come. */
export interface Run extends Counts {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string | null;
  readonly actor: Actor;
  readonly type: string;
  readonly fileName: string | null;
  readonly format: FileFormat;
  readonly contentHash: string;
  readonly language: Language;
  readonly asOf: string | null;
  readonly state: RunState;
  readonly failure: Violation | null;
  readonly headings: readonly string[];
  readonly mapping: Mapping | null;
  /** Headings that are read but not written, since the system keeps their columns itself. */
  readonly ignored: readonly string[];
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  /** Who undid it, is about to, or tried to in vain. */
  readonly undoAccountName: string | null;
}

/** One thing wrong with a row; `column` is its place in the file where it belongs to one. */
export interface RowError {
  readonly column: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface StagedRow {
  readonly number: number;
  readonly cells: readonly InCell[];
}

export type RowAction = 'CREATE' | 'UPDATE' | 'UNCHANGED';

/** What became of a row. */
export interface Outcome {
  readonly number: number;
  readonly errors: readonly RowError[] | null;
  readonly action: RowAction | null;
  readonly targetId: string | null;
  readonly appliedVersion: number | null;
  readonly before: Readonly<Record<string, unknown>> | null;
}
