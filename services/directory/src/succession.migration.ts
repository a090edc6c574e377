import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who came from whom, for every service. `organisation_use` holds, by kind of record, the latest day on which a record of a
 * service began to refer to a unit; each service writes its own kinds, and a reorganisation that records refer to stands.
 */
const TABLES = `
create table directory.succession (
  id uuid primary key,
  reorganisation_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid,
  scope text not null,
  effective_on date not null
);
create index succession_predecessor_id_idx on directory.succession (predecessor_id);
create index succession_successor_id_idx on directory.succession (successor_id);
create table directory.organisation_use (
  organisation_id uuid not null,
  kind text not null,
  latest_on date not null,
  primary key (organisation_id, kind)
);
`;
const READERS = ['organisations', 'people', 'campaigns', 'awards', 'reporting'];

export class DirectorySuccession1700000001000 implements MigrationInterface {
  name = 'DirectorySuccession1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query('grant insert, update, delete on directory.succession to tdkt_organisations');
    for (const service of ['people', 'campaigns', 'awards'])
      await runner.query(`grant insert, update on directory.organisation_use to tdkt_${service}`);
    for (const reader of READERS)
      await runner.query(`grant select on directory.succession, directory.organisation_use to tdkt_${reader}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
