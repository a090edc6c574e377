import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a nomination rests on, told for each nominee. */
export class AwardsIntake1700001410020 implements MigrationInterface {
  name = 'AwardsIntake1700001410020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table awards.nominee add column ground text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
