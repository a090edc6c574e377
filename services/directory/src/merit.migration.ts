import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What eligibility rests on besides awards: yearly completion, recognised initiatives, discipline and holds of persons and
 * organisations, as their registers have them. Nobody reads it but who sees everything: it answers questions, it is not shown.
 */
export class DirectoryMerit1700001330000 implements MigrationInterface {
  name = 'DirectoryMerit1700001330000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table directory.merit_fact (
  id uuid primary key,
  kind text not null,
  person_id uuid,
  organisation_id uuid,
  year integer,
  level text not null,
  from_on date,
  to_on date,
  source text not null,
  constraint merit_fact__subject check ((person_id is null) <> (organisation_id is null))
);
create index merit_fact_person_id_idx on directory.merit_fact (person_id) where person_id is not null;
create index merit_fact_organisation_id_idx on directory.merit_fact (organisation_id) where organisation_id is not null;
alter table directory.merit_fact enable row level security;
alter table directory.merit_fact force row level security;
create policy everything on directory.merit_fact using ((select app.sees_all())) with check ((select app.sees_all()));`);
    for (const owner of ['organisations', 'people'])
      await runner.query(`grant insert, update, delete on directory.merit_fact to tdkt_${owner}`);
    for (const reader of ['organisations', 'people', 'awards'])
      await runner.query(`grant select on directory.merit_fact to tdkt_${reader}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/**
 * The trigger that keeps the published facts of one schema, whose view `merit` says what they are. Ids go as one array: an
 * OR over a subquery would read every register whole for each row written.
 */
export const publishMerit = (schema: string): string => `
create function ${schema}.publish_merit() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  if tg_op <> 'INSERT' then delete from directory.merit_fact where id = any (array(select part from ${schema}.merit_parts(old.id) part) || old.id); end if;
  if tg_op <> 'DELETE' then
    insert into directory.merit_fact (id, kind, person_id, organisation_id, year, level, from_on, to_on, source)
    select * from ${schema}.merit where id = any (array(select part from ${schema}.merit_parts(new.id) part) || new.id)
    on conflict (id) do nothing;
  end if;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
select set_config('app.actor', '{"all": true}', true);
insert into directory.merit_fact (id, kind, person_id, organisation_id, year, level, from_on, to_on, source)
select * from ${schema}.merit;
select set_config('app.actor', '', true);`;
