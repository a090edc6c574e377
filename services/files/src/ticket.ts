import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret, type Runtime } from '@tdkt/kernel';

const LIFETIME_MS = 15 * 60_000;

function sign(runtime: Runtime, service: string, what: string): string {
  const key = deriveSecret(runtime.secret, `files ${service}`);
  return createHmac('sha256', key).update(what).digest('base64url');
}

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + LIFETIME_MS);

/** The address of one PUT for one file until one moment. */
export function ticketHref(
  runtime: Runtime,
  service: string,
  { id, expiresAt }: { id: string; expiresAt: Date },
): string {
  const expires = expiresAt.getTime();
  return `/files/${service}/${id}?expires=${expires}&signature=${sign(runtime, service, `${id} ${expires}`)}`;
}

/** Is it an address that we gave, and still good? */
export function isGoodTicket(
  runtime: Runtime,
  service: string,
  { id, query, now }: { id: string; query: URLSearchParams; now: Date },
): boolean {
  const expires = query.get('expires') ?? '';
  const given = Buffer.from(query.get('signature') ?? '');
  const expected = Buffer.from(sign(runtime, service, `${id} ${expires}`));
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(expires) > now.getTime();
}
