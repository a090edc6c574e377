import type { ServerResponse } from 'node:http';
import { addressOf, type Language, type Route, type Runtime } from '@tdkt/kernel';
import { printedBy, statusOf } from './check.facts.ts';
import { take } from './check.limit.rules.ts';
import { CHECK_PREFIX, checkedPage, notePage, POLICY } from './check.views.ts';

const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const MOST_ADDRESSES = 10_000;
/** A revocation is seen by everybody within this time. */
const SHOWN = 'public, max-age=60';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly caching: string;
}

async function answerTo(runtime: Runtime, token: string, language: Language): Promise<Answer> {
  const printed = TOKEN.test(token) ? await printedBy(runtime, token) : null;
  if (!printed) return { status: 404, body: notePage('unknown', language), caching: SHOWN };
  return { status: 200, body: checkedPage(printed, await statusOf(runtime, token), language), caching: SHOWN };
}

function send(response: ServerResponse, { status, body, caching }: Answer, isHead: boolean): void {
  response.writeHead(status, {
    'cache-control': caching,
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(status === 429 ? { 'retry-after': '60' } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(isHead ? undefined : body);
}

/** The page behind the code on a certificate: for everybody, made on the server, without a script or a cookie. */
export function checkPages(runtime: Runtime, now: () => number = Date.now): readonly Route[] {
  const buckets = new Map<string, ReturnType<typeof take>['bucket']>();
  const passes = (address: string): boolean => {
    const taken = take(buckets.get(address), now());
    buckets.delete(address);
    buckets.set(address, taken.bucket);
    const oldest = buckets.size > MOST_ADDRESSES ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return taken.passes;
  };
  return [
    {
      prefix: CHECK_PREFIX,
      handle: async (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const language: Language = searchParams.get('lang') === 'en' ? 'en' : 'vi';
        const isHead = request.method === 'HEAD';
        if (request.method !== 'GET' && !isHead)
          return send(response, { status: 405, body: '', caching: 'no-store' }, false);
        if (!passes(addressOf(request)))
          return send(response, { status: 429, body: notePage('busy', language), caching: 'no-store' }, isHead);
        send(response, await answerTo(runtime, pathname.slice(CHECK_PREFIX.length + 1), language), isHead);
      },
    },
  ];
}
