import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ADMIN = join(ROOT, 'admin');
const API = join(ROOT, 'schema', 'api.graphql');
const MADE = new Set(['node_modules', 'dist', 'gql', '.vite']);
const LOW_PRIORITY = 10;
const TOLD_LINES = 15;

function* sourcesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (MADE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Where the console of exactly these sources and this contract lies once it is built. */
export function consoleFolder(): string {
  const hash = createHash('sha256');
  for (const file of [...sourcesIn(ADMIN), API].filter(existsSync)) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return join(ADMIN, 'dist', hash.digest('hex').slice(0, 16));
}

/** Builds the console (its own build reads the contract) in a child process of low priority; nothing is left behind by a build that was stopped. */
export async function buildConsole(folder: string, signal: AbortSignal): Promise<void> {
  const scratch = `${folder}.${process.pid}`;
  const vite = createRequire(join(ADMIN, 'package.json'))
    .resolve('vite/package.json')
    .replace(/package\.json$/, '');
  try {
    await run('vite', [join(vite, 'bin', 'vite.js'), 'build', '--outDir', scratch, '--emptyOutDir'], {
      cwd: ADMIN,
      signal,
    });
    if (!existsSync(folder)) renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(name: string, parameters: readonly string[], at: { cwd: string; signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const child = spawn(process.execPath, parameters, { ...at, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (told += text.toString()));
    child.once('error', reject);
    child.once('spawn', () => child.pid && lowerPriority(child.pid));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${code}: ${told.trim().split('\n').slice(-TOLD_LINES).join('\n')}`));
    });
  });
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, LOW_PRIORITY);
  } catch {
    // The child has ended already, or the system does not allow it: the build is only less polite.
  }
}
