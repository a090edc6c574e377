import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERIOD = 'valid_from date not null, valid_to date';

const TABLES = `
create table people.person_rating (
  ${rowColumns()},
  person_id uuid not null constraint person_rating__person_id references people.person (id),
  year integer not null,
  level text not null constraint person_rating__level check (level in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
  document text not null,
  constraint person_rating__year__taken unique (person_id, year)
);
create index person_rating_year_idx on people.person_rating (year desc, id);
create table people.household (
  ${rowColumns()},
  head_id uuid not null constraint household__head_id references people.person (id),
  locality_id uuid not null,
  address text,
  ${PERIOD},
  constraint household__valid_to check (valid_to >= valid_from),
  constraint household__head_id__overlap exclude using gist (head_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_locality_id_idx on people.household (locality_id, valid_from);
create table people.household_member (
  ${rowColumns()},
  household_id uuid not null constraint household_member__household_id references people.household (id),
  person_id uuid not null constraint household_member__person_id references people.person (id),
  relation text,
  ${PERIOD},
  constraint household_member__valid_to check (valid_to >= valid_from),
  constraint household_member__person_id__overlap exclude using gist
    (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index household_member_household_id_idx on people.household_member (household_id, valid_from);
create table people.initiative (
  ${rowColumns()},
  title text not null,
  search_fold text generated always as (app.fold(title)) stored,
  level text not null constraint initiative__level check (level in ('UNIT', 'PROVINCE', 'NATION')),
  document text not null,
  recognised_on date not null,
  campaign_id uuid
);
create index initiative_search_fold_idx on people.initiative using gin (search_fold gin_trgm_ops);
create index initiative_recognised_on_idx on people.initiative (recognised_on desc, id);
create index initiative_campaign_id_idx on people.initiative (campaign_id);
create table people.initiative_author (
  ${rowColumns()},
  initiative_id uuid not null constraint initiative_author__initiative_id references people.initiative (id)
    deferrable initially deferred,
  person_id uuid not null constraint initiative_author__person_id references people.person (id),
  share numeric constraint initiative_author__share check (share between 0 and 100),
  constraint initiative_author__authors__taken unique (initiative_id, person_id)
);
create index initiative_author_person_id_idx on people.initiative_author (person_id);
create table people.discipline (
  ${rowColumns()},
  person_id uuid constraint discipline__person_id references people.person (id),
  organisation_id uuid,
  kind text not null,
  document text not null,
  ${PERIOD},
  constraint discipline__valid_to check (valid_to >= valid_from),
  constraint discipline__person_id__subject check ((person_id is null) <> (organisation_id is null))
);
create index discipline_person_id_idx on people.discipline (person_id, valid_from);
create index discipline_organisation_id_idx on people.discipline (organisation_id, valid_from);
create table people.integrity_hold (
  ${rowColumns()},
  person_id uuid constraint integrity_hold__person_id references people.person (id),
  organisation_id uuid,
  ground text not null,
  basis text,
  opened_on date not null,
  cleared_on date,
  clearing_document text,
  constraint integrity_hold__cleared_on check (cleared_on >= opened_on),
  constraint integrity_hold__document__cleared check ((cleared_on is null) = (clearing_document is null)),
  constraint integrity_hold__person_id__subject check ((person_id is null) <> (organisation_id is null))
);
create index integrity_hold_person_id_idx on people.integrity_hold (person_id);
create index integrity_hold_organisation_id_idx on people.integrity_hold (organisation_id);
create index integrity_hold_opened_on_idx on people.integrity_hold (opened_on desc, id);
`;

/** person_scope has a policy of its own, so what is found there is what the caller may see. */
const seen = (column: string): string =>
  `exists (select 1 from people.person_scope s where s.person_id = ${column} offset 0)`;
/** Under an own path, not merely in a led cluster. */
const kept = (column: string): string =>
  `exists (select 1 from people.person p where p.id = ${column} and (select app.paths()) @> any (p.management_paths))`;

const policy = (table: string, using: string, check: string): string => `
alter table people.${table} enable row level security;
alter table people.${table} force row level security;
create policy place on people.${table}
  using ((select app.sees_all()) or ${using}) with check ((select app.sees_all()) or ${check});`;

const HOUSEHOLD = 'exists (select 1 from people.household h where h.id = household_id';
const AUTHORED = 'exists (select 1 from people.initiative_author a where a.initiative_id = initiative.id offset 0)';
const OWN_UNIT = `exists (select 1 from directory.organisation o
  where o.id = organisation_id and (select app.paths()) @> o.management_path)`;

const SECURITY = `
${policy('person_rating', seen('person_rating.person_id'), kept('person_rating.person_id'))}
${policy('household', seen('household.head_id'), kept('household.head_id'))}
${policy('household_member', `${HOUSEHOLD})`, `${HOUSEHOLD} and ${kept('h.head_id')})`)}
${policy('initiative', AUTHORED, AUTHORED)}
${policy('initiative_author', seen('initiative_author.person_id'), kept('initiative_author.person_id'))}
${policy('discipline', `${kept('discipline.person_id')} or ${OWN_UNIT}`, kept('discipline.person_id'))}
alter table people.integrity_hold enable row level security;
alter table people.integrity_hold force row level security;
create policy readers on people.integrity_hold for select
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'BOARD_OFFICER', 'AUDITOR']));
create policy writers on people.integrity_hold for all
  using ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'BOARD_OFFICER']))
  with check ((select app.actor() -> 'roles' ?| array['SYSTEM', 'BOARD_ADMIN', 'BOARD_OFFICER']));
`;

export class PeopleRegisters1700000401000 implements MigrationInterface {
  name = 'PeopleRegisters1700000401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(
      audited(
        'people',
        'person_rating',
        'household',
        'household_member',
        'initiative',
        'initiative_author',
        'discipline(kind, document)',
        'integrity_hold(ground, basis, clearing_document)',
      ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
