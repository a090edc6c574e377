import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Role, type Sender } from '@tdkt/kernel';
import { z } from 'zod';

const TIME = 'x-tdkt-time';
const SENDER = 'x-tdkt-sender';
const BODY = 'x-tdkt-body';
const SIGNATURE = 'x-tdkt-signature';
/** A request older or newer than this is refused. */
const SKEW_MS = 60_000;
/** Stands for the hash of a body that is streamed through. */
const STREAMED = 'streamed';

export interface Signable {
  readonly method: string;
  /** Path with query string. */
  readonly path: string;
  /** null: the body is streamed and not covered. */
  readonly body: Buffer | string | null;
}

const texts = z.array(z.string());
const senderShape = z.object({
  address: z.string(),
  call: z.object({
    requestId: z.string(),
    language: z.enum(['vi', 'en']),
    idempotencyKey: z.string().nullable(),
    trace: z
      .object({ traceId: z.string(), spanId: z.string(), flags: z.string(), state: z.string().optional() })
      .optional(),
    actor: z.object({
      kind: z.enum(['PUBLIC', 'ACCOUNT', 'CLIENT', 'SYSTEM']),
      accountId: z.string().nullable(),
      personId: z.string().nullable(),
      roles: z.array(z.enum(Role)),
      clusterIds: texts,
      terms: texts.optional(),
      paths: texts,
      organisationIds: texts,
    }),
  }),
});

const sign = (key: string, parts: readonly string[]): string =>
  createHmac('sha256', key).update(parts.join('\n')).digest('base64url');

/** Compares the texts, not the bytes they stand for: the last letter of a base64 text has spare bits. */
function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const hashOf = (body: Buffer | string | null): string =>
  body === null ? STREAMED : createHash('sha256').update(body).digest('base64url');

/** Headers by which a service knows that the gateway sends this request, and for whom. */
export function signatureHeaders(
  key: string,
  request: Signable,
  sender: Sender,
  now = Date.now(),
): Record<string, string> {
  const time = String(now);
  const body = hashOf(request.body);
  const encoded = Buffer.from(JSON.stringify(sender)).toString('base64url');
  const signature = sign(key, [request.method, request.path, time, body, encoded]);
  return { [TIME]: time, [SENDER]: encoded, [BODY]: body, [SIGNATURE]: signature };
}

/** The sender of a signed request; null when anything is missing, altered or out of time. */
export function verifySignature(
  key: string,
  request: Signable & { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> },
  now = Date.now(),
): Sender | null {
  const [time, encoded, body, given] = [TIME, SENDER, BODY, SIGNATURE].map((name) => request.headers[name]);
  if (typeof time !== 'string' || typeof encoded !== 'string' || typeof given !== 'string') return null;
  if (!(Math.abs(now - Number(time)) <= SKEW_MS) || body !== hashOf(request.body)) return null;
  if (!same(given, sign(key, [request.method, request.path, time, body, encoded]))) return null;
  const read = senderShape.safeParse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
  return read.success ? read.data : null;
}
