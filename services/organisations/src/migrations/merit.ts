import { publishMerit } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEW = `
create view organisations.merit with (security_invoker = true) as
select id, 'COMPLETION' as kind, null::uuid as person_id, organisation_id, year, level, null::date as from_on, null::date as to_on,
  document_number as source
from organisations.organisation_rating;
grant select on organisations.merit to tdkt_organisations;
create function organisations.merit_parts(of_id uuid) returns setof uuid language sql stable as 'select of_id where false';
`;

/** Yearly ratings are published in the transaction that writes them. */
export class OrganisationsMerit1700001330020 implements MigrationInterface {
  name = 'OrganisationsMerit1700001330020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEW);
    await runner.query(publishMerit('organisations'));
    await runner.query(
      'create trigger publish_merit after insert or update or delete on organisations.organisation_rating for each row execute function organisations.publish_merit()',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
