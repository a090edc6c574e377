import { auditRecords } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Histories everywhere name who acted: the names go to the directory with every change. They stay when an account goes. */
const NAMES = `
create function people.publish_account() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  row_data jsonb := to_jsonb(new);
begin
  insert into directory.account (id, name) values (new.id, row_data ->> tg_argv[0])
  on conflict (id) do update set name = excluded.name;
  return null;
end $$;
create trigger publish after insert or update on people.account for each row
  execute function people.publish_account('display_name');
create trigger publish after insert or update on people.api_client for each row
  execute function people.publish_account('name');
insert into directory.account (id, name)
  select id, display_name from people.account union all select id, name from people.api_client;
`;

export class PeopleHistory1700000302000 implements MigrationInterface {
  name = 'PeopleHistory1700000302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAMES);
    await runner.query(auditRecords('people', { account_grant: { of: 'account', by: 'account_id' } }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
