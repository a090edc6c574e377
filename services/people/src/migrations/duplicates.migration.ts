import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys by which duplicates are looked up: nobody is ever compared with everybody. */
const TABLES = `
create index person_national_id_idx on people.person (national_id) where national_id is not null;
create index person_birth_date_idx on people.person (birth_date, given_fold);
create index person_name_key_idx on people.person (name_key, birth_date);
drop index people.person_organisation_id_idx;
create index person_organisation_id_idx on people.person (organisation_id, name_key);
create index person_registered_by_id_idx on people.person (registered_by_id, name_key);
create table people.duplicate_pair (
  ${rowColumns()},
  first_id uuid not null constraint duplicate_pair__first_id references people.person (id),
  second_id uuid not null constraint duplicate_pair__second_id references people.person (id),
  score integer not null,
  reasons text[] not null,
  state text not null default 'OPEN' constraint duplicate_pair__state check (state in ('OPEN', 'DISMISSED', 'MERGED')),
  decided_at timestamptz,
  decided_by_id text,
  constraint duplicate_pair__first_id__taken unique (first_id, second_id),
  constraint duplicate_pair__second_id__order check (first_id < second_id)
);
create index duplicate_pair_second_id_idx on people.duplicate_pair (second_id);
create index duplicate_pair_score_idx on people.duplicate_pair (state, score desc, id);
create table people.duplicate_queue (
  person_id uuid primary key references people.person (id) on delete cascade,
  queued_at timestamptz not null default clock_timestamp()
);
insert into people.duplicate_queue (person_id) select id from people.person;
`;

/** Whoever changes what duplicates are told by queues the person; a job compares, so that no write waits for it. */
const QUEUE = `
create function people.queue_inserted() returns trigger language plpgsql as $$ begin
  insert into people.duplicate_queue (person_id) select id from changed on conflict do nothing;
  return null;
end $$;
create function people.queue_updated() returns trigger language plpgsql as $$ begin
  insert into people.duplicate_queue (person_id) select c.id from changed c join former f on f.id = c.id
  where (c.full_name, c.birth_date, c.gender, c.national_id, c.organisation_id, c.registered_by_id)
    is distinct from (f.full_name, f.birth_date, f.gender, f.national_id, f.organisation_id, f.registered_by_id)
  on conflict do nothing;
  return null;
end $$;
create trigger queue_insert after insert on people.person referencing new table as changed
  for each statement execute function people.queue_inserted();
create trigger queue_update after update on people.person referencing old table as former new table as changed
  for each statement execute function people.queue_updated();
`;

/** A pair is seen by whoever sees both of its persons. */
const SEEN = `(select app.sees_all())
  or (exists (select from people.person_scope s where s.person_id = first_id)
    and exists (select from people.person_scope s where s.person_id = second_id))`;
const SECURITY = `
alter table people.duplicate_pair enable row level security;
alter table people.duplicate_pair force row level security;
create policy both_persons on people.duplicate_pair using (${SEEN}) with check (${SEEN});
`;

export class PeopleDuplicates1700000501000 implements MigrationInterface {
  name = 'PeopleDuplicates1700000501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + QUEUE + SECURITY + audited('people', 'duplicate_pair'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
