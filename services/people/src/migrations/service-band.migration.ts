import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts that count towards long service are published like other merits; few of all affiliations are such posts. */
const POSTS = `
alter table people.affiliation add column service_band text constraint affiliation__service_band check
  (service_band in ('KEY4', 'LEAD', 'DAITUONG', 'THUONGTUONG', 'MIN', 'VMIN', 'DG', 'DDG', 'HEAD', 'DHEAD'));
create or replace view people.merit with (security_invoker = true) as
select id, 'COMPLETION' as kind, person_id, null::uuid as organisation_id, year, level, null::date as from_on, null::date as to_on, document as source
from people.person_rating
union all
select a.id, 'INITIATIVE', a.person_id, null, extract(year from i.recognised_on)::integer, i.level, i.recognised_on, null, i.document
from people.initiative_author a join people.initiative i on i.id = a.initiative_id
union all
select id, 'DISCIPLINE', person_id, organisation_id, null, kind, valid_from, valid_to, document from people.discipline
union all
select id, 'HOLD', person_id, organisation_id, null, ground, opened_on, cleared_on, coalesce(clearing_document, basis, '') from people.integrity_hold
union all
select id, 'POST', person_id, null, null, service_band, valid_from, valid_to, position from people.affiliation where service_band is not null;
create trigger publish_post after insert on people.affiliation
  for each row when (new.service_band is not null) execute function people.publish_merit();
create trigger publish_post_change after update on people.affiliation
  for each row when (old.service_band is not null or new.service_band is not null) execute function people.publish_merit();
create trigger withdraw_post after delete on people.affiliation
  for each row when (old.service_band is not null) execute function people.publish_merit();
`;

export class PeopleServiceBand1700001412010 implements MigrationInterface {
  name = 'PeopleServiceBand1700001412010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POSTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
