import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kind, level and rank of titles and forms: what the order of call at ceremonies follows from. */
export class DirectoryAwardForm1700000800200 implements MigrationInterface {
  name = 'DirectoryAwardForm1700000800200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table directory.award_form (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  level text not null,
  ordinal integer not null
)`);
    await runner.query('grant insert, update, delete on directory.award_form to tdkt_awards');
    for (const reader of ['organisations', 'people', 'campaigns', 'awards', 'reporting'])
      await runner.query(`grant select on directory.award_form to tdkt_${reader}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
