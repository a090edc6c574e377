import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, openDataSource, prepareDatabase, Reader } from '@tdkt/database';
import { DIRECTORY_MIGRATIONS } from '@tdkt/directory';
import { createLog, deriveSecret, type Runtime, readConfig, systemClock } from '@tdkt/kernel';
import { type Connection, connectionFor, startServer } from '@tdkt/postgres';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reporting } from '../index.ts';

/** One for all tests of a run: the roles belong to the server, not to the database. */
const SECRET = 'only-for-tests-only-for-tests';
/** The product's own, derived like it: the role belongs to the server, which other suites share. */
const READER_PASSWORD = deriveSecret(SECRET, 'bi_reader');

/** The columns that reporting reads of its sources; a service cannot import another, the whole is tried in test/load. */
class Sources1700000004000 implements MigrationInterface {
  name = 'Sources1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table campaigns.tally (campaign_id uuid, member_unit_id uuid, month date, measure text, key text, amount numeric,
  primary key (campaign_id, member_unit_id, month, measure, key));
create table campaigns.campaign_content (id uuid primary key, ordinal integer);
create table campaigns.indicator (id uuid primary key, campaign_id uuid, content_id uuid, code text, name text, unit text, value_kind text);
create table campaigns.progress_report (id uuid primary key, comment text);
create table awards.tally (campaign_id uuid, member_unit_id uuid, month date, measure text, key text, amount integer,
  primary key (campaign_id, member_unit_id, month, measure, key));
create table awards.award_form (id uuid primary key, code text, name text, kind text, level text);
create table awards.nominee (id uuid primary key, name text);
create table people.person (id uuid primary key, national_id text);`);
  }

  async down(): Promise<void> {}
}

export interface Ground {
  readonly runtime: Runtime;
  /** as the owner of the database, past every scope */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** a connection of its own as bi_reader, as a BI tool has */
  asReader(): Promise<pg.Client>;
  close(): Promise<void>;
}

async function openServerFor(): Promise<{ admin: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_CONNECTION;
  if (given) return { admin: JSON.parse(given) as Connection, stop: async () => undefined };
  return startServer({ dataDir: mkdtempSync(join(tmpdir(), 'reporting-')), log: () => undefined });
}

async function prepare(admin: Connection): Promise<Connection> {
  const database = `reporting_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ ...admin, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${database} template template0`);
  await client.end();
  const connection = { ...admin, database };
  const services = ['organisations', 'people', 'campaigns', 'awards'];
  await prepareDatabase({
    ...{ admin: connection, secret: SECRET },
    sets: [
      { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS },
      ...services.map((name) => ({
        schema: name,
        role: name,
        classes: name === 'awards' ? [Sources1700000004000] : [],
      })),
      { schema: 'bi', role: 'reporting', classes: reporting.migrations },
    ],
    loginRoles: [
      {
        ...{ name: 'bi_reader', password: READER_PASSWORD },
        settings: ['default_transaction_read_only=on', 'search_path=bi', 'statement_timeout=60s'],
      },
    ],
  });
  return connection;
}

export async function openGround(): Promise<Ground> {
  const { admin, stop } = await openServerFor();
  const connection = await prepare(admin);
  const config = readConfig({ DEMO: '1', SECRET, LOG_LEVEL: 'silent' });
  const own = connectionFor(connection, 'reporting', SECRET);
  const reader = await Reader.open(own);
  const dataSource = await openDataSource(own, { schema: 'bi', entities: [] });
  const owner = new pg.Pool({ ...connection, max: 2, options: '-c search_path=app,public' });
  return {
    runtime: {
      ...{ config, secret: SECRET, log: createLog('silent'), clock: systemClock(config.businessDate) },
      ...{ reader, dataSource },
    },
    sql: async (text, values) => (await owner.query(text, values)).rows,
    asReader: async () => {
      const { host, port, database } = connection;
      const client = new pg.Client({ host, port, database, user: 'bi_reader', password: READER_PASSWORD });
      await client.connect();
      return client;
    },
    close: async () => {
      await reader.close();
      await dataSource.destroy();
      await owner.end();
      await dropDatabase(admin, connection.database);
      await stop();
    },
  };
}
