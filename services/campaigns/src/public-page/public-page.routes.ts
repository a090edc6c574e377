import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, type Language, type Route, type Runtime } from '@tdkt/kernel';
import { type Bucket, take } from './limit.rules.ts';
import { campaignPage, listPage, notePage, POLICY, PREFIX } from './page.views.ts';
import { listPublicCampaigns, readPublicCampaign } from './public-page.facts.ts';

interface Page {
  readonly status: number;
  readonly body: string;
  readonly caching: string;
}
const SHOWN = 'public, max-age=300, stale-while-revalidate=600';
const MISSING = 'public, max-age=60';
/** How long a page is served as it was made, and how many are kept. */
const KEPT_MS = 30_000;
const MOST_KEPT = 200;
const MOST_ADDRESSES = 10_000;

const languageOf = (url: URL): Language => (url.searchParams.get('lang') === 'en' ? 'en' : 'vi');

function codeOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname.slice(PREFIX.length).replace(/^\//, ''));
  } catch {
    return '/';
  }
}

async function pageOf(runtime: Runtime, url: URL): Promise<Page> {
  const [code, language] = [codeOf(url), languageOf(url)];
  if (code === '') return { status: 200, body: listPage(await listPublicCampaigns(runtime), language), caching: SHOWN };
  const campaign = code.length <= 60 ? await readPublicCampaign(runtime, code) : null;
  return campaign
    ? { status: 200, body: campaignPage(campaign, language), caching: SHOWN }
    : { status: 404, body: notePage('missing', language), caching: MISSING };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, caching }: Page): void {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'cache-control': caching, 'content-security-policy': POLICY, etag: tag };
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(status === 429 ? { 'retry-after': '60' } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The oldest goes where there would be too many. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > most ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}

/** Pages for everybody, signed in or not: made on the server, without a script, the same for all who ask. */
export function publicPages(runtime: Runtime, now: () => number = Date.now): readonly Route[] {
  const buckets = new Map<string, Bucket>();
  const kept = new Map<string, { readonly page: Page; readonly at: number }>();
  const passes = (address: string): boolean => {
    const taken = take(buckets.get(address), now());
    keep(buckets, address, taken.bucket, MOST_ADDRESSES);
    return taken.passes;
  };
  const made = async (url: URL): Promise<Page> => {
    const key = `${codeOf(url)}?${languageOf(url)}`;
    const known = kept.get(key);
    if (known && now() - known.at < KEPT_MS) return known.page;
    const page = await pageOf(runtime, url);
    keep(kept, key, { page, at: now() }, MOST_KEPT);
    return page;
  };
  return [
    {
      prefix: PREFIX,
      handle: async (request, response) => {
        const url = new URL(request.url ?? PREFIX, 'http://localhost');
        const note = { body: notePage('busy', languageOf(url)), caching: 'no-store' };
        if (request.method !== 'GET' && request.method !== 'HEAD')
          return send(request, response, { ...note, body: '', status: 405 });
        if (!passes(addressOf(request))) return send(request, response, { ...note, status: 429 });
        send(request, response, await made(url));
      },
    },
  ];
}
