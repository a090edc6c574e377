import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People stand in the order of a Vietnamese telephone book: given name, then family name, then middle name, each in dictionary
 * order and both spellings of tone marks alike. Affiliations carry the keys of their person, so that their list has an index too.
 * given_fold and name_key are what duplicates are looked up by; name_key holds the words of a name in alphabetical order: the same for names whose parts were entered in another order.
 */
const KEYS = `
create function people.name_key(text) returns text language sql immutable strict parallel safe
  return (select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(app.fold($1), ' ')) word where word <> '');
alter table people.person
  add sort_given text not null generated always as (app.spelling(given_name)) stored,
  add sort_family text not null generated always as (app.spelling(family_name)) stored,
  add sort_middle text not null generated always as (app.spelling(coalesce(middle_name, ''))) stored,
  add given_fold text not null generated always as (app.fold(given_name)) stored,
  add name_key text not null generated always as (
    people.name_key(family_name || ' ' || coalesce(middle_name, '') || ' ' || given_name)) stored;
drop index people.person_given_name_idx;
create index person_name_idx on people.person
  (sort_given collate "vi-x-icu", sort_family collate "vi-x-icu", sort_middle collate "vi-x-icu", id);
alter table people.affiliation
  add sort_given text not null default '', add sort_family text not null default '', add sort_middle text not null default '';
update people.affiliation a set sort_given = p.sort_given, sort_family = p.sort_family, sort_middle = p.sort_middle
from people.person p where p.id = a.person_id;
create index affiliation_name_idx on people.affiliation
  (sort_given collate "vi-x-icu", sort_family collate "vi-x-icu", sort_middle collate "vi-x-icu", id);
`;

/** Sees all rows for a moment, like the other triggers of persons: an officer who renames a person may not see all affiliations. */
const FOLLOW = `
create function people.name_affiliation() returns trigger language plpgsql as $$ begin
  select sort_given, sort_family, sort_middle into new.sort_given, new.sort_family, new.sort_middle
  from people.person where id = new.person_id;
  new.sort_given := coalesce(new.sort_given, '');
  new.sort_family := coalesce(new.sort_family, '');
  new.sort_middle := coalesce(new.sort_middle, '');
  return new;
end $$;
create function people.follow_name() returns trigger language plpgsql as $$
declare
  actor text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', (coalesce(nullif(actor, ''), '{}')::jsonb || '{"all": true}')::text, true);
  update people.affiliation set sort_given = new.sort_given, sort_family = new.sort_family, sort_middle = new.sort_middle
  where person_id = new.id;
  perform set_config('app.actor', actor, true);
  return null;
end $$;
create trigger name before insert or update of person_id on people.affiliation
  for each row execute function people.name_affiliation();
create trigger follow_name after update on people.person for each row
  when ((old.sort_given, old.sort_family, old.sort_middle) is distinct from (new.sort_given, new.sort_family, new.sort_middle))
  execute function people.follow_name();
`;

export class PeopleNames1700000500000 implements MigrationInterface {
  name = 'PeopleNames1700000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS + FOLLOW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
