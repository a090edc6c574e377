import { audited, ledThatYear, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mistake is corrected by a row beside the award; a certificate with the mistake is followed by another one, never edited. */
const TABLES = `
create table awards.award_correction (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  award_id uuid not null references awards.award (id),
  person_id uuid,
  organisation_id uuid not null,
  subject_name text not null,
  awarded_on date not null,
  field text not null,
  old_text text not null,
  new_text text not null,
  evidence text,
  corrected_on date,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  search_fold text generated always as (app.fold(subject_name)) stored,
  constraint award_correction__field__taken unique (decision_id, award_id, field),
  constraint award_correction__new_text__other check (new_text <> old_text)
);
create index award_correction_award_id_idx on awards.award_correction (award_id, corrected_on);
create index award_correction_person_id_idx on awards.award_correction (person_id);
create index award_correction_cluster_id_idx on awards.award_correction (cluster_id);
create index award_correction_management_path_idx on awards.award_correction using gist (management_path);
alter table awards.certificate drop constraint certificate__award_id__taken,
  add column replaces_id uuid constraint certificate__replaces_id__taken unique references awards.certificate (id),
  add column correction_decision_id uuid references awards.decision (id),
  add constraint certificate__replaces_id__corrected check ((replaces_id is null) = (correction_decision_id is null));
create unique index certificate__award_id__taken on awards.certificate (award_id) where replaces_id is null;
create index certificate_award_id_idx on awards.certificate (award_id);
create index certificate_correction_idx on awards.certificate (correction_decision_id) where correction_decision_id is not null;`;

/** As revocations: drafts are the Board's, what is in force is seen where the award is. */
const SECURITY = `
alter table awards.award_correction enable row level security;
alter table awards.award_correction force row level security;
create policy place on awards.award_correction using (
  (select app.sees_all())
  or corrected_on is not null and (cluster_id = any ((select app.clusters())::uuid[]) or (select app.paths()) @> management_path)
) with check ((select app.sees_all()));
create policy term on awards.award_correction for select using (corrected_on is not null and ${ledThatYear('awarded_on')});
create policy correction on awards.decision for select using (
  exists (select 1 from awards.award_correction v where v.decision_id = decision.id offset 0)
);`;

const FROZEN = `
create function awards.freeze_award_correction() returns trigger language plpgsql as $$
declare
  follows constant text[] := '{cluster_id,member_unit_id,management_path,search_fold}';
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED') then
      raise exception 'a signed decision is frozen' using errcode = 'check_violation', constraint = 'award_correction__decision_id__frozen';
    end if;
    return new;
  end if;
  if old.corrected_on is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or to_jsonb(old) - follows <> to_jsonb(new) - follows then
    raise exception 'a correction in force is frozen' using errcode = 'check_violation', constraint = 'award_correction__decision_id__frozen';
  end if;
  return new;
end $$;
create trigger frozen before insert or update or delete on awards.award_correction for each row execute function awards.freeze_award_correction();`;

export class AwardsCorrection1700001411010 implements MigrationInterface {
  name = 'AwardsCorrection1700001411010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(FROZEN);
    await runner.query(audited('awards', 'award_correction'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
