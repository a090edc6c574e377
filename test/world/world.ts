import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { cloneDatabase, dropDatabase } from '@tdkt/database';
import { type Product, startProduct } from '@tdkt/gateway/start';
import type { Config } from '@tdkt/kernel';
import type { Connection } from '@tdkt/postgres';
import pg from 'pg';
import { type Caller, nobody, signIn } from './client.ts';
import { testConfig } from './settings.ts';

/** A whole product of a suite's own, on a fresh copy of the loaded database. */
export interface World {
  readonly product: Product;
  readonly url: string;
  readonly connection: Connection;
  /** Signs in once and remembers the caller. */
  as(username: string): Promise<Caller>;
  readonly anonymous: Caller;
  /** Plain SQL as the owner of the database, past every scope: for arranging and for looking at what was written. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** Moves the business date of all services, as the days of a movement pass. */
  moveTo(day: string): void;
  /** Prepared reads sent by all services so far. */
  reads(): number;
  close(): Promise<void>;
}

function template(): Connection {
  const given = process.env.TEST_CONNECTION;
  if (!given) throw new Error('Run the tests by `npm test`: it prepares the database that the suites clone.');
  return JSON.parse(given) as Connection;
}

/** Starts a world; end it in `afterAll`. */
export async function startWorld(changes: Partial<Config> = {}): Promise<World> {
  const admin = template();
  const name = `w_${randomBytes(6).toString('hex')}`;
  const connection = await cloneDatabase(admin, admin.database, name);
  const product = await startProduct(
    { ...testConfig(tmpdir()), ...changes },
    {
      connection,
      skipLoad: true,
      jobs: false,
      console: 'none',
    },
  );
  const owner = new pg.Pool({ ...connection, max: 1 });
  // The pool says it has ended before its connections have: dropping the database may cut one that is on its way out.
  owner.on('error', () => undefined);
  const callers = new Map<string, Promise<Caller>>();
  return {
    product,
    connection,
    url: product.url,
    anonymous: nobody(product.url),
    as: (username) => {
      const known = callers.get(username) ?? signIn(product.url, username);
      callers.set(username, known);
      return known;
    },
    sql: async (text, values) => (await owner.query(text, values)).rows,
    moveTo: (day) => {
      for (const { runtime } of product.services.values()) Object.assign(runtime.clock, { today: () => day });
    },
    reads: () => [...product.services.values()].reduce((sum, { runtime }) => sum + runtime.reader.statements, 0),
    close: async () => {
      await product.close();
      await owner.end();
      await dropDatabase(admin, name);
    },
  };
}
