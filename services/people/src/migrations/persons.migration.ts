import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import { validOn } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FULL_NAME = `family_name || coalesce(' ' || middle_name, '') || ' ' || given_name`;

const TABLES = `
create table people.person (
  ${rowColumns()},
  family_name text not null,
  middle_name text,
  given_name text not null,
  full_name text not null generated always as (${FULL_NAME}) stored,
  search_fold text generated always as (app.fold(${FULL_NAME})) stored,
  birth_date date,
  gender text,
  national_id text,
  categories text[] not null default '{}',
  is_frontline boolean not null default false,
  is_direct_worker boolean not null default false,
  is_entrepreneur boolean not null default false,
  position_band text,
  is_reconstructed boolean not null default false,
  registered_by_id uuid,
  organisation_id uuid,
  cluster_ids uuid[] not null default '{}',
  management_paths ltree[] not null default '{}'
);
create index person_search_fold_idx on people.person using gin (search_fold gin_trgm_ops);
create index person_given_name_idx on people.person (given_name collate "vi-x-icu", id);
create index person_organisation_id_idx on people.person (organisation_id);
create table people.affiliation (
  ${rowColumns()},
  person_id uuid not null constraint affiliation__person_id references people.person (id),
  organisation_id uuid not null,
  position text not null,
  position_band text,
  valid_from date not null,
  valid_to date,
  is_head boolean not null default false,
  cluster_id uuid,
  management_path ltree,
  constraint affiliation__valid_to check (valid_to >= valid_from),
  constraint affiliation__valid_from__overlap exclude using gist
    (person_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint affiliation__is_head__overlap exclude using gist
    (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&) where (is_head)
);
create index affiliation_organisation_id_idx on people.affiliation (organisation_id, valid_from);
create index affiliation_valid_from_idx on people.affiliation (valid_from, id);
create index affiliation_cluster_id_idx on people.affiliation (cluster_id);
create index affiliation_person_id_idx on people.affiliation (person_id, valid_from);
alter table people.account add constraint account__person_id foreign key (person_id) references people.person (id);
create table people.person_scope (
  scope_id uuid not null,
  person_id uuid not null references people.person (id) on delete cascade,
  primary key (scope_id, person_id)
);
create index person_scope_person_id_idx on people.person_scope (person_id);
create table people.scope_state (
  only_row boolean primary key default true check (only_row),
  day date not null,
  directory_hash text not null
);
`;

/** The labels of a path are the ids of the units above, so the seat is found by keys: persons are placed in bulk. */
const PLACES = `
create function people.place_of(organisation uuid, day date)
  returns table (management_path ltree, cluster_id uuid) language sql stable as $$
  select o.management_path, (
    select m.cluster_id from unnest(string_to_array(o.management_path::text, '.')) with ordinality as label (hex, depth)
    join directory.cluster_membership m on m.organisation_id = label.hex::uuid and ${validOn('m', 'day')}
    order by label.depth desc limit 1)
  from directory.organisation o where o.id = organisation and ${validOn('o', 'day')} $$;
create function people.scope_day() returns date language sql stable as $$
  select coalesce((select day from people.scope_state), current_date) $$;
`;

/**
 * person_scope holds, for each person, the clusters and every unit above: PostgreSQL may use an index under row-level security
 * only through operators like the equality of uuid, so lists find their rows there.
 * Scope columns of persons follow their affiliations in the same statement. The functions see all rows for a moment: a person
 * with two units must keep the paths of both, whichever unit's officer writes. The account in app.actor stays, for the audit.
 */
