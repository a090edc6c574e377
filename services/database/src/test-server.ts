import { type Connection, type DatabaseServer, withClient } from '@tdkt/postgres';
import { remove, start, temporaryFolder } from '@tdkt/postgres/test-server';
import type pg from 'pg';
import { prepareDatabase } from './index.ts';
import type { Migrations } from './preparation/migrations.ts';

export const SECRET = 'a secret for tests';

export interface TestServer {
  readonly server: DatabaseServer;
  readonly admin: Connection;
  close(): Promise<void>;
}

/** A server of its own with a prepared database. */
export async function testServer(sets: readonly Migrations[]): Promise<TestServer> {
  const folder = temporaryFolder();
  const server = await start(folder);
  await prepareDatabase({ admin: server.admin, secret: SECRET, sets });
  const close = async () => {
    await server.stop();
    remove(folder);
  };
  return { server, admin: server.admin, close };
}

/** Statements in one transaction for an actor, as a service writes. */
export function actAs<T>(connection: Connection, actor: object, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(connection, async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.actor', $1, true)", [JSON.stringify(actor)]);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}
