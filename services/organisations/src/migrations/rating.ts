import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
create table organisations.organisation_rating (
  ${rowColumns()},
  organisation_id uuid not null references organisations.organisation (id),
  year integer not null,
  level text not null,
  document_number text not null,
  decided_on date,
  issuer_name text,
  provenance text not null default 'VERIFIED',
  source text,
  cluster_id uuid references organisations.cluster (id),
  management_path ltree not null,
  constraint organisation_rating__year__taken unique (organisation_id, year),
  constraint organisation_rating__level__choice check (level in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'))
);
create index organisation_rating_cluster_id_idx on organisations.organisation_rating (cluster_id);
create index organisation_rating_path_idx on organisations.organisation_rating using gist (management_path);
`;

export class OrganisationsRating1700000301100 implements MigrationInterface {
  name = 'OrganisationsRating1700000301100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(rowSecurity('organisations', 'organisation_rating'));
    await runner.query(audited('organisations', 'organisation_rating'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
