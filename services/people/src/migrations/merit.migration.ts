import { publishMerit } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEW = `
create view people.merit with (security_invoker = true) as
select id, 'COMPLETION' as kind, person_id, null::uuid as organisation_id, year, level, null::date as from_on, null::date as to_on, document as source
from people.person_rating
union all
select a.id, 'INITIATIVE', a.person_id, null, extract(year from i.recognised_on)::integer, i.level, i.recognised_on, null, i.document
from people.initiative_author a join people.initiative i on i.id = a.initiative_id
union all
select id, 'DISCIPLINE', person_id, organisation_id, null, kind, valid_from, valid_to, document from people.discipline
union all
select id, 'HOLD', person_id, organisation_id, null, ground, opened_on, cleared_on, coalesce(clearing_document, basis, '') from people.integrity_hold;
grant select on people.merit to tdkt_people;
create function people.merit_parts(of_id uuid) returns setof uuid language sql stable as
  'select a.id from people.initiative_author a where a.initiative_id = of_id';
`;
const TABLES = ['person_rating', 'initiative', 'initiative_author', 'discipline', 'integrity_hold'];

/** Completion, initiatives, discipline and holds are published in the transaction that writes them. */
export class PeopleMerit1700001330010 implements MigrationInterface {
  name = 'PeopleMerit1700001330010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VIEW);
    await runner.query(publishMerit('people'));
    for (const table of TABLES) {
      await runner.query(
        `create trigger publish_merit after insert or update or delete on people.${table} for each row execute function people.publish_merit()`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
