import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The totals of a unit are read from the index alone. */
const COVERING = `
alter table awards.tally drop constraint tally_pkey,
  add primary key (campaign_id, member_unit_id, month, measure, key) include (amount)`;

export class AwardsTallyIndex1700001424000 implements MigrationInterface {
  name = 'AwardsTallyIndex1700001424000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COVERING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
