import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs of import and their staged rows. A row holds what somebody sent, so nobody else sees it, whatever their role;
 * SYSTEM finds runs that wait and forgets old ones.
 */
const tables = (schema: string): string => `
create table ${schema}.import_run (
  ${rowColumns()},
  account_id text not null,
  actor jsonb not null,
  type text not null,
  file_name text,
  format text not null,
  content_hash text not null,
  idempotency_key text,
  language text not null,
  as_of date,
  state text not null,
  failure jsonb,
  headings jsonb not null,
  mapping jsonb,
  ignored jsonb not null default '[]',
  rows_total integer not null default 0,
  rows_invalid integer not null default 0,
  rows_created integer not null default 0,
  rows_updated integer not null default 0,
  rows_unchanged integer not null default 0,
  applied_at timestamptz,
  undone_at timestamptz,
  constraint import_run__idempotency_key__taken unique (account_id, idempotency_key)
);
create index import_run_account_id_idx on ${schema}.import_run (account_id, created_at desc);
create index import_run_state_idx on ${schema}.import_run (state) where state in ('READING', 'CHECKING', 'APPLYING', 'UNDOING');
create table ${schema}.import_progress (
  run_id uuid primary key references ${schema}.import_run (id) on delete cascade,
  rows_done integer not null default 0,
  beat_at timestamptz not null default clock_timestamp(),
  is_claimed boolean not null default false
);
create table ${schema}.import_row (
  run_id uuid not null references ${schema}.import_run (id) on delete cascade,
  number integer not null,
  account_id text not null,
  cells jsonb not null,
  errors jsonb,
  action text,
  target_id uuid,
  applied_version integer,
  before jsonb,
  primary key (run_id, number)
);
create index import_row_errors_idx on ${schema}.import_row (run_id, number) where errors is not null;
create index import_row_target_id_idx on ${schema}.import_row (run_id, target_id);
${['import_run', 'import_row'].map((table) => ownerOnly(schema, table)).join('\n')}
`;

const ownerOnly = (schema: string, table: string): string => `
alter table ${schema}.${table} enable row level security;
alter table ${schema}.${table} force row level security;
create policy owner on ${schema}.${table} using (
  account_id = (select app.account()) or (select app.actor() -> 'roles' ? 'SYSTEM')
);`;

/** The tables of imports in the schema of a service. */
export const exchangeMigration = (schema: string, timestamp: number): (new () => MigrationInterface) =>
  class implements MigrationInterface {
    name = `${schema.charAt(0).toUpperCase()}${schema.slice(1)}Exchange${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(tables(schema));
      await runner.query(audited(schema, 'import_run(actor, headings, file_name)'));
    }

    async down(): Promise<void> {
      throw new Error('Migrations go forward only: restore a backup instead.');
    }
  };
