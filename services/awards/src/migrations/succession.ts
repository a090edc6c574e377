import { ledThatYear } from '@tdkt/database';
import { notedUses } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATE = `
create table awards.scope_state (
  only_row boolean primary key default true check (only_row),
  directory_hash text not null
);`;

/** A past leader reads the rows of the years in office; whoever writes needs the other policy. */
const TERMS = `
create policy term on awards.proposal for select using (${ledThatYear('opened_on')});
create policy term on awards.nominee for select using (
  cardinality((select app.terms())) > 0 and exists (select 1 from awards.proposal p where p.id = proposal_id));
create policy term on awards.award for select using (is_signed and ${ledThatYear('decided_on')});`;

/** What was decided stays frozen; the place by which an award is found and guarded follows corrections of the directory. */
const FROZEN = `
create or replace function awards.freeze_award() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.is_signed
    and to_jsonb(old) - '{cluster_id,member_unit_id,management_path}'::text[] = to_jsonb(new) - '{cluster_id,member_unit_id,management_path}'::text[]
    and (select app.sees_all())
  then
    return new;
  end if;
  if tg_op <> 'INSERT' and old.is_signed
    or tg_op <> 'DELETE' and exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED')
  then
    raise exception 'an award of a signed decision is frozen' using errcode = 'check_violation', constraint = 'award__decision_id__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;`;

export class AwardsSuccession1700000200000 implements MigrationInterface {
  name = 'AwardsSuccession1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATE);
    await runner.query(TERMS);
    await runner.query(FROZEN);
    await runner.query(
      notedUses(
        {
          ...{ table: 'awards.proposal', kind: 'proposal', day: 'r.opened_on' },
          organisation: 'proposing_organisation_id',
        },
        { table: 'awards.nominee', kind: 'nominee', organisation: 'organisation_id', day: 'r.created_at::date' },
        { table: 'awards.award', kind: 'award', organisation: 'organisation_id', day: 'r.decided_on' },
        { table: 'awards.decision', kind: 'decision', organisation: 'issuer_organisation_id', day: 'r.decided_on' },
      ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
