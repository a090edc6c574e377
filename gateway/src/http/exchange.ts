import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERROR_TEXTS, type Language, type Log, namesOf, newId, type Trace } from '@tdkt/kernel';
import { Refusal, refusalBody } from './refusal.ts';
import { traceOf } from './trace.ts';

/** One request and its reply, as every part of the front sees them. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly requestId: string;
  readonly trace: Trace;
  readonly language: Language;
}

/** Headers of a client that speak of identity or of the way here: only the gateway may set them. */
const STRIPPED = /^(x-tdkt-|x-user|x-role|x-account|x-actor|x-forwarded-|x-real-ip$|x-request-id$|forwarded$)/;

export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  for (const name of Object.keys(request.headers)) if (STRIPPED.test(name)) delete request.headers[name];
  const requestId = newId();
  response.setHeader('x-request-id', requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  const trace = traceOf(request.headers, requestId);
  return { request, response, path: pathOf(request), requestId, trace, language: languageOf(request) };
}

const pathOf = (request: IncomingMessage): string => {
  const url = request.url ?? '/';
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};

/** `x-language` wins over Accept-Language; Vietnamese is the default. */
function languageOf(request: IncomingMessage): Language {
  const asked = request.headers['x-language'] ?? request.headers['accept-language'] ?? '';
  const first = String(asked).trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'vi';
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function send({ request, response }: Exchange, { status, type, body, headers }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  // A body that was not read to its end would be taken for the next request.
  if (hasBody(request) && !request.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Headers of everything that is data and not a page. */
export const DATA_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Whatever went wrong becomes a code of the closed list; the unknown is logged and masked. */
export function sendFailure(exchange: Exchange, error: unknown, log: Log): void {
  if (error instanceof Refusal) {
    const body = refusalBody(error, exchange.language);
    send(exchange, { status: error.status, type: JSON_TYPE, body, headers: { ...DATA_HEADERS, ...error.headers } });
    return;
  }
  log.error({ err: error, ...namesOf(exchange) }, 'request failed');
  const extensions = { code: 'INTERNAL', correlationId: exchange.requestId };
  const body = JSON.stringify({ errors: [{ message: ERROR_TEXTS.INTERNAL[exchange.language], extensions }] });
  send(exchange, { status: 500, type: JSON_TYPE, body, headers: DATA_HEADERS });
}
