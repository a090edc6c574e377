import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Children of a node in either tree, in the order of their names, and the versions of a unit: index lookups at 100,000 nodes.
 * The days are in the index, so that counting children reads nothing else.
 */
const INDEXES = `
drop index organisations.organisation_version_parent_id_idx;
create index organisation_version_parent_id_idx on organisations.organisation_version
  (parent_id, name collate "vi-x-icu", organisation_id) include (valid_from, valid_to);
create index organisation_version_locality_parent_id_idx on organisations.organisation_version
  (locality_parent_id, name collate "vi-x-icu", organisation_id) include (valid_from, valid_to);
create index organisation_version_organisation_id_idx on organisations.organisation_version (organisation_id, valid_from);
create index organisation_version_locality_path_idx on organisations.organisation_version using gist (locality_path);
`;
const VIEW = `
create or replace view organisations.organisation_at with (security_invoker = true) as
  select o.id, o.version, o.created_at, o.updated_at, v.code, v.name, v.short_name, v.name_en, v.search_fold, v.kind, v.sub_kind,
    v.parent_id, v.locality_parent_id, v.is_enterprise, v.sector, v.management_path, v.is_reconstructed, v.source, v.valid_from, v.valid_to,
    v.locality_path
  from organisations.organisation o join organisations.organisation_version v on v.organisation_id = o.id;
`;

export class OrganisationsTree1700000100000 implements MigrationInterface {
  name = 'OrganisationsTree1700000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
