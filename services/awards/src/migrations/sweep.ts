import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody searched for is theirs; SYSTEM takes up searches that wait. Rows without a version, since the work alone writes them. */
const TABLES = `
create table awards.eligibility_sweep (
  ${rowColumns()},
  account_id text not null,
  actor text not null,
  award_form_id uuid not null references awards.award_form (id),
  as_of date not null,
  organisation_id uuid,
  with_review boolean not null,
  state text not null,
  ended_at timestamptz
);
create index eligibility_sweep_account_id_idx on awards.eligibility_sweep (account_id, created_at desc);
create unique index eligibility_sweep__account_id__taken on awards.eligibility_sweep (account_id) where state = 'RUNNING';
create table awards.eligibility_sweep_progress (
  sweep_id uuid primary key references awards.eligibility_sweep (id) on delete cascade,
  total_count integer not null,
  examined_count integer not null default 0,
  pass_count integer not null default 0,
  review_count integer not null default 0,
  fail_count integer not null default 0,
  after_id uuid,
  is_claimed boolean not null default false,
  beat_at timestamptz not null default clock_timestamp()
);
create table awards.eligibility_sweep_row (
  sweep_id uuid not null references awards.eligibility_sweep (id) on delete cascade,
  person_id uuid not null,
  organisation_id uuid,
  result text not null,
  primary key (sweep_id, person_id)
);
alter table awards.eligibility_sweep enable row level security;
alter table awards.eligibility_sweep force row level security;
create policy owner on awards.eligibility_sweep using (
  account_id = (select app.account()) or (select app.actor() -> 'roles' ? 'SYSTEM')
);
${['progress', 'row']
  .map(
    (part) => `
alter table awards.eligibility_sweep_${part} enable row level security;
alter table awards.eligibility_sweep_${part} force row level security;
create policy owner on awards.eligibility_sweep_${part} using (sweep_id in (select id from awards.eligibility_sweep));`,
  )
  .join('\n')}
`;

export class AwardsSweep1700001413000 implements MigrationInterface {
  name = 'AwardsSweep1700001413000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'eligibility_sweep(actor)'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
