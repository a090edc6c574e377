import { audited, auditRecords, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMING =
  'code, ordinal, name, name_en, theme, kind, establishing_decision, provenance, source, valid_from, valid_to';

/** A cluster keeps its identity; what it is called, and by which number, has a period and is taken by one cluster a day. */
const VERSIONS = `
create table organisations.cluster_version (
  ${rowColumns()},
  cluster_id uuid not null references organisations.cluster (id),
  code text not null,
  ordinal integer not null,
  name text not null,
  name_en text,
  theme text,
  search_fold text generated always as (app.fold(code || ' ' || name || ' ' || coalesce(name_en, '') || ' ' || coalesce(theme, ''))) stored,
  kind text not null,
  establishing_decision text,
  provenance text not null default 'VERIFIED',
  source text,
  valid_from date not null,
  valid_to date,
  constraint cluster_version__valid_to__order check (valid_to is null or valid_to >= valid_from),
  constraint cluster_version__valid_from__overlap exclude using gist (cluster_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint cluster_version__code__taken exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
insert into organisations.cluster_version (id, cluster_id, ${NAMING}) select gen_random_uuid(), id, ${NAMING} from organisations.cluster;
drop trigger publish on organisations.cluster;
alter table organisations.cluster drop column search_fold, ${NAMING.split(', ')
  .map((column) => `drop column ${column}`)
  .join(', ')};
create view organisations.cluster_at with (security_invoker = true) as
  select c.id, c.version, c.created_at, c.updated_at, v.search_fold, ${NAMING.split(', ')
    .map((column) => `v.${column}`)
    .join(', ')}
  from organisations.cluster c join organisations.cluster_version v on v.cluster_id = c.id;
`;

const PUBLISH = `
create function organisations.publish_cluster() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then delete from directory.cluster where version_id = old.id; end if;
  if tg_op = 'DELETE' then return old; end if;
  insert into directory.cluster (version_id, id, code, ordinal, name, kind, valid_from, valid_to)
  values (new.id, new.cluster_id, new.code, new.ordinal, new.name, new.kind, new.valid_from, new.valid_to);
  return new;
end $$;
create trigger publish after insert or update or delete on organisations.cluster_version for each row execute function organisations.publish_cluster();
delete from directory.cluster;
insert into directory.cluster (version_id, id, code, ordinal, name, kind, valid_from, valid_to)
  select id, cluster_id, code, ordinal, name, kind, valid_from, valid_to from organisations.cluster_version;
`;

/** One leader a year stands already; an organisation holds one office of a cluster a year. */
const YEARS = `
create unique index cluster_office__organisation_id__taken on organisations.cluster_office (cluster_id, year, organisation_id);
create table organisations.cluster_year (
  ${rowColumns()},
  year integer not null,
  method text not null,
  office_count integer not null,
  renewed_count integer not null,
  constraint cluster_year__year__taken unique (year)
);
`;

export class OrganisationsClusterVersion1700000301200 implements MigrationInterface {
  name = 'OrganisationsClusterVersion1700000301200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS + PUBLISH + YEARS);
    await runner.query(audited('organisations', 'cluster_version', 'cluster_year'));
    await runner.query(
      auditRecords('organisations', {
        organisation_version: { of: 'organisation', by: 'organisation_id' },
        cluster_version: { of: 'cluster', by: 'cluster_id' },
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
