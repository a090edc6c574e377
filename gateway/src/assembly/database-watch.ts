import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@tdkt/kernel';
import { type Connection, clientConfig, type DatabaseServer } from '@tdkt/postgres';
import pg from 'pg';

const PAUSE_MS = 500;

/** Resolves when a connection that does nothing is cut, or cannot be had. */
async function untilCut(admin: Connection, closing: AbortSignal): Promise<void> {
  const client = new pg.Client({ ...clientConfig(admin), application_name: 'tdkt watch' });
  const cut = new Promise<void>((resolve) => client.once('end', resolve));
  // A cut is told by `end`; without a listener the error would end this process.
  client.on('error', () => undefined);
  const leave = () => void client.end().catch(() => undefined);
  try {
    await client.connect();
  } catch {
    return;
  }
  closing.addEventListener('abort', leave, { once: true });
  await cut;
  closing.removeEventListener('abort', leave);
}

/** Starts an embedded server again when its process dies, such as by the system's want of memory: nobody else would. */
export function keepServing(
  server: DatabaseServer,
  start: () => Promise<DatabaseServer>,
  log: Log,
): { close(): Promise<void> } {
  const closing = new AbortController();
  const started: DatabaseServer[] = [server];
  const watch = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await untilCut(server.admin, closing.signal);
      if (closing.signal.aborted) return;
      try {
        started.push(await start());
        log.error('the database was gone and is back');
      } catch (error) {
        log.error({ err: error }, 'the database is gone and does not start');
      }
      await sleep(PAUSE_MS);
    }
  };
  const watching = watch();
  return {
    close: async () => {
      closing.abort();
      await watching;
      for (const one of started) await one.stop();
    },
  };
}
