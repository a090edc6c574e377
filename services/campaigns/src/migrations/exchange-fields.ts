import { rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose names left in files though donors keep them back: noted like sensitive reads in people, read by those who watch over accounts. */
const SENSITIVE_READ = `
create table campaigns.sensitive_read (
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
create index sensitive_read_created_at_idx on campaigns.sensitive_read (created_at desc, id);
create trigger append_only before update or delete or truncate on campaigns.sensitive_read execute function app.refuse();
alter table campaigns.sensitive_read enable row level security;
alter table campaigns.sensitive_read force row level security;
create policy readers on campaigns.sensitive_read for select
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'AUDITOR']));
create policy own on campaigns.sensitive_read for insert
  with check (reader_id::text is not distinct from (select app.account()));
`;

export class CampaignsExchangeFields1700001000020 implements MigrationInterface {
  name = 'CampaignsExchangeFields1700001000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SENSITIVE_READ);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
