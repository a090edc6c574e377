import { audited, ledThatYear, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An award stays as it was decided; what became of it stands in a row beside it, written by decisions of their own. Revoked on
 * a day: from `revoked_on` until the day before `restored_on`.
 */
const TABLES = `
alter table awards.decision add column kind text not null default 'COMMENDATION';
create table awards.revocation (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  award_id uuid not null references awards.award (id),
  person_id uuid,
  organisation_id uuid not null,
  subject_name text not null,
  awarded_on date not null,
  ground text not null,
  legal_basis text not null,
  explanation text not null,
  conclusion text,
  conclusion_file_id uuid,
  is_item_recalled boolean not null default true,
  bonus_recalled bigint constraint revocation__bonus_recalled__range check (bonus_recalled > 0),
  revoked_on date,
  received_on date,
  due_on date,
  item_returned_on date,
  bonus_returned_on date,
  return_note text,
  restoration_decision_id uuid references awards.decision (id),
  restoration_basis text,
  restored_on date,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  search_fold text generated always as (app.fold(subject_name)) stored,
  constraint revocation__award_id__taken unique (decision_id, award_id),
  constraint revocation__restored_on__order check (restored_on >= revoked_on),
  constraint revocation__restoration check (restored_on is null or restoration_decision_id is not null)
);
create unique index revocation__award_id__in_force on awards.revocation (award_id)
  where revoked_on is not null and restored_on is null;
create index revocation_award_id_idx on awards.revocation (award_id, revoked_on);
create index revocation_person_id_idx on awards.revocation (person_id);
create index revocation_restoration_idx on awards.revocation (restoration_decision_id) where restoration_decision_id is not null;
create index revocation_due_on_idx on awards.revocation (due_on) where revoked_on is not null and restored_on is null;
create index revocation_cluster_id_idx on awards.revocation (cluster_id);
create index revocation_management_path_idx on awards.revocation using gist (management_path);
create table awards.revocation_effect (
  ${rowColumns()},
  revocation_id uuid not null references awards.revocation (id),
  award_id uuid references awards.award (id),
  nominee_id uuid references awards.nominee (id) on delete cascade,
  person_id uuid,
  organisation_id uuid,
  subject_name text not null,
  award_form_id uuid not null references awards.award_form (id),
  outcome_before text not null,
  outcome_after text not null,
  clauses jsonb not null default '[]',
  settlement text not null default 'OPEN',
  reason text,
  settled_on date,
  constraint revocation_effect__subject check ((award_id is null) <> (nominee_id is null)),
  constraint revocation_effect__award_id__taken unique (revocation_id, award_id),
  constraint revocation_effect__nominee_id__taken unique (revocation_id, nominee_id)
);
create index revocation_effect_nominee_id_idx on awards.revocation_effect (nominee_id) where nominee_id is not null;
create index revocation_effect_person_id_idx on awards.revocation_effect (person_id);`;

/** As awards: drafts are the Board's, what is signed is seen where the award is; effects are the Board's work. */
const SECURITY = `
alter table awards.revocation enable row level security;
alter table awards.revocation force row level security;
create policy place on awards.revocation using (
  (select app.sees_all())
  or revoked_on is not null and (cluster_id = any ((select app.clusters())::uuid[]) or (select app.paths()) @> management_path)
) with check ((select app.sees_all()));
create policy term on awards.revocation for select using (revoked_on is not null and ${ledThatYear('awarded_on')});
alter table awards.revocation_effect enable row level security;
alter table awards.revocation_effect force row level security;
create policy board on awards.revocation_effect using ((select app.sees_all())) with check ((select app.sees_all()));
drop policy place on awards.decision;
create policy place on awards.decision using (
  (select app.sees_all())
  or exists (select 1 from awards.award a where a.decision_id = decision.id offset 0)
  or exists (select 1 from awards.revocation v where v.decision_id = decision.id offset 0)
  or exists (select 1 from awards.revocation v where v.restoration_decision_id = decision.id and v.restored_on is not null offset 0)
) with check ((select app.sees_all()));`;

/** Once revoked, only what comes back, the restoration and the place may follow; once restored, only the place. */
const FROZEN = `
create function awards.freeze_revocation() returns trigger language plpgsql as $$
declare
  follows text[] := '{cluster_id,member_unit_id,management_path,version,updated_at,search_fold}';
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED') then
      raise exception 'a signed decision is frozen' using errcode = 'check_violation', constraint = 'revocation__decision_id__frozen';
    end if;
    return new;
  end if;
  if old.revoked_on is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if old.restored_on is null then
    follows := follows || '{received_on,due_on,item_returned_on,bonus_returned_on,return_note,restoration_decision_id,restoration_basis,restored_on}'::text[];
  end if;
  if tg_op = 'DELETE' or to_jsonb(old) - follows <> to_jsonb(new) - follows then
    raise exception 'a revocation in force is frozen' using errcode = 'check_violation', constraint = 'revocation__decision_id__frozen';
  end if;
  return new;
end $$;
create trigger frozen before insert or update or delete on awards.revocation for each row execute function awards.freeze_revocation();`;

export class AwardsRevocation1700001405010 implements MigrationInterface {
  name = 'AwardsRevocation1700001405010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(FROZEN);
    await runner.query(audited('awards', 'revocation', 'revocation_effect'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
