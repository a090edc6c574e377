import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes on in the background is its account's; SYSTEM takes up runs that wait. Rows without a version, since the work alone
 * writes them. The progress is announced like a change, so that a bar moves without being asked for.
 */
const TABLES = `
create table awards.background_run (
  ${rowColumns()},
  account_id text not null,
  actor text not null,
  question text not null,
  subject_id uuid,
  kind text not null,
  state text not null,
  failure text,
  file_id uuid references awards.file (id),
  ended_at timestamptz
);
create index background_run_account_id_idx on awards.background_run (account_id, created_at desc);
create index background_run_running_idx on awards.background_run (kind, created_at) where state = 'RUNNING';
create unique index background_run__kind__taken on awards.background_run (account_id, kind, coalesce(subject_id, '00000000-0000-0000-0000-000000000000')) where state = 'RUNNING';
create table awards.background_run_progress (
  run_id uuid primary key references awards.background_run (id) on delete cascade,
  total_count integer not null,
  done_count integer not null default 0,
  after_id uuid,
  is_claimed boolean not null default false,
  claim_count integer not null default 0,
  beat_at timestamptz not null default clock_timestamp()
);
create table awards.background_run_part (
  run_id uuid not null references awards.background_run (id) on delete cascade,
  ordinal integer not null,
  content jsonb not null,
  primary key (run_id, ordinal)
);
create function awards.tell_progress() returns trigger language plpgsql as $$
begin
  if new.done_count <> old.done_count then
    perform pg_notify('changed', concat('awards.background_run ', new.run_id));
  end if;
  return null;
end $$;
create trigger tell after update on awards.background_run_progress for each row execute function awards.tell_progress();
`;

const SECURITY = `
alter table awards.background_run enable row level security;
alter table awards.background_run force row level security;
create policy owner on awards.background_run using (
  account_id = (select app.account()) or (select app.actor() -> 'roles' ? 'SYSTEM')
);
${['progress', 'part']
  .map(
    (part) => `
alter table awards.background_run_${part} enable row level security;
alter table awards.background_run_${part} force row level security;
create policy owner on awards.background_run_${part} using (run_id in (select id from awards.background_run));`,
  )
  .join('\n')}
`;

/** A search is a run with a question of its own; what is under way goes on where it was. */
const SWEEPS = `
insert into awards.background_run (id, version, created_at, updated_at, account_id, actor, question, kind, state, failure, ended_at)
  select id, version, created_at, updated_at, account_id, actor,
    jsonb_build_object('formId', award_form_id, 'asOf', as_of, 'organisationId', organisation_id, 'withReview', with_review)::text,
    'ELIGIBILITY', state, case when state = 'FAILED' then 'ERROR' end, ended_at
  from awards.eligibility_sweep;
insert into awards.background_run_progress (run_id, total_count, done_count, after_id, is_claimed, beat_at)
  select sweep_id, total_count, examined_count, after_id, is_claimed, beat_at from awards.eligibility_sweep_progress;
alter table awards.eligibility_sweep_progress rename to eligibility_sweep_count;
alter table awards.eligibility_sweep_count drop column total_count, drop column examined_count, drop column after_id,
  drop column is_claimed, drop column beat_at;
alter table awards.eligibility_sweep drop column actor, drop column state, drop column ended_at;
alter table awards.eligibility_sweep add constraint eligibility_sweep__id__run foreign key (id)
  references awards.background_run (id) on delete cascade;`;

export class AwardsBackgroundRun1700001420010 implements MigrationInterface {
  name = 'AwardsBackgroundRun1700001420010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(SWEEPS);
    await runner.query('drop trigger audit on awards.eligibility_sweep');
    await runner.query(audited('awards', 'eligibility_sweep'));
    await runner.query(audited('awards', 'background_run(actor, question)'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
