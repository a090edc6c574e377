/** Pages that note everything the console must not do: complain, or ask another host. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { PASSWORD } from './product.ts';

export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=vi-VN'],
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** What the system prefers; the console follows it. */
  readonly theme?: 'light' | 'dark';
}

export interface Visitor {
  readonly page: Page;
  /** What the console wrote and which foreign addresses it asked for, since the start. */
  readonly complaints: string[];
  goTo(route: string): Promise<void>;
  leave(): Promise<void>;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });

function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message.slice(0, 300)}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && asked !== 'about:blank' && !/^(data|blob):/.test(asked))
      complaints.push(`foreign host: ${asked}`);
  });
  return complaints;
}

export async function visit(browser: Browser, url: string, look: Look = {}): Promise<Visitor> {
  const { width = 1440, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    colorScheme: look.theme ?? 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = listen(page, url);
  watchTraffic(page);
  await page.goto(`${url}/`);
  return {
    page,
    complaints,
    goTo: async (route) => {
      // A whole load, as when an address is opened: a mere change of the hash counts as going back.
      await page.goto('about:blank');
      await page.goto(`${url}/#${route}`);
      await settled(page);
    },
    leave: () => context.close(),
  };
}

/** Requests of a page that have not ended, without the one that stays open for live updates. */
interface Traffic {
  readonly open: Set<Request>;
  changedAt: number;
}
const traffic = new WeakMap<Page, Traffic>();
const IDLE_MS = 500;
const PATIENCE_MS = 20_000;

/** Counts what a page asks for; to be called before the page goes anywhere. */
export function watchTraffic(page: Page): void {
  const seen: Traffic = { open: new Set(), changedAt: Date.now() };
  traffic.set(page, seen);
  page.on('request', (request) => {
    if (request.headers().accept === 'text/event-stream') return;
    seen.open.add(request);
    seen.changedAt = Date.now();
  });
  const ended = (request: Request) => {
    if (seen.open.delete(request)) seen.changedAt = Date.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

async function idle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (const late = Date.now() + PATIENCE_MS; Date.now() < late; ) {
    const { open, changedAt } = traffic.get(page) as Traffic;
    if (open.size === 0 && Date.now() - changedAt >= IDLE_MS) return;
    await page.waitForTimeout(50);
  }
  throw new Error('the page goes on loading');
}

/** Nothing is being loaded any more: no bar of progress, and no new one in the next moment. */
export async function settled(page: Page): Promise<void> {
  await idle(page);
  await page.waitForFunction(() => document.querySelectorAll('[role=progressbar]').length === 0);
  await idle(page);
}

export async function signIn({ page }: Visitor, username: string, password = PASSWORD): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

export async function visitAs(browser: Browser, url: string, username: string, look: Look = {}): Promise<Visitor> {
  const visitor = await visit(browser, url, look);
  await signIn(visitor, username);
  await visitor.page.locator('#main-content h1').first().waitFor();
  await settled(visitor.page);
  return visitor;
}

/** A number on a home page, by its name. */
export async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-figure="${name}"]`).first().textContent();
  return Number((text ?? '').replace(/[^\d-]/g, ''));
}

interface AxeWindow {
  readonly axe: {
    run(
      of: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** Findings of axe by WCAG 2 A and AA, as text; looked for once nothing fades any more: half-way colours are nobody's choice. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
    );
  });
}
