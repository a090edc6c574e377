import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@tdkt/kernel';
import type { Closing } from './closing.ts';

export interface Part {
  readonly name: string;
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
}

const START_MS = 180_000;
const RESTART_MS = 500;

/** Starts one process of the split product, waits until it is ready, and starts it again whenever it dies. */
export async function keepRunning(part: Part, script: string, to: { closing: Closing; log: Log }): Promise<void> {
  let child: ChildProcess;
  let stopping = false;
  const start = (): void => {
    child = spawn(process.execPath, ['--import', 'tsx', script, '--only', part.name], {
      env: { ...process.env, ...part.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A process group of its own: Ctrl-C reaches the parent alone, which stops its children in order.
      detached: true,
    });
    child.once('exit', (code, signal) => {
      if (stopping) return;
      to.log.error({ part: part.name, code, signal }, 'process ended; starting another');
      setTimeout(() => stopping || start(), RESTART_MS);
    });
  };
  to.closing.add(async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    await ended;
  });
  start();
  await untilReady(part, () => child);
}

async function untilReady({ name, url }: Part, child: () => ChildProcess): Promise<void> {
  const late = Date.now() + START_MS;
  while (Date.now() < late) {
    // What it says about itself is on the terminal already.
    if (child().exitCode === 1) throw new Error(`The process of ${name} ended before it was ready`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The process of ${name} was not ready within ${START_MS / 1000} s`);
}
