/** The product as a site runs it: `npm start` in production, the demonstration loaded, everything else at its default. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Only of data folders of a run, which nobody else can reach. */
export const PASSWORD = 'Mat-khau-cua-bo-thu-1';
const SECRET = 'only-for-this-run-only-for-this-run';
const START_MS = 300_000;
const STOP_MS = 30_000;

export interface SiteOptions {
  /** `split`: five processes. */
  readonly mode?: 'start' | 'split';
  readonly parameters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder that stays; without it one that is thrown away. */
  readonly dataDir?: string;
}

/** A free port whose five followers are free too, since the services of a split product take them. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** True while somebody answers there. */
export async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return answer?.ok ?? false;
}

export class Site {
  readonly url: string;
  readonly port: number;
  readonly pgPort: number;
  readonly dataDir: string;
  readonly #options: SiteOptions;
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(options: SiteOptions, ports: { port: number; pgPort: number }) {
    this.#options = options;
    this.port = ports.port;
    this.pgPort = ports.pgPort;
    this.url = `http://127.0.0.1:${ports.port}`;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tdkt-site-'));
    // As root the database runs as another user, who must reach its data.
    if (!options.dataDir) chmodSync(this.dataDir, 0o755);
    process.once('exit', () => this.#child?.kill('SIGKILL'));
  }

  static async open(options: SiteOptions = {}): Promise<Site> {
    const site = new Site(options, { port: await freePort(), pgPort: await freePort() });
    await site.start();
    return site;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** What the product has written so far, both streams. */
  get said(): string {
    return this.#said;
  }

  /** Runs one of the product's own scripts with the settings of this site. */
  run(script: string, parameters: readonly string[] = [], env: Readonly<Record<string, string>> = {}): ChildProcess {
    const settings = {
      ...{ NODE_ENV: 'production', DEMO: '1', DEMO_PASSWORD: PASSWORD, SECRET },
      ...{ PORT: String(this.port), PG_PORT: String(this.pgPort), DATA_DIR: this.dataDir },
    };
    const given = ['--import', 'tsx', join(ROOT, 'gateway/src', script), ...parameters];
    return spawn(process.execPath, given, {
      cwd: ROOT,
      env: { ...process.env, ...settings, ...this.#options.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Resolves to the milliseconds until it was ready. */
  async start(): Promise<number> {
    const began = performance.now();
    const child = this.run(this.#options.mode === 'split' ? 'split.ts' : 'start.ts', this.#options.parameters);
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.#said = (this.#said + text.toString()).slice(-200_000);
      });
    while (!(await isReady(this.url))) {
      if (child.exitCode !== null || performance.now() - began > START_MS)
        throw new Error(`the product did not start (${child.exitCode}): ${this.#said.slice(-2_000)}`);
      await sleep(100);
    }
    return performance.now() - began;
  }

  /** Sends a signal and waits for the end; SIGKILL leaves everything as it falls. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const inTime = await Promise.race([ended.then(() => true), sleep(STOP_MS, false)]);
    if (!inTime) child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.end();
    if (!this.#options.dataDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}
