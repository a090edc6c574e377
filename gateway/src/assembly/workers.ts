import cluster, { type Worker } from 'node:cluster';
import type { Log } from '@tdkt/kernel';
import type { Connection } from '@tdkt/postgres';

const WORKER = 'TDKT_WORKER';
const CONNECTION = 'TDKT_CONNECTION';
const RESTART_MS = 1_000;

/** `--workers n` of the command line. */
export function askedWorkers(parameters: readonly string[]): number {
  const at = parameters.indexOf('--workers');
  return at === -1 ? 1 : Math.max(1, Number(parameters[at + 1]) || 1);
}

/** What a worker was told by its primary; null in every other process. */
export function workerPlace(): { readonly index: number; readonly connection: Connection } | null {
  const index = process.env[WORKER];
  if (!cluster.isWorker || index === undefined) return null;
  const connection = JSON.parse(process.env[CONNECTION] ?? 'null') as Connection;
  // Children of the worker, such as the build of the console, have no use for it.
  delete process.env[CONNECTION];
  return { index: Number(index), connection };
}

/** Copies of this program on one port; a copy that dies comes back in its place. Resolves when all listen. */
export async function startWorkers(
  count: number,
  connection: Connection,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const workers = new Map<number, Worker>();
  let closing = false;
  const fork = (index: number): Worker => {
    const worker = cluster.fork({ [WORKER]: String(index), [CONNECTION]: JSON.stringify(connection) });
    workers.set(index, worker);
    worker.once('exit', (code, signal) => {
      workers.delete(index);
      if (closing) return;
      log.error({ index, code, signal }, 'worker ended; starting another');
      setTimeout(() => closing || fork(index), RESTART_MS);
    });
    return worker;
  };
  const close = async (): Promise<void> => {
    closing = true;
    const ends = [...workers.values()].map(
      (worker) => new Promise<void>((resolve) => worker.once('exit', () => resolve())),
    );
    for (const worker of workers.values()) worker.process.kill('SIGTERM');
    await Promise.all(ends);
  };
  const listening = Array.from({ length: count }, (_, at) => fork(at + 1)).map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.once('listening', () => resolve());
        worker.once('exit', () => reject(new Error('a worker ended before it listened')));
      }),
  );
  await Promise.all(listening).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { close };
}
