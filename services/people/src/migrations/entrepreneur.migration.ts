import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody is an entrepreneur is published beside their position. */
const PUBLISH = `
create or replace function people.publish_persons() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  insert into directory.person (id, family_name, middle_name, given_name, full_name, birth_date, gender, position_band, is_frontline,
    is_direct_worker, is_entrepreneur, organisation_id, cluster_ids, management_paths, merged_into_id)
  select id, family_name, middle_name, given_name, full_name, birth_date, gender, position_band, is_frontline, is_direct_worker,
    is_entrepreneur, organisation_id, cluster_ids, management_paths, merged_into_id from people.person where id in (select id from changed)
  on conflict (id) do update set family_name = excluded.family_name, middle_name = excluded.middle_name,
    given_name = excluded.given_name, full_name = excluded.full_name, birth_date = excluded.birth_date, gender = excluded.gender,
    position_band = excluded.position_band, is_frontline = excluded.is_frontline,
    is_direct_worker = excluded.is_direct_worker, is_entrepreneur = excluded.is_entrepreneur, organisation_id = excluded.organisation_id,
    cluster_ids = excluded.cluster_ids, management_paths = excluded.management_paths, merged_into_id = excluded.merged_into_id;
  with current as (
    select id, cluster_ids, management_paths from people.person where id in (select id from changed)
  ), wanted as (
    select c.id as person_id, label::uuid as scope_id from current c
      cross join lateral unnest(c.management_paths) path cross join lateral unnest(string_to_array(path::text, '.')) label
    union
    select c.id, cluster_id from current c cross join lateral unnest(c.cluster_ids) cluster_id
  ), gone as (
    delete from people.person_scope s using current c where s.person_id = c.id
      and not exists (select 1 from wanted w where w.person_id = s.person_id and w.scope_id = s.scope_id)
  )
  insert into people.person_scope (scope_id, person_id) select scope_id, person_id from wanted on conflict do nothing;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
`;

const BACKFILL = `
select set_config('app.actor', '{"all": true}', true);
update directory.person d set is_entrepreneur = true from people.person p where p.id = d.id and p.is_entrepreneur;
select set_config('app.actor', '', true);`;

export class PeopleEntrepreneur1700001426010 implements MigrationInterface {
  name = 'PeopleEntrepreneur1700001426010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISH);
    await runner.query(BACKFILL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
