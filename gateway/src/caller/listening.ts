import type { Log } from '@tdkt/kernel';
import { Client, type ClientConfig } from 'pg';

const RETRY_MS = 1_000;
const CHANNEL = /^[a-z_]+$/;

export interface Hearing {
  readonly channel: string;
  heard(payload: string): void;
  connected(): void;
  disconnected(): void;
}

/** Listens to one channel with a client of its own and comes back after a lost connection. */
export function listenTo(connection: ClientConfig, hearing: Hearing, log: Log): { close(): Promise<void> } {
  if (!CHANNEL.test(hearing.channel)) throw new Error(`"${hearing.channel}" is not a channel`);
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const retry = (error: unknown): void => {
    hearing.disconnected();
    if (closed || timer) return;
    log.warn({ err: error, channel: hearing.channel }, 'not listening');
    timer = setTimeout(() => {
      timer = null;
      connect().catch(retry);
    }, RETRY_MS);
  };
  const connect = async (): Promise<void> => {
    const fresh = new Client({ ...connection, application_name: 'tdkt gateway', keepAlive: true });
    fresh.on('error', retry);
    fresh.on('end', () => retry(new Error('connection ended')));
    fresh.on('notification', ({ payload }) => hearing.heard(payload ?? ''));
    client = fresh;
    await fresh.connect();
    if (closed) return fresh.end();
    await fresh.query(`listen ${hearing.channel}`);
    hearing.connected();
  };
  const first = connect().catch(retry);
  return {
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await first;
      await client?.end();
    },
  };
}
