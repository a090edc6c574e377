import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./requests.lua', import.meta.url));
export const CONNECTIONS = 8;

export interface Shot {
  readonly url: string;
  readonly token: string;
  readonly bodies: readonly string[];
}

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly wrong: number;
}

/** Sends requests for some seconds from a process of its own: wrk where it is installed, else autocannon from npm. */
export async function shoot(shot: Shot, seconds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'bodies');
    writeFileSync(file, `${shot.bodies.join('\n')}\n`);
    const env = { ...process.env, BODIES: file, TOKEN: shot.token };
    const { stdout } = (await hasWrk())
      ? await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', SCRIPT, shot.url], { env })
      : await run(
          process.execPath,
          [fileURLToPath(new URL('./cannon.mjs', import.meta.url)), shot.url, String(seconds)],
          { env },
        );
    const line = stdout
      .trim()
      .split('\n')
      .findLast((text) => text.startsWith('{'));
    return JSON.parse(line ?? '') as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const found = run('wrk', ['--version']).then(
  () => true,
  // wrk answers its version with a failure.
  (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
);
export const hasWrk = (): Promise<boolean> => found;
