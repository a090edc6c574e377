import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dossier knows the one that it was parted from, and the one that it went into. */
export class AwardsParting1700001410050 implements MigrationInterface {
  name = 'AwardsParting1700001410050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table awards.proposal add column split_from_id uuid references awards.proposal (id),
  add column merged_into_id uuid references awards.proposal (id);
create index proposal_split_from_id_idx on awards.proposal (split_from_id) where split_from_id is not null;
create index proposal_merged_into_id_idx on awards.proposal (merged_into_id) where merged_into_id is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
