import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refersToPerson } from '../merge/reference.ts';

const TABLES = `
alter table people.person add merged_into_id uuid constraint person__merged_into_id references people.person (id),
  add constraint person__merged_into_id__self check (merged_into_id <> id);
create index person_merged_into_id_idx on people.person (merged_into_id) where merged_into_id is not null;
create table people.person_merge (
  ${rowColumns()},
  kept_id uuid not null constraint person_merge__kept_id references people.person (id),
  dropped_id uuid not null constraint person_merge__dropped_id references people.person (id),
  kept_name text not null,
  dropped_name text not null,
  taken text[] not null default '{}',
  state text not null default 'DONE' constraint person_merge__state check (state in ('DONE', 'UNDONE')),
  merged_at timestamptz not null,
  merged_by_id text,
  undone_at timestamptz,
  undone_by_id text,
  trace jsonb not null default '{}'
);
create index person_merge_kept_id_idx on people.person_merge (kept_id);
create index person_merge_dropped_id_idx on people.person_merge (dropped_id);
create index person_merge_merged_at_idx on people.person_merge (merged_at desc, id);
alter table people.person_merge enable row level security;
alter table people.person_merge force row level security;
create policy all_persons on people.person_merge using ((select app.sees_all())) with check ((select app.sees_all()));
`;

const ELSEWHERE = `(p.organisation_id, p.cluster_ids, p.management_paths)
    is distinct from (k.organisation_id, k.cluster_ids, k.management_paths)`;

/**
 * A merged person stands where the kept one stands, so that its id can be resolved by whoever sees the kept one. A row that is written with the id of a merged person refers to the kept one instead; the lock makes it wait for a
 * merge that is under way. The functions see all rows for a moment, like the other triggers of persons.
 */
const FOLLOW = `
create function people.place_merged() returns trigger language plpgsql as $$ begin
  select k.organisation_id, k.cluster_ids, k.management_paths into new.organisation_id, new.cluster_ids, new.management_paths
  from people.person k where k.id = new.merged_into_id;
  return new;
end $$;
create trigger place_merged before update on people.person for each row
  when (new.merged_into_id is not null) execute function people.place_merged();
create function people.follow_kept() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  -- A statement that changes nothing would start the trigger again.
  if exists (select from changed k join people.person p on p.merged_into_id = k.id where ${ELSEWHERE}) then
    update people.person p set organisation_id = k.organisation_id, cluster_ids = k.cluster_ids, management_paths = k.management_paths
    from changed k where p.merged_into_id = k.id and ${ELSEWHERE};
  end if;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
create trigger follow_kept after update on people.person referencing new table as changed
  for each statement execute function people.follow_kept();
create function people.refer_to_kept() returns trigger language plpgsql as $$
declare
  kept uuid;
begin
  select merged_into_id into kept from people.person where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
  if kept is null then
    return new;
  end if;
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], kept));
end $$;
create function people.restore_row(target regclass, stored jsonb) returns void language plpgsql as $$
declare
  columns text := (select string_agg(quote_ident(attname), ', ') from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '');
begin
  execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1)', target, columns, columns, target) using stored;
end $$;
`;

/**
 * Publishes the rows as they are now and not as the statement left them: another trigger of the same statement may have placed
 * the person meanwhile and published that, which an older picture must not overwrite.
 */
const PUBLISH = `
create or replace function people.publish_persons() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  insert into directory.person (id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline,
    is_direct_worker, organisation_id, cluster_ids, management_paths, merged_into_id)
  select id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline, is_direct_worker,
    organisation_id, cluster_ids, management_paths, merged_into_id from people.person where id in (select id from changed)
  on conflict (id) do update set family_name = excluded.family_name, middle_name = excluded.middle_name,
    given_name = excluded.given_name, full_name = excluded.full_name, gender = excluded.gender,
    position_band = excluded.position_band, is_frontline = excluded.is_frontline,
    is_direct_worker = excluded.is_direct_worker, organisation_id = excluded.organisation_id,
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

/** Tables that refer to a person so far; a later one brings the trigger in its own migration. */
const REDIRECTED = [
  ['affiliation', 'person_id'],
  ['account', 'person_id'],
  ['person_rating', 'person_id'],
  ['household', 'head_id'],
  ['household_member', 'person_id'],
  ['initiative_author', 'person_id'],
  ['discipline', 'person_id'],
  ['integrity_hold', 'person_id'],
  ['subject_request', 'person_id'],
] as const;

export class PeopleMerging1700000502000 implements MigrationInterface {
  name = 'PeopleMerging1700000502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + FOLLOW + PUBLISH);
    await runner.query(REDIRECTED.map(([table, column]) => refersToPerson(table, column)).join(''));
    await runner.query(audited('people', 'person_merge(trace)'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
