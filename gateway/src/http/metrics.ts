import type { IncomingMessage } from 'node:http';
import type { Status } from '@tdkt/backup';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Operations } from '../graph/operation.ts';
import type { LiveUpdates } from '../live/live-updates.ts';
import type { Admission } from './admission.ts';
import { addBackupMetrics } from './backup-metrics.ts';
import { StageMetrics } from './stage-metrics.ts';

export interface Measured {
  readonly admission: Admission;
  readonly operations: Operations;
  readonly live: LiveUpdates;
  /** Reads sent to the database since the start, by service; empty when the services run elsewhere. */
  databaseReads(): Readonly<Record<string, number>>;
  /** null: the product makes no backups. */
  readonly backups: (() => Status) | null;
}

/** Prometheus metrics of this process. */
export class Metrics {
  readonly registry = new Registry();
  readonly stages = new StageMetrics(this.registry);
  readonly #requests: Counter<'status' | 'operation'>;
  readonly #durations: Histogram<'operation'>;
  readonly #errors: Counter<'code'>;

  constructor({ admission, operations, live, databaseReads, backups }: Measured) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    if (backups) addBackupMetrics(this.registry, backups);
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('tdkt_requests_in_flight', 'Graph requests in work', () => admission.inFlight);
    gauge('tdkt_requests_shed_total', 'Graph requests refused under overload', () => admission.shed);
    gauge('tdkt_queries_coalesced_total', 'Queries answered by one in flight', () => operations.coalescing.joined);
    gauge('tdkt_live_connections', 'Open subscriptions', () => live.connections);
    const readsLabels = ['service'] as const;
    new Gauge({
      name: 'tdkt_database_reads_total',
      help: 'Scoped reads sent to the database',
      labelNames: readsLabels,
      registers,
      collect() {
        for (const [service, count] of Object.entries(databaseReads())) this.set({ service }, count);
      },
    });
    this.#requests = new Counter({
      name: 'tdkt_requests_total',
      help: 'Requests by status and kind of operation',
      labelNames: ['status', 'operation'],
      registers,
    });
    this.#errors = new Counter({
      name: 'tdkt_errors_total',
      help: 'Graph errors by code',
      labelNames: ['code'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'tdkt_request_seconds',
      help: 'Time to answer',
      labelNames: ['operation'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
  }

  count(what: { status: number; operation: string; seconds: number; codes: readonly string[] }): void {
    this.#requests.inc({ status: String(what.status), operation: what.operation });
    this.#durations.observe({ operation: what.operation }, what.seconds);
    for (const code of what.codes) this.#errors.inc({ code });
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Metrics are for the machine itself, not for what a reverse proxy on it forwards, or for who knows the token. */
export function mayReadMetrics(request: IncomingMessage, forwarded: boolean, token: string | null): boolean {
  if (token !== null) return request.headers.authorization === `Bearer ${token}`;
  return !forwarded && LOOPBACK.has(request.socket.remoteAddress ?? '');
}
