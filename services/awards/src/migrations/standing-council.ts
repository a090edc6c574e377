import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The council of a term and its members, from whom the seats of a session are drawn on its day. */
const COUNCIL = `
create table awards.council (
  ${rowColumns()},
  name text not null,
  organisation_id uuid not null,
  decision_number text not null,
  decision_on date not null,
  valid_from date not null,
  valid_to date,
  constraint council__valid_to__order check (valid_to >= valid_from)
);
create table awards.council_member (
  ${rowColumns()},
  council_id uuid not null references awards.council (id),
  person_id uuid not null,
  full_name text not null,
  position text,
  post text not null,
  is_standing boolean not null default false,
  valid_from date not null,
  valid_to date,
  constraint council_member__valid_to__order check (valid_to >= valid_from),
  constraint council_member__person_id__overlap exclude using gist
    (council_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index council_member_person_id_idx on awards.council_member (person_id);
alter table awards.council_session add column council_id uuid references awards.council (id);
alter table awards.council_member enable row level security;
alter table awards.council_member force row level security;
create policy seat on awards.council_member using ((select app.sees_all()) or person_id = app.person())
  with check ((select app.sees_all()));`;

/** What a unit must still send; the time of the step stands still until it has. */
const SUPPLEMENT = `
create table awards.supplement_request (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  nominee_id uuid references awards.nominee (id) on delete cascade,
  stage text not null,
  request text not null,
  requested_on date not null,
  due_on date not null constraint supplement_request__due_on__order check (due_on >= requested_on),
  answer text,
  answered_on date,
  withdrawn_on date,
  withdrawn_reason text
);
create index supplement_request_proposal_id_idx on awards.supplement_request (proposal_id);
create index supplement_request_nominee_id_idx on awards.supplement_request (nominee_id) where nominee_id is not null;
alter table awards.review_step add column paused_on date;
alter table awards.supplement_request enable row level security;
alter table awards.supplement_request force row level security;
create policy dossier on awards.supplement_request using (exists (select 1 from awards.proposal p where p.id = proposal_id))
  with check (exists (select 1 from awards.proposal p where p.id = proposal_id));`;

export class AwardsStandingCouncil1700001409030 implements MigrationInterface {
  name = 'AwardsStandingCouncil1700001409030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNCIL);
    await runner.query(SUPPLEMENT);
    await runner.query(audited('awards', 'council', 'council_member', 'supplement_request'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
