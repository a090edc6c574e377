import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table people.subject_request (
  ${rowColumns()},
  person_id uuid not null constraint subject_request__person_id references people.person (id),
  kind text not null constraint subject_request__kind check (kind in ('ACCESS', 'CORRECTION')),
  received_on date not null,
  due_on date not null,
  document text,
  answered_on date,
  answer text,
  constraint subject_request__answered_on check (answered_on >= received_on),
  constraint subject_request__answer__answered check ((answered_on is null) = (answer is null))
);
create index subject_request_person_id_idx on people.subject_request (person_id, received_on);
create index subject_request_received_on_idx on people.subject_request (received_on desc, id);
create table people.person_correction (
  ${rowColumns()},
  person_id uuid not null constraint person_correction__person_id references people.person (id),
  corrected_on date not null,
  basis text not null,
  fields jsonb not null
);
create index person_correction_person_id_idx on people.person_correction (person_id, corrected_on);
create trigger append_only before update or delete or truncate on people.person_correction execute function app.refuse();
`;

/** As for accounts: the administrator of the Board writes, the auditor reads. */
const policies = (table: string): string => `
alter table people.${table} enable row level security;
alter table people.${table} force row level security;
create policy readers on people.${table} for select
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'AUDITOR']));
create policy writers on people.${table} for all
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN']))
  with check ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN']));`;

export class PeopleSubjectRequests1700000403000 implements MigrationInterface {
  name = 'PeopleSubjectRequests1700000403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + policies('subject_request') + policies('person_correction'));
    await runner.query(audited('people', 'subject_request', 'person_correction'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
