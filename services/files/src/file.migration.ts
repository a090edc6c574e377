import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file is its uploader's until a row takes it; from then on it is seen by whoever sees the place of that row, or by everybody
 * signed in where the row is open to all.
 */
const POLICY = `(select app.sees_all())
  or not is_kept and account_id = (select app.account())
  or is_open and (select app.actor()) is not null
  or cluster_id = any ((select app.clusters())::uuid[])
  or (select app.paths()) @> management_path`;

const tables = (schema: string) => `
create table ${schema}.file (
  ${rowColumns()},
  name text not null,
  media_type text not null,
  size bigint not null constraint file__size__range check (size > 0),
  sha256 text,
  account_id text,
  expires_at timestamptz,
  is_kept boolean not null default false,
  is_open boolean not null default false,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree,
  constraint file__sha256__kept check (sha256 is not null or not is_kept)
);
create index file_waiting_idx on ${schema}.file (expires_at) where not is_kept;
alter table ${schema}.file enable row level security;
alter table ${schema}.file force row level security;
create policy place on ${schema}.file using (${POLICY}) with check (${POLICY});
${audited(schema, 'file')}`;

/** The register of files of one service. */
export function fileMigration(service: string, stamp: number): new () => MigrationInterface {
  const name = `${service[0]?.toUpperCase()}${service.slice(1)}Files${stamp}`;
  return class implements MigrationInterface {
    name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(tables(service));
    }
    async down(): Promise<void> {
      throw new Error('Migrations go forward only: restore a backup instead.');
    }
  };
}
