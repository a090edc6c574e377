import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clusters are published by version, as organisations are: numbers and names of clusters are dated. */
const TABLE = `
alter table directory.cluster drop constraint cluster_pkey;
alter table directory.cluster add column version_id uuid not null default gen_random_uuid() primary key;
create index cluster_id_idx on directory.cluster (id, valid_from);
`;

export class DirectoryCluster1700000300100 implements MigrationInterface {
  name = 'DirectoryCluster1700000300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
