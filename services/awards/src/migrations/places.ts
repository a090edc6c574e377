import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is frozen still follows its unit when the directory is corrected. Before a row is written its generated columns are empty,
 * so a comparison of whole rows leaves `search_fold` out.
 */
const MAY_FOLLOW = (table: string, says: string) => `
create or replace function awards.freeze_${table}() returns trigger language plpgsql as $$
declare
  follows constant text[] := '{cluster_id,member_unit_id,management_path,search_fold}';
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - follows = to_jsonb(new) - follows and (select app.sees_all()) then
    return new;
  end if;
  ${says}
end $$;`;

const AWARD = `if tg_op <> 'INSERT' and old.is_signed
    or tg_op <> 'DELETE' and exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED')
  then
    raise exception 'an award of a signed decision is frozen' using errcode = 'check_violation', constraint = 'award__decision_id__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;`;
const CERTIFICATE =
  "raise exception 'a certificate is frozen' using errcode = 'check_violation', constraint = 'certificate__number__frozen';";

export class AwardsPlaces1700001406000 implements MigrationInterface {
  name = 'AwardsPlaces1700001406000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAY_FOLLOW('award', AWARD));
    await runner.query(MAY_FOLLOW('certificate', CERTIFICATE));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
