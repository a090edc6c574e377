import type { Status } from '@tdkt/backup';
import type { Log } from '@tdkt/kernel';
import type { ClientConfig } from 'pg';
import { Callers, type Identity } from './caller/identity.ts';
import { listenTo } from './caller/listening.ts';
import { REVOKED, Revocations } from './caller/revocation.ts';
import type { Console } from './console/console.ts';
import { createGraph, type ExecutorName, type Graph, type Subgraph } from './graph/graph.ts';
import { Operations } from './graph/operation.ts';
import { Admission } from './http/admission.ts';
import { Front } from './http/front.ts';
import { Metrics } from './http/metrics.ts';
import { type Handler, Routes } from './http/routes.ts';
import { CHANGED } from './live/heard.ts';
import { type LiveLimits, LiveUpdates } from './live/live-updates.ts';

export interface GatewaySettings {
  readonly supergraph: string;
  readonly subgraphs: readonly Subgraph[];
  readonly executor?: ExecutorName;
  readonly identity: Identity;
  /** Issuer that tokens must name: PUBLIC_URL. */
  readonly issuer: string;
  /** Where revocations are announced; null: nobody announces any. */
  readonly revocations: ClientConfig | null;
  /** Where changes of records are announced: every database of a service. */
  readonly changes: readonly ClientConfig[];
  readonly live?: Pick<LiveLimits, 'perCaller' | 'all'>;
  routes(callers: Callers): readonly { readonly prefix: string; readonly handle: Handler }[];
  readonly console: Console | null;
  readonly production: boolean;
  readonly metricsToken: string | null;
  /** Milliseconds from which an operation has its line in the log; null: never. */
  readonly slowMs: number | null;
  /** Whether everybody is told the timings of an answer. */
  readonly openTimings: boolean;
  /** Whether questions may come by GET: for the audits of GraphQL over HTTP, never in the product. */
  readonly isGetOpen?: boolean;
  readonly log: Log;
  databaseReads?(): Readonly<Record<string, number>>;
  /** What became of the backups; without it nothing is told of them. */
  readonly backups?: (() => Status) | null;
  readonly deadlineMs?: number;
  readonly maxInFlight?: number;
}

export interface Gateway {
  /** Serves another supergraph with the same subgraphs from now on; one that cannot be served is refused and changes nothing. */
  reload(supergraph: string): Promise<void>;
  /** Resolves to the port taken. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

/** Nobody waits longer than five seconds for a question; a write may take longer. */
const DEADLINE_MS = 4_000;
const WRITE_DEADLINE_MS = 10_000;
/** A browser opens six connections to one address, so a caller needs no more. */
const LIVE_LIMITS = { perCaller: 6, all: 500 };

/** Revocations and changes, each heard by a client of its own. */
function listenAll(
  { revocations, changes, log }: GatewaySettings,
  heard: Revocations,
  live: LiveUpdates,
): { close(): Promise<void> }[] {
  const revoked = {
    channel: REVOKED,
    heard: (payload: string) => {
      heard.add(payload);
      live.recheck();
    },
    connected: () => heard.connected(),
    disconnected: () => heard.disconnected(),
  };
  if (!revocations) heard.connected();
  const changed = (database: number) => ({
    channel: CHANGED,
    heard: (payload: string) => live.heard(payload),
    connected: () => live.connected(database),
    disconnected: () => live.disconnected(database),
  });
  return [
    ...(revocations ? [listenTo(revocations, revoked, log)] : []),
    ...changes.map((connection, database) => listenTo(connection, changed(database), log)),
  ];
}

/** The door of the product: who is asking, limits, plan, execute, route. Knows no entity. */
export async function createGateway(settings: GatewaySettings): Promise<Gateway> {
  const { log, subgraphs } = settings;
  const heard = new Revocations();
  const callers = new Callers({ identity: settings.identity, issuer: settings.issuer, revocations: heard });
  const graphOf = (supergraph: string): Promise<Graph> =>
    createGraph({ executor: settings.executor ?? 'compiled', log }, supergraph, subgraphs);
  const operations = new Operations({
    graph: await graphOf(settings.supergraph),
    log,
    openIntrospection: !settings.production,
    deadlineMs: settings.deadlineMs ?? DEADLINE_MS,
    writeDeadlineMs: settings.deadlineMs ?? WRITE_DEADLINE_MS,
  });
  const live = new LiveUpdates(
    { callers, operations, log },
    {
      ...(settings.live ?? LIVE_LIMITS),
      databases: settings.changes.length,
    },
  );
  const listening = listenAll(settings, heard, live);
  const admission = new Admission(settings.maxInFlight);
  const databaseReads = settings.databaseReads ?? (() => ({}));
  const front = new Front({
    callers,
    operations,
    admission,
    live,
    subgraphs,
    metrics: new Metrics({ admission, operations, live, databaseReads, backups: settings.backups ?? null }),
    routes: new Routes(settings.routes(callers)),
    console: settings.console,
    metricsToken: settings.metricsToken,
    slowMs: settings.slowMs,
    openTimings: settings.openTimings,
    isGetOpen: settings.isGetOpen ?? false,
    log,
  });
  return {
    reload: async (supergraph) => operations.exchange(await graphOf(supergraph)),
    listen: (port, host) => front.listen(port, host),
    close: async () => {
      await front.close();
      admission.close();
      await Promise.all(listening.map((one) => one.close()));
    },
  };
}
