import { openDataSource, Reader } from '@tdkt/database';
import { createLog, deriveSecret, type Runtime, readConfig, systemClock } from '@tdkt/kernel';
import { connectionFor } from '@tdkt/postgres';
import { openDatabase, SECRET } from '@tdkt/testing';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reporting } from '../index.ts';

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

const SOURCES = { awards: [Sources1700000004000], reporting: reporting.migrations };
const READER = {
  ...{ name: 'bi_reader', password: READER_PASSWORD },
  settings: ['default_transaction_read_only=on', 'search_path=bi', 'statement_timeout=60s'],
};

export async function openGround(): Promise<Ground> {
  const database = await openDatabase({
    ...{ migrations: SOURCES, schemas: { reporting: 'bi' }, loginRoles: [READER] },
  });
  const config = readConfig({ DEMO: '1', SECRET, LOG_LEVEL: 'silent' });
  const own = connectionFor(database.connection, 'reporting', SECRET);
  const reader = await Reader.open(own);
  const dataSource = await openDataSource(own, { schema: 'bi', entities: [] });
  return {
    runtime: {
      ...{ config, secret: SECRET, log: createLog('silent'), clock: systemClock(config.businessDate) },
      ...{ reader, dataSource },
    },
    sql: database.sql,
    asReader: async () => {
      const { host, port, database: name } = database.connection;
      const client = new pg.Client({
        host,
        port,
        database: name,
        user: 'bi_reader',
        password: READER_PASSWORD,
      });
      await client.connect();
      return client;
    },
    close: async () => {
      await reader.close();
      await dataSource.destroy();
      await database.close();
    },
  };
}
