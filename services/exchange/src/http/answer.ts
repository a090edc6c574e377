import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Violation } from '@tdkt/kernel';
import { AppError, ERROR_TEXTS, type ErrorCode, fromDatabase, invalid, type Language, type Log } from '@tdkt/kernel';
import { violationText } from '../labels.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 422,
  CONFLICT: 409,
  LIMIT: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
const MAX_JSON = 256 * 1024;
/** A caller who takes nothing for so long would hold a connection of the database for nothing. */
const IDLE_MS = 60_000;

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Errors as the graph has them, each violation with its text, since a script has no labels. */
export function sendError(
  response: ServerResponse,
  error: unknown,
  call: { language: Language; requestId: string; log: Log },
): void {
  const known = fromDatabase(error);
  if (known instanceof AppError) {
    const violations = (known.extensions.violations ?? []) as readonly Violation[];
    const told = violations.map((one) => ({ ...one, text: violationText(call.language, one) }));
    const extensions = { ...known.extensions, ...(told.length > 0 ? { violations: told } : {}) };
    // A body that nobody reads to its end must not be taken for the next request.
    if (!response.headersSent) response.setHeader('connection', 'close');
    sendJson(response, STATUS[known.code], {
      errors: [{ message: ERROR_TEXTS[known.code][call.language], extensions }],
    });
    return;
  }
  call.log.error({ err: error, requestId: call.requestId }, 'exchange failed');
  const extensions = { code: 'INTERNAL', correlationId: call.requestId };
  sendJson(response, 500, { errors: [{ message: ERROR_TEXTS.INTERNAL[call.language], extensions }] });
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_JSON) throw new AppError('LIMIT', { violations: [{ code: 'BODY_SIZE' }] });
    chunks.push(chunk);
  }
  try {
    return size === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
  } catch {
    throw invalid({ code: 'MALFORMED', path: ['body'] });
  }
}

/** A file to keep: streamed as fast as the caller takes it, broken off where it fails, so that half a file is no file. */
export async function sendFile(
  response: ServerResponse,
  file: { name: string; type: string; body: Readable },
): Promise<void> {
  response.writeHead(200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
  });
  response.setTimeout(IDLE_MS, () => response.destroy());
  await pipeline(file.body, response);
}
