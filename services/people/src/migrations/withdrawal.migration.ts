import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person that an import made and its undo takes back leaves the published table as well. */
const WITHDRAW = `
create function people.withdraw_persons() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  delete from directory.person p using gone g where p.id = g.id;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
create trigger withdraw after delete on people.person referencing old table as gone
  for each statement execute function people.withdraw_persons();
`;

export class PeopleWithdrawal1700000600012 implements MigrationInterface {
  name = 'PeopleWithdrawal1700000600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
