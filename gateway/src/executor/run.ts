import type { Call } from '@tdkt/kernel';
import type { Raised } from '../graph/graph.ts';
import type { Meter } from '../graph/meter.ts';
import type { Variables } from './conditions.ts';

export type Data = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** One execution of a compiled operation. */
export interface Run {
  readonly data: Data;
  readonly errors: Raised[];
  /** Coerced (GraphQL 6.1.2). */
  readonly variables: Variables;
  readonly call: Call;
  readonly signal: AbortSignal;
  readonly meter: Meter;
  /** A mutation whose field must not be null failed: the fields after it are not run (GraphQL 6.2.2). */
  halted: boolean;
}

/** A compiled node of a query plan. */
export type Step = (run: Run) => Promise<void>;
