import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret, type Runtime } from '@tdkt/kernel';

const HOUR_MS = 3_600_000;
/** A page that was opened this many hours ago may still be sent. */
const HOURS = 12;

function sign(runtime: Runtime, noticeId: string, hour: number): string {
  const key = deriveSecret(runtime.secret, 'opinion form');
  return createHmac('sha256', key).update(`${noticeId} ${hour}`).digest('base64url').slice(0, 22);
}

/** Stands in the form of a notice: the same for everybody within an hour, so that the page may be kept. */
export const markOf = (runtime: Runtime, noticeId: string, now: number): string =>
  sign(runtime, noticeId, Math.floor(now / HOUR_MS));

/** Was the form made by us for this notice, not long ago? Another site cannot send it without having read the page. */
export function isGoodMark(
  runtime: Runtime,
  { noticeId, mark, now }: { noticeId: string; mark: string; now: number },
): boolean {
  const given = Buffer.from(mark);
  return Array.from({ length: HOURS }, (_, ago) =>
    Buffer.from(sign(runtime, noticeId, Math.floor(now / HOUR_MS) - ago)),
  ).some((good) => good.length === given.length && timingSafeEqual(good, given));
}
