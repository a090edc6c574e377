import { existsSync } from 'node:fs';
import type { Log } from '@tdkt/kernel';
import { type Exchange, send } from '../http/exchange.ts';
import { buildConsole, consoleFolder } from './build.ts';
import { type Page, readPages, waitingPage } from './pages.ts';

/** The pages for people, at `/`. */
export interface Console {
  /** False when the path is not the console's. */
  serve(exchange: Exchange): Promise<boolean>;
  close(): void;
}

const POLICY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;
const WAITING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the console, and builds it beside the server when it is not there; `build: false` waits for another process. */
export function openConsole(settings: { log: Log; build: boolean; say(line: string): void }): Console {
  const stop = new AbortController();
  const folder = consoleFolder();
  let pages: ReadonlyMap<string, Page> | null = null;
  let failed = false;
  const build = async (): Promise<void> => {
    settings.say('The console is being built (once); the address shows it when it is ready.');
    const started = Date.now();
    await buildConsole(folder, stop.signal);
    settings.say(`The console was built in ${Math.round((Date.now() - started) / 1000)} s.`);
  };
  if (settings.build && !existsSync(folder)) {
    build().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      failed = true;
      settings.log.error({ err: error }, 'console build failed');
      settings.say(`The console could not be built: ${(error as Error).message}`);
    });
  }
  return {
    serve: async (exchange) => {
      if (exchange.request.method !== 'GET' && exchange.request.method !== 'HEAD') return false;
      if (!pages && existsSync(folder)) pages = readPages(folder);
      return pages ? servePage(exchange, pages) : serveWaiting(exchange, failed);
    },
    close: () => stop.abort(),
  };
}

async function servePage(exchange: Exchange, pages: ReadonlyMap<string, Page>): Promise<boolean> {
  const { path, request } = exchange;
  const page = pages.get(path === '/' ? '/index.html' : path);
  if (!page) return false;
  const { body, encoding } = await page.body(String(request.headers['accept-encoding'] ?? ''));
  const caching = path.startsWith('/assets/') ? IMMUTABLE : 'no-cache';
  const headers = {
    ...(page.type.startsWith('text/html') ? POLICY : {}),
    ...(encoding ? { 'content-encoding': encoding } : {}),
    'cache-control': caching,
    vary: 'accept-encoding',
  };
  send(exchange, { status: 200, type: page.type, body, headers });
  return true;
}

function serveWaiting(exchange: Exchange, failed: boolean): boolean {
  if (exchange.path !== '/') return false;
  const headers = { 'content-security-policy': WAITING_POLICY, 'cache-control': 'no-store', 'retry-after': '2' };
  send(exchange, { status: 503, type: 'text/html; charset=utf-8', body: waitingPage(failed), headers });
  return true;
}
