import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, addressOf, callOf, type Language, type Route, type Runtime } from '@tdkt/kernel';
import { take } from '../certificate/check.limit.rules.ts';
import { isGoodMark, markOf } from './form-mark.ts';
import { noticeStanding } from './notice.rules.ts';
import { type GivenOpinion, keepOpinion, noticeAt, type PublishedNotice } from './page.facts.ts';
import {
  closedPage,
  type FormState,
  NOTICE_POLICY,
  NOTICE_PREFIX,
  notePage,
  noticePage,
  sentPage,
} from './page.views.ts';

const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const MOST_ADDRESSES = 10_000;
/** A form with the longest texts in letters of three bytes, each written as nine signs. */
const MOST_BYTES = 64 * 1024;
/** Opinions from one address: ten at once, then one in half a minute. */
export const SENDING = { burst: 10, perSecond: 1 / 30 };
const SHOWN = 'public, max-age=60';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly caching: string;
  readonly location?: string;
}
interface Visit {
  readonly runtime: Runtime;
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly language: Language;
  readonly now: number;
}
const unknown = (language: Language): Answer => ({ status: 404, body: notePage('unknown', language), caching: SHOWN });
const busy = (language: Language): Answer => ({ status: 429, body: notePage('busy', language), caching: 'no-store' });

/** A bucket for each address, of those that came last. */
function bucketsOf(rate?: typeof SENDING): (address: string, now: number) => boolean {
  const buckets = new Map<string, ReturnType<typeof take>['bucket']>();
  return (address, now) => {
    const taken = take(buckets.get(address), now, rate);
    buckets.delete(address);
    buckets.set(address, taken.bucket);
    const oldest = buckets.size > MOST_ADDRESSES ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return taken.passes;
  };
}

/** The notice of the address as it stands today; what has not begun is not there yet. */
async function visited({ runtime, url }: Visit): Promise<{ notice: PublishedNotice; isRunning: boolean } | null> {
  const token = url.pathname.slice(NOTICE_PREFIX.length + 1);
  const notice = TOKEN.test(token) ? await noticeAt(runtime, token) : null;
  if (!notice) return null;
  const days = { opensOn: notice.opensOn, closesOn: notice.closesOn, concludedOn: null, withdrawnOn: null };
  const standing = noticeStanding(days, runtime.clock.today());
  return standing === 'UPCOMING' ? null : { notice, isRunning: standing === 'RUNNING' };
}

async function shown(visit: Visit): Promise<Answer> {
  const { runtime, url, language, now } = visit;
  const found = await visited(visit);
  if (!found) return unknown(language);
  const { notice, isRunning } = found;
  if (url.searchParams.has('sent')) return { status: 200, body: sentPage(language), caching: SHOWN };
  if (!isRunning) return { status: 200, body: closedPage(notice, language), caching: SHOWN };
  const form: FormState = { mark: markOf(runtime, notice.id, now), again: null };
  return { status: 200, body: noticePage(notice, form, language), caching: SHOWN };
}

/** What a form brings, or null where it is longer than any that we make. */
async function bodyOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** Browsers say where a form comes from; who does not say so is no browser of somebody else's visitor. */
const isForeign = ({ headers }: IncomingMessage): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);
const isForm = ({ headers }: IncomingMessage): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

async function kept(visit: Visit, notice: PublishedNotice, given: GivenOpinion): Promise<boolean | 'wrong'> {
  try {
    return await keepOpinion(visit.runtime, callOf(visit.request), notice, given);
  } catch (error) {
    if (error instanceof AppError && error.code === 'INVALID') return 'wrong';
    throw error;
  }
}

async function received(visit: Visit): Promise<Answer> {
  const { runtime, request, url, language, now } = visit;
  if (isForeign(request) || !isForm(request)) return { ...unknown(language), status: 403, caching: 'no-store' };
  const form = await bodyOf(request);
  if (!form) return { ...busy(language), status: 413 };
  const found = await visited(visit);
  if (!found?.isRunning) return found ? shown(visit) : unknown(language);
  const { notice } = found;
  const location = `${url.pathname}?sent=1${language === 'en' ? '&lang=en' : ''}`;
  const thanks: Answer = { status: 303, body: '', caching: 'no-store', location };
  // Only a machine fills in what nobody sees.
  if (form.get('website')) return thanks;
  const text = (name: string): string => form.get(name) ?? '';
  const given = {
    itemId: text('item') || null,
    authorName: text('name'),
    contact: text('contact'),
    text: text('text'),
  };
  const again = (problem: 'wrong' | 'stale'): Answer => {
    const state: FormState = { mark: markOf(runtime, notice.id, now), again: { given, problem } };
    return { status: 422, body: noticePage(notice, state, language), caching: 'no-store' };
  };
  if (!isGoodMark(runtime, { noticeId: notice.id, mark: text('mark'), now })) return again('stale');
  const isKept = await kept(visit, notice, given);
  if (isKept === 'wrong') return again('wrong');
  return isKept ? thanks : busy(language);
}

function send(response: ServerResponse, { status, body, caching, location }: Answer, isHead: boolean): void {
  response.writeHead(status, {
    'cache-control': caching,
    'content-security-policy': NOTICE_POLICY,
    'referrer-policy': 'no-referrer',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(location ? { location } : {}),
    ...(status === 429 ? { 'retry-after': '60' } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD, POST' } : {}),
    // What was not read to its end cannot be followed by another request.
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(isHead ? undefined : body);
}

/** The pages of public notices, with a form that needs neither script nor cookie. */
export function noticePages(runtime: Runtime, now: () => number = Date.now): readonly Route[] {
  const mayRead = bucketsOf();
  const maySend = bucketsOf(SENDING);
  const answerTo = (visit: Visit): Promise<Answer> | Answer => {
    const { method } = visit.request;
    const address = addressOf(visit.request);
    if (!mayRead(address, visit.now)) return busy(visit.language);
    if (method === 'GET' || method === 'HEAD') return shown(visit);
    if (method !== 'POST') return { status: 405, body: '', caching: 'no-store' };
    return maySend(address, visit.now) ? received(visit) : busy(visit.language);
  };
  return [
    {
      prefix: NOTICE_PREFIX,
      handle: async (request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const language: Language = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
        const answer = await answerTo({ runtime, request, url, language, now: now() });
        send(response, answer, request.method === 'HEAD');
      },
    },
  ];
}
