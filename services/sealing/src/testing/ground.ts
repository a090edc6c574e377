import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audited, auditTable, openDataSource, Reader } from '@tdkt/database';
import { createLog, type Runtime, readConfig, systemClock } from '@tdkt/kernel';
import { type Connection, connectionFor } from '@tdkt/postgres';
import { openDatabase, SECRET } from '@tdkt/testing';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { checkAudits, type SourceCheck } from '../check/check.ts';
import { sealing } from '../index.ts';

class Notes1700000004000 implements MigrationInterface {
  name = 'Notes1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table awards.note (id uuid primary key default gen_random_uuid(), text text);${auditTable('awards')}`,
    );
    await runner.query(audited('awards', 'note'));
  }

  async down(): Promise<void> {}
}

export interface Ground {
  readonly runtime: Runtime;
  readonly secret: string;
  /** As the owner of the database, on one connection. */
  readonly owner: pg.Client;
  /** Another connection, as the owner or as the role of a service. */
  connect(role?: string): Promise<pg.Client>;
  check(secret?: string): Promise<SourceCheck>;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const database = await openDatabase({ migrations: { awards: [Notes1700000004000], sealing: sealing.migrations } });
  const dataDir = mkdtempSync(join(tmpdir(), 'sealing-'));
  chmodSync(dataDir, 0o755);
  const config = readConfig({ DEMO: '1', SECRET, LOG_LEVEL: 'silent', DATA_DIR: dataDir });
  const own = connectionFor(database.connection, 'sealing', SECRET);
  const reader = await Reader.open(own);
  const dataSource = await openDataSource(own, { schema: 'sealing', entities: [] });
  const opened: pg.Client[] = [];
  const connect = async (role?: string) => {
    const {
      host,
      port,
      database: name,
      user,
      password,
    }: Connection = role ? connectionFor(database.connection, role, SECRET) : database.connection;
    const client = new pg.Client({ host, port, database: name, user, password, options: '-c search_path=app,public' });
    await client.connect();
    opened.push(client);
    return client;
  };
  const owner = await connect();
  const query = async (text: string, values?: readonly unknown[]) => (await owner.query(text, values?.slice())).rows;
  return {
    runtime: { config, secret: SECRET, log: createLog('silent'), clock: systemClock(null), reader, dataSource },
    ...{ secret: SECRET, owner, connect },
    check: async (secret = SECRET) => {
      const [only, ...others] = await checkAudits({ query, secret, anchorDir: dataDir });
      if (!only || others.length > 0) throw new Error('One audit was expected');
      return only;
    },
    close: async () => {
      for (const client of opened) await client.end();
      await reader.close();
      await dataSource.destroy();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
