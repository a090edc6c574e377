import type { Reader, Stopwatch } from '@tdkt/database';
import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Actor } from './access.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Language } from './errors.ts';
import type { Log } from './log.ts';
import type { Trace } from './trace.ts';

/**
 * What a service runs on, for as long as it runs. A context may have a copy of its own, so what is kept for a runtime is
 * kept under its `dataSource`.
 */
export interface Runtime {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Scoped reads: prepared, pipelined. */
  readonly reader: Reader;
  /** Writes: TypeORM, a transaction each, as the role of the service. */
  readonly dataSource: DataSource;
  /** SECRET, given or made at the first start. */
  readonly secret: string;
}

/** Who calls and how; made by the gateway, trusted by the subgraphs. */
export interface Call {
  readonly actor: Actor;
  readonly requestId: string;
  readonly language: Language;
  readonly idempotencyKey: string | null;
  /** Missing where nobody came over HTTP. */
  readonly trace?: Trace | undefined;
}

/** Context of one operation in one subgraph. Loaders live and die with it. */
export interface Context extends Call {
  readonly runtime: Runtime;
  readonly loaders: Map<unknown, DataLoader<string, unknown>>;
  /** Where the time of its statements goes, when somebody wants to know. */
  readonly meter: { readonly sql: Stopwatch } | null;
}

export function createContext(runtime: Runtime, call: Call, meter: Context['meter'] = null): Context {
  const observed = meter ? { ...runtime, reader: runtime.reader.observed(meter.sql) } : runtime;
  return { ...call, runtime: observed, loaders: new Map(), meter };
}