const FOLLOW = `
create function people.place_affiliation() returns trigger language plpgsql as $$
declare
  place record;
begin
  select * into place from people.place_of(new.organisation_id,
    greatest(new.valid_from, least(people.scope_day(), coalesce(new.valid_to, people.scope_day()))));
  new.cluster_id := place.cluster_id;
  new.management_path := place.management_path;
  return new;
end $$;
create function people.place_person() returns trigger language plpgsql as $$
declare
  place record;
begin
  if new.registered_by_id is not null and new.management_paths = '{}' then
    select * into place from people.place_of(new.registered_by_id, people.scope_day());
    new.cluster_ids := array_remove(array[place.cluster_id], null);
    new.management_paths := array_remove(array[place.management_path], null);
  end if;
  return new;
end $$;
create function people.refresh_persons(persons uuid[]) returns void language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
  day date := people.scope_day();
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  with work as (
    select a.person_id, a.organisation_id, true as is_current, a.is_head, a.valid_from
    from people.affiliation a where (persons is null or a.person_id = any (persons)) and ${validOn('a', 'day')}
  ), base as (
    select * from work
    union all
    select p.id, p.registered_by_id, false, false, null from people.person p
    where (persons is null or p.id = any (persons)) and not exists (select 1 from work w where w.person_id = p.id)
  ), units as (
    select u.organisation_id, place.* from (select distinct organisation_id from base where organisation_id is not null) u
    cross join lateral people.place_of(u.organisation_id, day) place
  ), wanted as (
    select b.person_id, (array_agg(b.organisation_id order by b.is_head desc, b.valid_from desc, b.organisation_id)
        filter (where b.is_current))[1] as organisation_id,
      coalesce(array_agg(distinct u.cluster_id) filter (where u.cluster_id is not null), '{}') as cluster_ids,
      coalesce(array_agg(distinct u.management_path) filter (where u.management_path is not null), '{}') as paths
    from base b left join units u on u.organisation_id = b.organisation_id group by b.person_id
  )
  update people.person p set organisation_id = w.organisation_id, cluster_ids = w.cluster_ids, management_paths = w.paths
  from wanted w where w.person_id = p.id
    and (p.organisation_id, p.cluster_ids, p.management_paths) is distinct from (w.organisation_id, w.cluster_ids, w.paths);
  perform set_config('app.actor', actor, true);
end $$;
create function people.refresh_all() returns void language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  update people.affiliation a set cluster_id = place.cluster_id, management_path = place.management_path
  from people.affiliation b cross join lateral people.place_of(b.organisation_id,
    greatest(b.valid_from, least(people.scope_day(), coalesce(b.valid_to, people.scope_day())))) place
  where a.id = b.id and (a.cluster_id, a.management_path) is distinct from (place.cluster_id, place.management_path);
  perform set_config('app.actor', actor, true);
  perform people.refresh_persons(null);
end $$;
create function people.follow_affiliations() returns trigger language plpgsql as $$ begin
  perform people.refresh_persons((select array_agg(distinct person_id) from changed));
  return null;
end $$;
create function people.follow_registration() returns trigger language plpgsql as $$ begin
  perform people.refresh_persons(array[new.id]);
  return null;
end $$;
create function people.publish_persons() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  insert into directory.person (id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline,
    is_direct_worker, organisation_id, cluster_ids, management_paths)
  select id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline, is_direct_worker,
    organisation_id, cluster_ids, management_paths from changed
  on conflict (id) do update set family_name = excluded.family_name, middle_name = excluded.middle_name,
    given_name = excluded.given_name, full_name = excluded.full_name, gender = excluded.gender,
    position_band = excluded.position_band, is_frontline = excluded.is_frontline,
    is_direct_worker = excluded.is_direct_worker, organisation_id = excluded.organisation_id,
    cluster_ids = excluded.cluster_ids, management_paths = excluded.management_paths;
  with wanted as (
    select c.id as person_id, label::uuid as scope_id from changed c
      cross join lateral unnest(c.management_paths) path cross join lateral unnest(string_to_array(path::text, '.')) label
    union
    select c.id, cluster_id from changed c cross join lateral unnest(c.cluster_ids) cluster_id
  ), gone as (
    delete from people.person_scope s using changed c where s.person_id = c.id
      and not exists (select 1 from wanted w where w.person_id = s.person_id and w.scope_id = s.scope_id)
  )
  insert into people.person_scope (scope_id, person_id) select scope_id, person_id from wanted on conflict do nothing;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
create trigger place before insert or update of organisation_id, valid_from, valid_to on people.affiliation
  for each row execute function people.place_affiliation();
create trigger follow_insert after insert on people.affiliation referencing new table as changed
  for each statement execute function people.follow_affiliations();
create trigger follow_update after update on people.affiliation referencing new table as changed
  for each statement execute function people.follow_affiliations();
create trigger follow_delete after delete on people.affiliation referencing old table as changed
  for each statement execute function people.follow_affiliations();
create trigger place before insert on people.person for each row execute function people.place_person();
create trigger follow after update of registered_by_id on people.person for each row
  when (old.registered_by_id is distinct from new.registered_by_id) execute function people.follow_registration();
create trigger publish_insert after insert on people.person referencing new table as changed
  for each statement execute function people.publish_persons();
create trigger publish_update after update on people.person referencing new table as changed
  for each statement execute function people.publish_persons();
`;

const SECURITY = `
alter table people.person enable row level security;
alter table people.person force row level security;
create policy place on people.person using (
  (select app.sees_all())
  or cluster_ids && (select app.clusters())
  or (select app.paths()) @> any (management_paths)
);
alter table people.person_scope enable row level security;
alter table people.person_scope force row level security;
create policy place on people.person_scope using (
  (select app.sees_all())
  or scope_id = any ((select app.clusters())::uuid[])
  or scope_id = any ((select array(select subpath(path, -1)::text::uuid from unnest(app.paths()) path))::uuid[])
);`;

export class PeoplePersons1700000002000 implements MigrationInterface {
  name = 'PeoplePersons1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + PLACES + FOLLOW);
    await runner.query(SECURITY + rowSecurity('people', 'affiliation'));
    await runner.query(audited('people', 'person(national_id)', 'affiliation'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
