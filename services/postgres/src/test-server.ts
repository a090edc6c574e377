import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Connection, type DatabaseServer, startServer, withClient } from './index.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'database-test-'));
  // Root's server runs as another user, who has to reach the folder.
  chmodSync(folder, 0o755);
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function start(dataDir: string, rest: { port?: number; databaseUrl?: string } = {}): Promise<DatabaseServer> {
  return startServer({ dataDir, ...rest, log: () => undefined });
}

export async function ask(connection: Connection, text: string, values: unknown[] = []): Promise<unknown[][]> {
  const { rows } = await withClient(connection, (client) => client.query({ text, values, rowMode: 'array' }));
  return rows as unknown[][];
}

export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${condition}`);
    await sleep(2);
  }
}

export interface Starter {
  readonly child: ChildProcess;
  /** resolves when the server is started in that process */
  readonly started: Promise<string>;
  readonly ended: Promise<unknown>;
}

/** Starts the server of a folder in another process, which stops it when its input ends. */
export function startElsewhere(dataDir: string): Starter {
  const door = fileURLToPath(new URL('./index.ts', import.meta.url));
  const program = `
    import { startServer } from ${JSON.stringify(door)};
    const server = await startServer({ dataDir: process.argv[1], log: () => undefined });
    console.log(server.admin.port);
    process.stdin.on('end', () => server.stop().then(() => process.exit())).resume();`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', () => reject(new Error('ended before it started')));
  });
  started.catch(() => undefined);
  return { child, started, ended };
}
