import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '@tdkt/kernel';
import type { Callers } from '../caller/identity.ts';
import type { Console } from '../console/console.ts';
import type { Subgraph } from '../graph/graph.ts';
import type { Answer, Operations } from '../graph/operation.ts';
import { EVENT_STREAM } from '../live/event-stream.ts';
import type { LiveUpdates } from '../live/live-updates.ts';
import type { Admission } from './admission.ts';
import { DATA_HEADERS, type Exchange, JSON_TYPE, openExchange, send, sendFailure } from './exchange.ts';
import { type Read, readGraph, sendAnswer, streamGraph } from './graph-endpoint.ts';
import { healthOf } from './health.ts';
import { type Metrics, mayReadMetrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import type { Routes } from './routes.ts';
import { logSlow, serverTiming } from './timings.ts';

export interface FrontParts {
  readonly callers: Callers;
  readonly operations: Operations;
  readonly admission: Admission;
  readonly live: LiveUpdates;
  readonly metrics: Metrics;
  readonly subgraphs: readonly Subgraph[];
  readonly routes: Routes;
  readonly console: Console | null;
  readonly metricsToken: string | null;
  /** Milliseconds from which an operation has its line in the log; null: never. */
  readonly slowMs: number | null;
  /** Whether everybody is told the timings; who is signed in always is. */
  readonly openTimings: boolean;
  /** Whether questions may come by GET. */
  readonly isGetOpen: boolean;
  readonly log: Log;
}

const DRAIN_MS = 8_000;

/** The door: everything that comes over HTTP comes through here. */
export class Front {
  readonly #parts: FrontParts;
  readonly #server: Server;
  #stopping = false;

  constructor(parts: FrontParts) {
    this.#parts = parts;
    this.#server = createServer({ headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 });
    this.#server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => parts.log.error({ err: error }, 'reply failed'));
    });
    this.#server.maxRequestsPerSocket = 10_000;
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Stops listening, lets what is in work finish for up to 8 seconds, then cuts. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.#parts.live.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const cut = setTimeout(() => this.#server.closeAllConnections(), DRAIN_MS);
    await closed.finally(() => clearTimeout(cut));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const forwarded = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
    const exchange = openExchange(request, response);
    // A kept-alive connection whose last answer came while stopping would hold the stop up.
    response.once('close', () => this.#stopping && setImmediate(() => this.#server.closeIdleConnections()));
    try {
      await this.#route(exchange, forwarded);
    } catch (error) {
      // A client that went away is told nothing, and its going is no fault of ours.
      if (!response.destroyed) sendFailure(exchange, error, this.#parts.log);
    }
  }

  async #route(exchange: Exchange, forwarded: boolean): Promise<void> {
    const { routes, console } = this.#parts;
    const { path } = exchange;
    if (path === '/graphql') return this.#graph(exchange);
    if (path.startsWith('/health/')) return this.#health(exchange);
    if (path === '/metrics') return this.#metrics(exchange, forwarded);
    const route = routes.find(path);
    if (route) return route(exchange);
    if (console && (await console.serve(exchange))) return;
    throw new Refusal(404, 'NOT_FOUND');
  }

  async #graph(exchange: Exchange): Promise<void> {
    const { admission, callers, operations, metrics } = this.#parts;
    const started = performance.now();
    let operation = 'none';
    let codes: readonly string[] = [];
    try {
      const read = await readGraph(exchange, callers, this.#parts.isGetOpen);
      if (read.type === EVENT_STREAM) {
        operation = 'subscription';
        return await streamGraph(exchange, read, this.#parts);
      }
      const answer = await admission.run(() => operations.answer(read.asked, read.call));
      operation = answer.operationType;
      codes = answer.codes;
      this.#reply(exchange, read, { answer, total: performance.now() - started });
    } catch (error) {
      codes = [error instanceof Refusal ? error.code : 'INTERNAL'];
      throw error;
    } finally {
      const seconds = (performance.now() - started) / 1000;
      exchange.response.once('finish', () =>
        metrics.count({ status: exchange.response.statusCode, operation, seconds, codes }),
      );
    }
  }

  #reply(exchange: Exchange, read: Read, { answer, total }: { answer: Answer; total: number }): void {
    const { metrics, slowMs, openTimings, log } = this.#parts;
    const isTold = openTimings || read.call.actor.kind !== 'PUBLIC';
    sendAnswer(exchange, read, answer, isTold ? { 'server-timing': serverTiming(answer, total) } : {});
    metrics.stages.measure(answer);
    if (slowMs !== null && total >= slowMs) logSlow(log, { ...read, answer, total });
  }

  async #health(exchange: Exchange): Promise<void> {
    if (exchange.path === '/health/live') return sendJson(exchange, 200, { live: true });
    if (exchange.path !== '/health/ready') throw new Refusal(404, 'NOT_FOUND');
    const health = this.#stopping ? { ready: false, checks: {} } : await healthOf(this.#parts.subgraphs);
    sendJson(exchange, health.ready ? 200 : 503, health);
  }

  async #metrics(exchange: Exchange, forwarded: boolean): Promise<void> {
    const { metrics, metricsToken } = this.#parts;
    if (!mayReadMetrics(exchange.request, forwarded, metricsToken)) throw new Refusal(404, 'NOT_FOUND');
    const { registry } = metrics;
    send(exchange, { status: 200, type: registry.contentType, body: await registry.metrics(), headers: DATA_HEADERS });
  }
}

const sendJson = (exchange: Exchange, status: number, body: unknown): void =>
  send(exchange, { status, type: JSON_TYPE, body: JSON.stringify(body), headers: DATA_HEADERS });
