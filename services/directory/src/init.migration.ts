import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table directory.organisation (
  version_id uuid primary key,
  id uuid not null,
  code text not null,
  name text not null,
  name_fold text generated always as (app.fold(name)) stored,
  short_name text,
  kind text not null,
  sub_kind text,
  parent_id uuid,
  management_path ltree not null,
  locality_path ltree,
  is_enterprise boolean not null,
  sector text,
  valid_from date not null,
  valid_to date
);
create index organisation_id_idx on directory.organisation (id, valid_from);
create index organisation_management_path_idx on directory.organisation using gist (management_path);
create table directory.cluster (
  id uuid primary key,
  code text not null,
  ordinal integer not null,
  name text not null,
  kind text not null,
  valid_from date not null,
  valid_to date
);
create table directory.cluster_membership (
  id uuid primary key,
  cluster_id uuid not null,
  organisation_id uuid not null,
  valid_from date not null,
  valid_to date
);
create index cluster_membership_cluster_id_idx on directory.cluster_membership (cluster_id, valid_from);
create index cluster_membership_organisation_id_idx on directory.cluster_membership (organisation_id, valid_from);
create table directory.cluster_office (
  id uuid primary key,
  cluster_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  person_id uuid,
  year integer not null
);
create table directory.person (
  id uuid primary key,
  family_name text not null,
  middle_name text,
  given_name text not null,
  full_name text not null,
  name_fold text generated always as (app.fold(full_name)) stored,
  gender text,
  position_band text,
  is_frontline boolean not null default false,
  is_direct_worker boolean not null default false,
  organisation_id uuid,
  cluster_ids uuid[] not null default '{}',
  management_paths ltree[] not null default '{}'
);
create index person_name_fold_idx on directory.person using gin (name_fold gin_trgm_ops);
create table directory.campaign (
  id uuid primary key,
  code text not null,
  title text not null,
  kind text not null,
  scope text not null,
  state text not null,
  starts_on date,
  closed_on date
);
alter table directory.person enable row level security;
alter table directory.person force row level security;
create policy place on directory.person using (
  (select app.sees_all())
  or cluster_ids && (select app.clusters())
  or (select app.paths()) @> any (management_paths)
);
`;

/** One writer a table, everybody reads; the writer is the owner of the source rows. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  organisations: ['organisation', 'cluster', 'cluster_membership', 'cluster_office'],
  people: ['person'],
  campaigns: ['campaign'],
};

export class DirectoryInit1700000000000 implements MigrationInterface {
  name = 'DirectoryInit1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const [service, tables] of Object.entries(WRITERS)) {
      const list = tables.map((table) => `directory.${table}`).join(', ');
      await runner.query(`grant insert, update, delete on ${list} to tdkt_${service}`);
    }
    for (const reader of ['organisations', 'people', 'campaigns', 'awards', 'reporting']) {
      await runner.query(`grant select on all tables in schema directory to tdkt_${reader}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
