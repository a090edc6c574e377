import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an initiative is about: the plan asks for digital ones and simpler procedures (II.2, content 7). */
export class PeopleInitiativeKinds1700001320000 implements MigrationInterface {
  name = 'PeopleInitiativeKinds1700001320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table people.initiative add column kind text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
