import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, ConfigError, type Log, namesOf, type Operation } from '@tdkt/kernel';
import { type DocumentNode, type ExecutionResult, getOperationAST, print } from 'graphql';
import { Agent, request } from 'undici';
import type { Subgraph } from '../graph/graph.ts';
import { traceHeaders } from '../http/trace.ts';
import { signatureHeaders } from './signature.ts';
import { readTiming, TIMING } from './timing.ts';

export interface RemotePlace {
  readonly name: string;
  /** Such as http://127.0.0.1:4001 */
  readonly url: string;
  /** Key that the services check. */
  readonly key: string;
  readonly log: Log;
}

const TRIES = 5;
const PAUSE_MS = 150;
/** After so many failures in a row nothing is sent for a while: a dead subgraph costs nobody time. */
const OPEN_AFTER = 5;
const OPEN_MS = 1_000;

/** One connection pool for all services; kept alive, no more than a subgraph can work on. */
export const agent = new Agent({ connections: 32, keepAliveTimeout: 30_000, connect: { timeout: 1_000 } });

const texts = new WeakMap<DocumentNode, string>();
function textOf(document: DocumentNode): string {
  const known = texts.get(document) ?? print(document);
  texts.set(document, known);
  return known;
}

class Unreachable extends Error {}

/** A subgraph behind HTTP: signed, kept alive, within the deadline. Queries are tried again, mutations never. */
export function remoteSubgraph(place: RemotePlace): Subgraph {
  let failures = 0;
  let openUntil = 0;
  const attempt = async (operation: Operation, signal: AbortSignal): Promise<ExecutionResult> => {
    if (Date.now() < openUntil) throw new Unreachable('the circuit is open');
    try {
      const result = await post(place, operation, signal);
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      if (failures >= OPEN_AFTER) openUntil = Date.now() + OPEN_MS;
      throw error;
    }
  };
  return {
    name: place.name,
    execute: async (operation, signal) => {
      const kind = getOperationAST(operation.document, operation.operationName)?.operation;
      const tries = kind === 'query' ? TRIES : 1;
      try {
        return await retried(tries, signal, () => attempt(operation, signal));
      } catch (error) {
        place.log.warn({ err: error, subgraph: place.name, ...namesOf(operation.call) }, 'subgraph failed');
        return { data: null, errors: [new AppError('UNAVAILABLE')] };
      }
    },
    ping: async () => {
      await readiness(place.url);
    },
  };
}

async function retried<T>(tries: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0 || signal.aborted) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

async function post({ url, key }: RemotePlace, operation: Operation, signal: AbortSignal): Promise<ExecutionResult> {
  const { document, variables, operationName, call, meter } = operation;
  const body = JSON.stringify({ query: textOf(document), variables, operationName });
  const signed = signatureHeaders(key, { method: 'POST', path: '/graphql', body }, { call, address: '' });
  const trace = call.trace ? traceHeaders(call.trace) : {};
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...trace, ...signed };
  const answer = await request(`${url}/graphql`, { method: 'POST', headers, body, signal, dispatcher: agent });
  if (answer.statusCode >= 500 || answer.statusCode === 401) {
    await answer.body.dump();
    throw new Unreachable(`status ${answer.statusCode}`);
  }
  if (meter) readTiming(answer.headers[TIMING], meter);
  return (await answer.body.json()) as ExecutionResult;
}

/** Whether a service is ready, and which prefixes it serves. */
export async function readiness(url: string): Promise<readonly string[]> {
  const answer = await request(`${url}/health/ready`, { dispatcher: agent, signal: AbortSignal.timeout(2_000) });
  const body = (await answer.body.json()) as { prefixes?: readonly string[] };
  if (answer.statusCode !== 200) throw new Unreachable(`status ${answer.statusCode}`);
  return body.prefixes ?? [];
}

const START_MS = 120_000;

/** Waits for a service that is starting, too. */
export async function untilReady(url: string): Promise<readonly string[]> {
  const late = Date.now() + START_MS;
  for (;;) {
    try {
      return await readiness(url);
    } catch (error) {
      if (Date.now() > late)
        throw new ConfigError(`${url} is not ready: is the service running there?`, { cause: error });
      await sleep(200);
    }
  }
}
