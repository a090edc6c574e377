import type { Call } from '@tdkt/kernel';
import { OperationTypeNode } from 'graphql';
import type { Caller, Callers } from '../caller/identity.ts';
import { Meter } from '../graph/meter.ts';
import type { Answer, Operations } from '../graph/operation.ts';
import { EVENT_STREAM, EventStream } from '../live/event-stream.ts';
import type { LiveUpdates } from '../live/live-updates.ts';
import type { Admission } from './admission.ts';
import { type Asked, askedByGet, readAsked } from './body.ts';
import { DATA_HEADERS, type Exchange, JSON_TYPE, send } from './exchange.ts';
import { Refusal } from './refusal.ts';

const RESPONSE_TYPE = 'application/graphql-response+json';
const ANSWERED: ReadonlySet<string> = new Set([RESPONSE_TYPE, 'application/json', EVENT_STREAM]);
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/** A question that was read and is worth a place among those in work. */
export interface Read {
  readonly asked: Asked;
  readonly call: Call;
  readonly type: string;
}

/** POST /graphql up to here costs nobody else anything: a slow sender waits alone. */
export async function readGraph(exchange: Exchange, callers: Callers, isGetOpen: boolean): Promise<Read> {
  const { request } = exchange;
  const isGet = isGetOpen && request.method === 'GET';
  if (!isGet && request.method !== 'POST') throw new Refusal(405, 'INVALID', { headers: { allow: 'POST' } });
  const type = acceptedType(request.headers.accept);
  const [caller, asked] = await Promise.all([
    callers.of(request.headers),
    isGet ? askedByGet(request.url ?? '') : readAsked(request),
  ]);
  requireProofOfScript(exchange, caller);
  return { asked, call: callOf(exchange, caller), type };
}

/** The answer, in the media type that the client prefers. */
export function sendAnswer(
  exchange: Exchange,
  { type }: Read,
  answer: Answer,
  more: Readonly<Record<string, string>>,
): void {
  const status = answer.refused && type === RESPONSE_TYPE ? 400 : 200;
  const contentType = type === RESPONSE_TYPE ? `${RESPONSE_TYPE}; charset=utf-8` : JSON_TYPE;
  send(exchange, { status, type: contentType, body: answer.body, headers: { ...DATA_HEADERS, ...more } });
}

/** A subscription is answered as long as it lasts; anything else as one event. */
export async function streamGraph(
  exchange: Exchange,
  { asked, call }: Read,
  { operations, admission, live }: { operations: Operations; admission: Admission; live: LiveUpdates },
): Promise<void> {
  const accepted = operations.accept(asked, call, new Meter());
  if ('refused' in accepted) {
    return send(exchange, { status: 400, type: JSON_TYPE, body: accepted.body, headers: DATA_HEADERS });
  }
  if (accepted.operation.node.operation === OperationTypeNode.SUBSCRIPTION) return live.serve(exchange, accepted, call);
  const { body } = await admission.run(() => operations.answer(asked, call));
  const events = new EventStream(exchange.response, DATA_HEADERS);
  await events.next(body);
  events.complete();
}

/** A page of another site can send our cookie along but cannot set a header (Sec-Fetch is not everywhere). */
export function requireProofOfScript({ request }: Exchange, caller: Caller): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (caller.by !== 'COOKIE' || isRead || request.headers['x-requested-with'] !== undefined) return;
  throw new Refusal(403, 'FORBIDDEN');
}

export function callOf({ request, requestId, trace, language }: Exchange, { actor }: Caller): Call {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !IDEMPOTENCY_KEY.test(String(key))) {
    throw new Refusal(400, 'INVALID', { violations: [{ code: 'IDEMPOTENCY_KEY' }] });
  }
  return { actor, requestId, trace, language, idempotencyKey: key === undefined ? null : String(key) };
}

function acceptedType(accept: string | undefined): string {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '');
  const first = types.find((type) => ANSWERED.has(type));
  if (first) return first;
  if (types.some((type) => type === '*/*' || type === 'application/*')) return 'application/json';
  throw new Refusal(406, 'INVALID', { violations: [{ code: 'ACCEPT' }] });
}
