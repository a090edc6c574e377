import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  AppError,
  ERROR_TEXTS,
  type ErrorCode,
  fromDatabase,
  invalid,
  type Language,
  type Runtime,
} from '@tdkt/kernel';

/** Where our own door tells the library the caller's address; never taken from outside. */
export const ADDRESS_HEADER = 'x-tdkt-address';

const MAX_BODY = 16 * 1024;
const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  LIMIT: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** One request at the door of /auth. */
export interface Ask {
  readonly runtime: Runtime;
  readonly request: IncomingMessage;
  readonly path: string;
  readonly language: Language;
  readonly address: string;
}
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Set-Cookie, Location, Retry-After … */
  readonly headers?: Headers;
}
export const ok = (body: unknown, headers?: Headers): Answer => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
});

/** Headers for the library: the caller's cookie and agent, and the address as we saw it. */
export function headersOf({ request, address }: Ask): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address });
  for (const name of ['cookie', 'user-agent', 'origin', 'content-type'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new AppError('LIMIT', { maxBytes: MAX_BODY });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A JSON object with texts under the given names; anything else is INVALID and names the field. */
export async function readTexts<K extends string>(
  request: IncomingMessage,
  names: readonly K[],
): Promise<Record<K, string>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw invalid({ code: 'CONTENT_TYPE', params: { expected: 'application/json' } });
  const body = parse(await readBody(request));
  const bad = names.filter((name) => typeof body[name] !== 'string' || body[name] === '');
  if (bad.length > 0) throw invalid(...bad.map((name) => ({ code: 'REQUIRED', path: [name] })));
  return body as Record<K, string>;
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Not JSON: told below, as for JSON that is no object.
  }
  throw invalid({ code: 'MALFORMED' });
}

/** What a caller may read of an error: a code of the closed list, in the caller's language. */
export function answerError(error: unknown, ask: Ask): Answer {
  const known = fromDatabase(error);
  if (!(known instanceof AppError)) {
    ask.runtime.log.error({ err: error, path: ask.path }, 'auth failed');
    return failure('INTERNAL', ask.language);
  }
  const { text, ...extensions } = known.extensions as { text?: Readonly<Record<Language, string>> };
  return failure(known.code, ask.language, { ...extensions, ...(text ? { message: text[ask.language] } : {}) });
}

export function failure(code: ErrorCode, language: Language, more: Readonly<Record<string, unknown>> = {}): Answer {
  const headers = new Headers();
  if (typeof more.retryAfter === 'number') headers.set('retry-after', String(more.retryAfter));
  return { status: STATUS[code], body: { message: ERROR_TEXTS[code][language], ...more, code }, headers };
}

export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.statusCode = status;
  headers?.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value);
  });
  const cookies = headers?.getSetCookie() ?? [];
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
