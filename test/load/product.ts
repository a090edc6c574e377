import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';
import { type Running, start } from './contender.ts';
import { parentOf } from './usage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Only of the data folders of a run, which nobody else can reach. */
const PASSWORD = 'Mat-khau-cua-phep-do-1';

export interface Product extends Running {
  readonly url: string;
  readonly password: string;
}

const settingsOf = (dataDir: string): Record<string, string> => ({
  ...{ DATA_DIR: dataDir, NODE_ENV: 'production', DEMO: '1', DEMO_PASSWORD: PASSWORD, LOG_LEVEL: 'error' },
  SECRET: 'only-for-measuring-only-for-measuring',
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The product in one process, as in production: sign-in, limits and masking are on. */
export async function product(dataDir: string): Promise<Product> {
  const port = await freePort();
  const running = await start({
    name: 'our gateway',
    command: process.execPath,
    parameters: ['--import', 'tsx', join(ROOT, 'gateway/src/start.ts')],
    env: { ...settingsOf(dataDir), PORT: String(port) },
    isReady: (line) => line.includes('Ctrl-C'),
  });
  return { ...running, url: `http://127.0.0.1:${port}`, password: PASSWORD };
}

export function runDemoLarge(dataDir: string, sizes: readonly string[] = []): void {
  const parameters = ['--import', 'tsx', join(ROOT, 'gateway/src/demo-large.ts'), ...sizes];
  execFileSync(process.execPath, parameters, { env: { ...process.env, ...settingsOf(dataDir) }, stdio: 'inherit' });
}

/** The first process of PostgreSQL: the parent of every session's. */
export async function postmasterOf(admin: Connection): Promise<number> {
  const { tls, ...rest } = admin;
  const client = new pg.Client({ ...rest, ssl: tls ?? false });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return parent;
}
