import type { MadeFile } from '@tdkt/files';
import type { Context, Transaction } from '@tdkt/kernel';

/** A run that this process works off. */
export interface Claimed {
  readonly id: string;
  readonly question: string;
  /** With the eyes of whoever started it. */
  readonly as: Context;
  /** The last record of the step before, and how many steps' records there were. */
  readonly after: string | null;
  readonly done: number;
}
export interface Step {
  readonly count: number;
  readonly after: string | null;
  readonly isLast: boolean;
}

/**
 * How a kind of run is worked off: steps that are read, then kept in a transaction with their count. A process that ends between
 * two steps loses nothing; the next one is read while the last one is kept.
 */
export interface RunWork<S extends Step = Step> {
  read(run: Claimed, at: { readonly after: string | null; readonly done: number }): Promise<S>;
  keep(tx: Transaction, run: Claimed, step: S & { readonly done: number }): Promise<void>;
  /** What is made of all steps; null: what they kept is the result. */
  finish(run: Claimed): Promise<MadeFile | null>;
}
