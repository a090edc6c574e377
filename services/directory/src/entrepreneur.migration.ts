import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entrepreneurs have a line of their own in the statistics of commendation. */
export class DirectoryEntrepreneur1700001426000 implements MigrationInterface {
  name = 'DirectoryEntrepreneur1700001426000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table directory.person add is_entrepreneur boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
