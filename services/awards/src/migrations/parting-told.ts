import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of a dossier tells what was parted from it and what it took in, so the row itself has to. */
export class AwardsPartingTold1700001421000 implements MigrationInterface {
  name = 'AwardsPartingTold1700001421000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table awards.proposal add column parted_into text, add column joined_from text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
