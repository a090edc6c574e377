import { rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of sensitive reads: everybody adds what they read themselves, nobody changes it, those who watch over accounts see it. */
const SENSITIVE_READ = `
create table people.sensitive_read (
  ${rowColumns()},
  reader_id uuid,
  roles text[] not null,
  table_name text not null,
  row_id uuid not null,
  person_id uuid,
  fields jsonb not null,
  request_id uuid not null,
  constraint sensitive_read__row_id__once unique (request_id, row_id, table_name, fields)
);
create index sensitive_read_created_at_idx on people.sensitive_read (created_at desc, id);
create index sensitive_read_person_id_idx on people.sensitive_read (person_id, created_at);
create index sensitive_read_reader_id_idx on people.sensitive_read (reader_id, created_at);
create trigger append_only before update or delete or truncate on people.sensitive_read execute function app.refuse();
alter table people.sensitive_read enable row level security;
alter table people.sensitive_read force row level security;
create policy readers on people.sensitive_read for select
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'AUDITOR']));
create policy own on people.sensitive_read for insert
  with check (reader_id::text is not distinct from (select app.account()));
`;

export class PeoplePersonalData1700000400000 implements MigrationInterface {
  name = 'PeoplePersonalData1700000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SENSITIVE_READ);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
