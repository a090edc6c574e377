import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `account_id = (select app.account()) or (select app.actor() -> 'roles' ? 'SYSTEM')`;

/**
 * The Board sees imports that have changed something, and takes them back. Whoever undoes a run works on its rows; their
 * cells stay with the owner, to whom alone the application gives them.
 */
const fields = (schema: string): string => `
alter table ${schema}.import_run add column undo_account_id text;
drop policy owner on ${schema}.import_run;
create policy owner on ${schema}.import_run using (${OWN} or state in ('APPLIED', 'UNDOING', 'UNDONE')
  and (select app.actor() -> 'roles' ?| array['BOARD_ADMIN', 'BOARD_OFFICER']));
drop policy owner on ${schema}.import_row;
create policy owner on ${schema}.import_row using (${OWN} or exists (
  select 1 from ${schema}.import_run r where r.id = run_id and r.undo_account_id = (select app.account())));
create index import_run_done_idx on ${schema}.import_run (created_at desc) where state in ('APPLIED', 'UNDOING', 'UNDONE');
`;

/** Who undoes an import, beside the tables that `exchangeMigration` made. */
export const exchangeFields = (schema: string, timestamp: number): (new () => MigrationInterface) =>
  class implements MigrationInterface {
    name = `${schema.charAt(0).toUpperCase()}${schema.slice(1)}ExchangeFields${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(fields(schema));
    }

    async down(): Promise<void> {
      throw new Error('Migrations go forward only: restore a backup instead.');
    }
  };
