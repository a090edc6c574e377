import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names of accounts and API clients for the histories of all services. Nobody reads the table: without a policy row-level
 * security shows no row, and the function gives the name of one id, which the caller has from an entry that they see.
 */
const TABLES = `
create table directory.account (id uuid primary key, name text not null);
alter table directory.account enable row level security;
create function directory.account_name(account text) returns text language sql stable security definer
  set search_path = pg_catalog, pg_temp
  return (select name from directory.account a
    where a.id = case when account ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then account::uuid end);
`;

export class DirectoryAccount1700000300000 implements MigrationInterface {
  name = 'DirectoryAccount1700000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
