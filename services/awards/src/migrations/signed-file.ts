import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file of a decision as it was signed, frozen with it; its place follows the directory as that of the list does. */
const TABLES = `
create table awards.signed_file (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  ordinal integer not null,
  file_id uuid not null constraint signed_file__file_id__taken unique references awards.file (id),
  origin text not null,
  reason text,
  attached_on date not null,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  constraint signed_file__ordinal__taken unique (decision_id, ordinal),
  constraint signed_file__reason__given check (ordinal = 1 or reason is not null)
);
create function awards.freeze_signed_file() returns trigger language plpgsql as $$
declare
  follows constant text[] := '{cluster_id,member_unit_id,management_path}';
begin
  if tg_op = 'INSERT' and exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED') then
    return new;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(old) - follows = to_jsonb(new) - follows and (select app.sees_all()) then
    return new;
  end if;
  raise exception 'a signed file is frozen' using errcode = 'check_violation', constraint = 'signed_file__decision_id__frozen';
end $$;
create trigger frozen before insert or update or delete on awards.signed_file for each row execute function awards.freeze_signed_file();`;

export class AwardsSignedFile1700001411001 implements MigrationInterface {
  name = 'AwardsSignedFile1700001411001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(rowSecurity('awards', 'signed_file'));
    await runner.query(audited('awards', 'signed_file'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
