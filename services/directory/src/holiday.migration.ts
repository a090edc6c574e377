import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that are not what their weekday says: every service that counts working days counts them alike. */
export class DirectoryHoliday1700000900000 implements MigrationInterface {
  name = 'DirectoryHoliday1700000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table directory.holiday (day date primary key, is_working_day boolean not null)');
    await runner.query('grant insert, update, delete on directory.holiday to tdkt_awards');
    for (const reader of ['organisations', 'people', 'campaigns', 'awards', 'reporting'])
      await runner.query(`grant select on directory.holiday to tdkt_${reader}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
