/** A cell to write: `kind` says how a spreadsheet shows and keeps it. */
export type OutCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' | 'heading' | 'fault'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'printed'; readonly style: PrintStyle; readonly value: string | number | null };
/** How a cell looks on a sheet that is made to be printed; `cell...` stand in the ruled table. */
export type PrintStyle =
  | 'strong'
  | 'title'
  | 'centred'
  | 'aside'
  | 'cellHead'
  | 'cell'
  | 'cellCentred'
  | 'cellMoney'
  | 'cellTotal';

export const EMPTY: OutCell = { kind: 'empty' };
export const textCell = (text: string): OutCell => (text === '' ? EMPTY : { kind: 'text', text });

/** A cell that was read: its text, nothing, or the code of why it cannot be taken. */
export type InCell = string | null | { readonly refused: string };

export interface InRow {
  /** As the spreadsheet numbers it; the first row is 1. */
  readonly number: number;
  readonly cells: readonly InCell[];
}

/** A list that cells of a column may be chosen from. */
export interface Choices {
  readonly column: number;
  readonly values: readonly string[];
}

export type FileFormat = 'xlsx' | 'csv';
