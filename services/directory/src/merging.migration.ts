import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Persons that were merged keep their row, so that every id that a service ever stored can still be resolved: `merged_into_id`
 * is the person who stands for them, never one who was merged again. `identities` are all ids of the persons asked for.
 */
const COLUMN = `
alter table directory.person add merged_into_id uuid;
create index person_merged_into_id_idx on directory.person (merged_into_id) where merged_into_id is not null;
create function directory.identities(ids uuid[]) returns uuid[] language sql stable as $$
  with kept as (select coalesce(p.merged_into_id, p.id) as id from directory.person p where p.id = any (ids))
  select array(select unnest(ids) union select id from kept
    union select p.id from directory.person p join kept k on p.merged_into_id = k.id) $$;
`;

export class DirectoryMerging1700000500000 implements MigrationInterface {
  name = 'DirectoryMerging1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
