import { audited, auditTable, rowColumns } from '@tdkt/database';
import { serviceTables } from '@tdkt/registry';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table organisations.organisation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  valid_from date not null,
  valid_to date
);
create table organisations.organisation_version (
  ${rowColumns()},
  organisation_id uuid not null references organisations.organisation (id),
  code text not null,
  name text not null,
  short_name text,
  name_en text,
  search_fold text generated always as (app.fold(code || ' ' || name || ' ' || coalesce(short_name, '') || ' ' || coalesce(name_en, ''))) stored,
  kind text not null,
  sub_kind text,
  parent_id uuid references organisations.organisation (id),
  locality_parent_id uuid references organisations.organisation (id),
  is_enterprise boolean not null default false,
  sector text,
  management_path ltree not null,
  locality_path ltree not null,
  is_reconstructed boolean not null default false,
  source text,
  valid_from date not null,
  valid_to date,
  constraint organisation_version__valid_to__order check (valid_to is null or valid_to >= valid_from),
  constraint organisation_version__valid_from__overlap exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint organisation_version__code__taken exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_version_search_idx on organisations.organisation_version using gin (search_fold gin_trgm_ops);
create index organisation_version_name_idx on organisations.organisation_version (name collate "vi-x-icu", organisation_id);
create index organisation_version_parent_id_idx on organisations.organisation_version (parent_id);
create index organisation_version_path_idx on organisations.organisation_version using gist (management_path);
create view organisations.organisation_at with (security_invoker = true) as
  select o.id, o.version, o.created_at, o.updated_at, v.code, v.name, v.short_name, v.name_en, v.search_fold, v.kind, v.sub_kind,
    v.parent_id, v.locality_parent_id, v.is_enterprise, v.sector, v.management_path, v.is_reconstructed, v.source, v.valid_from, v.valid_to
  from organisations.organisation o join organisations.organisation_version v on v.organisation_id = o.id;
create table organisations.organisation_code (
  ${rowColumns()},
  organisation_id uuid not null references organisations.organisation (id),
  system text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  constraint organisation_code__code__taken exclude using gist (system with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_code_organisation_id_idx on organisations.organisation_code (organisation_id);
create table organisations.cluster (
  ${rowColumns()},
  code text not null,
  ordinal integer not null,
  name text not null,
  name_en text,
  theme text,
  search_fold text generated always as (app.fold(code || ' ' || name || ' ' || coalesce(name_en, '') || ' ' || coalesce(theme, ''))) stored,
  kind text not null,
  establishing_decision text,
  valid_from date not null,
  valid_to date,
  provenance text not null default 'VERIFIED',
  source text,
  constraint cluster__valid_to__order check (valid_to is null or valid_to >= valid_from),
  constraint cluster__code__taken exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table organisations.cluster_membership (
  ${rowColumns()},
  cluster_id uuid not null references organisations.cluster (id),
  organisation_id uuid not null references organisations.organisation (id),
  valid_from date not null,
  valid_to date,
  provenance text not null default 'VERIFIED',
  source text,
  constraint cluster_membership__valid_to__order check (valid_to is null or valid_to >= valid_from),
  constraint cluster_membership__organisation_id__overlap exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index cluster_membership_cluster_id_idx on organisations.cluster_membership (cluster_id);
create table organisations.cluster_office (
  ${rowColumns()},
  cluster_id uuid not null references organisations.cluster (id),
  role text not null,
  organisation_id uuid not null references organisations.organisation (id),
  person_id uuid,
  year integer not null,
  provenance text not null default 'VERIFIED',
  source text,
  constraint cluster_office__year__range check (year between 1945 and 2100)
);
create unique index cluster_office__year__leader on organisations.cluster_office (cluster_id, year) where role = 'LEADER';
`;

/** The published copy follows each source row in the same transaction. */
const PUBLISH = `
create function organisations.publish_organisation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from directory.organisation where version_id = old.id;
    return old;
  end if;
  insert into directory.organisation (version_id, id, code, name, short_name, kind, sub_kind, parent_id, management_path, locality_path, is_enterprise, sector, valid_from, valid_to)
  values (new.id, new.organisation_id, new.code, new.name, new.short_name, new.kind, new.sub_kind, new.parent_id, new.management_path, new.locality_path, new.is_enterprise, new.sector, new.valid_from, new.valid_to)
  on conflict (version_id) do update set code = excluded.code, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
    sub_kind = excluded.sub_kind, parent_id = excluded.parent_id, management_path = excluded.management_path, locality_path = excluded.locality_path,
    is_enterprise = excluded.is_enterprise, sector = excluded.sector, valid_from = excluded.valid_from, valid_to = excluded.valid_to;
  return new;
end $$;
create trigger publish after insert or update or delete on organisations.organisation_version for each row execute function organisations.publish_organisation();

create function organisations.publish_row() returns trigger language plpgsql as $$
declare columns text; names text;
begin
  if tg_op <> 'INSERT' then execute format('delete from directory.%I where id = $1', tg_table_name) using old.id; end if;
  if tg_op = 'DELETE' then return old; end if;
  select string_agg(quote_ident(a.attname), ', '), string_agg('($1).' || quote_ident(a.attname), ', ') into columns, names
    from pg_attribute a where a.attrelid = format('directory.%I', tg_table_name)::regclass and a.attnum > 0 and not a.attisdropped;
  execute format('insert into directory.%I (%s) select %s', tg_table_name, columns, names) using new;
  return new;
end $$;
create trigger publish after insert or update or delete on organisations.cluster for each row execute function organisations.publish_row();
create trigger publish after insert or update or delete on organisations.cluster_membership for each row execute function organisations.publish_row();
create trigger publish after insert or update or delete on organisations.cluster_office for each row execute function organisations.publish_row();
`;

export class OrganisationsInit1700000001000 implements MigrationInterface {
  name = 'OrganisationsInit1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PUBLISH);
    await runner.query(serviceTables('organisations'));
    await runner.query(auditTable('organisations'));
    await runner.query(
      audited(
        'organisations',
        'organisation',
        'organisation_version',
        'organisation_code',
        'cluster',
        'cluster_membership',
        'cluster_office',
      ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
