import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published copy follows each form in the same transaction. */
const PUBLISH = `
create function awards.publish_award_form() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then delete from directory.award_form where id = old.id; end if;
  if tg_op = 'DELETE' then return old; end if;
  insert into directory.award_form (id, code, name, kind, level, ordinal)
  values (new.id, new.code, new.name, new.kind, new.level, new.ordinal);
  return new;
end $$;
create trigger publish after insert or update or delete on awards.award_form for each row execute function awards.publish_award_form();
insert into directory.award_form (id, code, name, kind, level, ordinal)
select id, code, name, kind, level, ordinal from awards.award_form;
`;

export class AwardsPublishForms1700000800210 implements MigrationInterface {
  name = 'AwardsPublishForms1700000800210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
