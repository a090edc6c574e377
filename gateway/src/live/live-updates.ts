import { AppError, type Call, type Log } from '@tdkt/kernel';
import { type ExecutionResult, subscribe } from 'graphql';
import type { Callers } from '../caller/identity.ts';
import { Coalescing } from '../graph/coalescing.ts';
import type { Accepted, Operations } from '../graph/operation.ts';
import { DATA_HEADERS, type Exchange } from '../http/exchange.ts';
import { Refusal } from '../http/refusal.ts';
import { EventStream } from './event-stream.ts';
import { heardOf } from './heard.ts';
import { LiveStream, type Told } from './live-stream.ts';
import { type ReadableType, type ReadRow, readableTypes } from './readable-types.ts';

/** How long changes are gathered before they are looked at. */
const TURN_MS = 400;
const BEAT_MS = 15_000;
const MAX_TYPES = 40;

export interface LiveLimits {
  readonly perCaller: number;
  readonly all: number;
  /** How many databases announce changes. */
  readonly databases: number;
}

interface Open {
  readonly account: string;
  readonly stream: LiveStream;
  readonly events: EventStream;
  /** Rejects when the caller may not be told anything more. */
  identify(): Promise<Call>;
}

interface Wanted {
  readonly types: readonly string[];
  readonly organisationId?: string | null;
}

/** Subscribers and what they are told: only records that the caller may read, by the same reads as everywhere. */
export class LiveUpdates {
  readonly #parts: { readonly callers: Callers; readonly operations: Operations; readonly log: Log };
  readonly #limits: LiveLimits;
  readonly #open = new Set<Open>();
  readonly #reads = new Coalescing<readonly ReadRow[]>();
  readonly #timers: readonly NodeJS.Timeout[];
  /** Databases that are heard. Nobody is told anything while one is not: a gap would go unnoticed. */
  readonly #hearing = new Set<number>();
  #isClosed = false;

  constructor(parts: { callers: Callers; operations: Operations; log: Log }, limits: LiveLimits) {
    this.#parts = parts;
    this.#limits = limits;
    this.#timers = [setInterval(() => this.#turn(), TURN_MS).unref(), setInterval(() => this.#beat(), BEAT_MS).unref()];
  }

  get connections(): number {
    return this.#open.size;
  }

  heard(payload: string): void {
    const heard = heardOf(payload);
    if (heard) for (const { stream } of this.#open) stream.note(heard);
  }

  connected(database: number): void {
    this.#hearing.add(database);
  }

  disconnected(database: number): void {
    this.#hearing.delete(database);
    this.#endAll();
  }

  /** Ends the streams of those who are not who they were; to be called when somebody's session was revoked. */
  recheck(): void {
    for (const { identify, stream } of this.#open) identify().catch(() => stream.end());
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#endAll();
  }

  /** Answers a subscription until either side ends it. */
  async serve(exchange: Exchange, accepted: Accepted, call: Call): Promise<void> {
    const { schema, document, operation, variables } = accepted;
    this.#admit(call);
    const identify = async (): Promise<Call> => {
      const { actor } = await this.#parts.callers.of(exchange.request.headers);
      if (actor.accountId !== call.actor.accountId) throw new AppError('UNAUTHENTICATED');
      return { ...call, actor };
    };
    let stream: LiveStream | undefined;
    const results = await subscribe({
      schema,
      document,
      operationName: operation.node.name?.value ?? null,
      variableValues: variables,
      subscribeFieldResolver: async (_root, args: Wanted) => {
        stream = await this.#streamOf(readableTypes(schema), args, { call, identify });
        return stream;
      },
    });
    if (!stream || !(Symbol.asyncIterator in results)) throw refusalOf(results as ExecutionResult);
    await this.#tell(exchange, { account: accountOf(call), stream, identify }, results);
  }

  async #tell(
    { response }: Exchange,
    { account, stream, identify }: Omit<Open, 'events'>,
    results: AsyncIterable<ExecutionResult>,
  ): Promise<void> {
    const events = new EventStream(response, DATA_HEADERS);
    const open: Open = { account, stream, identify, events };
    this.#open.add(open);
    response.once('close', () => stream.end());
    try {
      for await (const result of results) await events.next(JSON.stringify(result));
    } finally {
      this.#open.delete(open);
      events.complete();
    }
  }

  #admit(call: Call): void {
    if (call.actor.kind === 'PUBLIC')
      throw new Refusal(401, 'UNAUTHENTICATED', { headers: { 'www-authenticate': 'Bearer' } });
    const isDeaf = this.#isClosed || this.#hearing.size < this.#limits.databases;
    if (isDeaf || this.#open.size >= this.#limits.all) {
      throw new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '5' } });
    }
    const own = [...this.#open].filter(({ account }) => account === accountOf(call)).length;
    const limit = this.#limits.perCaller;
    if (own < limit) return;
    throw new Refusal(429, 'LIMIT', { violations: [{ code: 'CONNECTIONS', params: { limit } }] });
  }

  async #streamOf(
    readable: ReadonlyMap<string, ReadableType>,
    { types, organisationId }: Wanted,
    { call, identify }: { call: Call; identify(): Promise<Call> },
  ): Promise<LiveStream> {
    const unknown = types.findIndex((type) => !readable.has(type));
    if (types.length === 0 || types.length > MAX_TYPES || unknown !== -1) {
      const path = unknown === -1 ? ['types'] : ['types', unknown];
      throw new AppError('INVALID', { violations: [{ code: 'UNKNOWN_TYPE', path }] });
    }
    // Without an id nothing is read, but who may not read the type at all is told so.
    for (const type of types) await this.#read(readable.get(type) as ReadableType, [], call);
    const visible = async (type: string, ids: readonly string[]): Promise<Omit<Told, 'at' | 'type'>[]> => {
      const { question, organisationOf } = readable.get(type) as ReadableType;
      const rows = await this.#read({ question, organisationOf }, ids, await identify());
      const own = organisationId ? rows.filter((row) => organisationOf(row) === organisationId) : rows;
      return own.map(({ id, version = null }) => ({ id, version }));
    };
    return new LiveStream({ types: new Set(types), visible });
  }

  /** The same question of one caller's several streams is asked once. */
  #read({ question }: ReadableType, ids: readonly string[], call: Call): Promise<readonly ReadRow[]> {
    const { operations } = this.#parts;
    const ask = async () => ((await operations.own(question, { ids }, call)) as { rows: readonly ReadRow[] }).rows;
    return this.#reads.run(JSON.stringify([call.actor, question, ids]), ask);
  }

  #turn(): void {
    const now = new Date();
    for (const { stream } of this.#open) void stream.look(now);
  }

  #beat(): void {
    for (const { events } of this.#open) events.beat();
    this.recheck();
  }

  #endAll(): void {
    for (const { stream } of this.#open) stream.end();
  }
}

const accountOf = ({ actor }: Call): string => `${actor.kind} ${actor.accountId}`;

/** Why a subscription did not begin, with the status that says so. */
function refusalOf({ errors = [] }: ExecutionResult): Refusal {
  const cause = errors[0]?.originalError ?? errors[0];
  if (!(cause instanceof AppError)) return new Refusal(500, 'INTERNAL');
  const status = { FORBIDDEN: 403, INVALID: 400, UNAUTHENTICATED: 401, UNAVAILABLE: 503 }[cause.code as string] ?? 500;
  return new Refusal(status, cause.code, { violations: (cause.extensions.violations as never) ?? [] });
}
