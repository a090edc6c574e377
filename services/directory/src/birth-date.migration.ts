import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The birth date tells persons of one name apart where a list names them; the index finds them by that name. */
export class DirectoryBirthDate1700001410000 implements MigrationInterface {
  name = 'DirectoryBirthDate1700001410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table directory.person add birth_date date;
create index person_name_idx on directory.person (name_fold);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
