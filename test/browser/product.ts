/** Starts the product for the browser: a free port, a database of its own that is thrown away afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PASSWORD = 'Demo-Password-2021';
const START_MS = 240_000;
const STOP_MS = 20_000;

export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isUp = async (url: string): Promise<boolean> => (await fetch(url).catch(() => null))?.ok ?? false;

async function waitFor(child: ChildProcess, url: string, told: () => string): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}: ${told()}`);
    // The console is built beside the server at the first start; until then `/` answers 503.
    if ((await isUp(`${url}/health/ready`)) && (await isUp(`${url}/`))) return;
    await pause(500);
  }
  throw new Error(`the product was not ready after ${START_MS / 1000} s: ${told()}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_MS).then(() => false)]);
  if (!inTime) child.kill('SIGKILL');
}

export async function startProduct(): Promise<Product> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'tdkt-browser-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: '1', DEMO_PASSWORD: PASSWORD };
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'gateway/src/start.ts')], { cwd: ROOT, env });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (told += text.toString()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await stopped(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await waitFor(child, url, () => told.trim().split('\n').slice(-8).join('\n'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
