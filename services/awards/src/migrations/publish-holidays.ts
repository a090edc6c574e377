import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published copy follows each day in the same transaction. */
const PUBLISH = `
alter table awards.holiday add column source text;
create function awards.publish_holiday() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then delete from directory.holiday where day = old.day; end if;
  if tg_op = 'DELETE' then return old; end if;
  insert into directory.holiday (day, is_working_day) values (new.day, new.is_working_day);
  return new;
end $$;
create trigger publish after insert or update or delete on awards.holiday for each row execute function awards.publish_holiday();
insert into directory.holiday (day, is_working_day) select day, is_working_day from awards.holiday;
`;

export class AwardsPublishHolidays1700000900010 implements MigrationInterface {
  name = 'AwardsPublishHolidays1700000900010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
