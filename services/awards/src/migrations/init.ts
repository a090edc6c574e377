import { audited, auditTable, rowColumns, rowSecurity } from '@tdkt/database';
import { serviceTables } from '@tdkt/registry';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFERENCE = `
create table awards.award_form (
  ${rowColumns()},
  code text not null constraint award_form__code__taken unique,
  name text not null,
  name_en text not null,
  search_fold text generated always as (app.fold(code || ' ' || name || ' ' || name_en)) stored,
  kind text not null,
  level text not null,
  subject_kinds text[] not null,
  ordinal integer not null,
  is_verified boolean not null
);
create table awards.legal_instrument (
  ${rowColumns()},
  code text not null constraint legal_instrument__code__taken unique,
  number text,
  title text not null,
  search_fold text generated always as (app.fold(code || ' ' || coalesce(number, '') || ' ' || title)) stored,
  kind text not null,
  in_force_from date,
  in_force_to date,
  is_verified boolean not null default false,
  constraint legal_instrument__in_force_to__order check (in_force_to >= in_force_from)
);
create table awards.base_salary (
  ${rowColumns()},
  valid_from date not null constraint base_salary__valid_from__taken unique,
  amount bigint not null constraint base_salary__amount__range check (amount > 0),
  clause text not null,
  is_verified boolean not null default false
);
create table awards.holiday (
  ${rowColumns()},
  day date not null constraint holiday__day__taken unique,
  name text not null,
  is_working_day boolean not null default false,
  is_verified boolean not null default false
);
`;

/** Every row of a dossier carries the place of its unit on the row's own day: row-level security stands on it. */
const PLACE_COLUMNS = 'member_unit_id uuid, cluster_id uuid, management_path ltree not null';

const DOSSIERS = `
create table awards.counter (name text not null, year integer not null, last integer not null, primary key (name, year));
create table awards.proposal (
  ${rowColumns()},
  code text not null constraint proposal__code__taken unique,
  proposing_organisation_id uuid not null,
  campaign_id uuid,
  commendation_type text not null,
  procedure text not null,
  state text not null default 'DRAFT',
  summary text not null,
  opened_on date not null,
  submitted_on date,
  submitted_at timestamptz,
  received_at timestamptz,
  return_reason text,
  decided_on date,
  days_to_decision integer,
  ${PLACE_COLUMNS},
  search_fold text generated always as (app.fold(code || ' ' || summary)) stored
);
create index proposal_campaign_id_idx on awards.proposal (campaign_id, opened_on);
create index proposal_campaign_decided_idx on awards.proposal (campaign_id, decided_on) where decided_on is not null;
create index proposal_organisation_id_idx on awards.proposal (proposing_organisation_id);
create index proposal_cluster_id_idx on awards.proposal (cluster_id);
create index proposal_management_path_idx on awards.proposal using gist (management_path);
create index proposal_search_idx on awards.proposal using gin (search_fold gin_trgm_ops);
create table awards.nominee (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id),
  subject_kind text not null,
  person_id uuid,
  organisation_id uuid,
  subject_id uuid generated always as (coalesce(person_id, organisation_id)) stored,
  subject_name text not null,
  award_form_id uuid not null references awards.award_form (id),
  achievement_summary text not null,
  achievement_from date not null,
  achievement_to date not null,
  is_frontline boolean not null default false,
  is_direct_worker boolean not null default false,
  outcome text not null default 'PENDING',
  outcome_reason text,
  ${PLACE_COLUMNS},
  constraint nominee__achievement_to__order check (achievement_to >= achievement_from),
  constraint nominee__person_id__subject check ((person_id is null) <> (organisation_id is null)),
  constraint nominee__award_form_id__taken unique (proposal_id, subject_id, award_form_id)
);
create index nominee_subject_id_idx on awards.nominee (subject_id);
create index nominee_cluster_id_idx on awards.nominee (cluster_id);
create index nominee_management_path_idx on awards.nominee using gist (management_path);
create table awards.decision (
  ${rowColumns()},
  number text,
  book text not null default 'QĐ-UBND',
  decided_on date not null,
  year integer generated always as (extract(year from decided_on)::integer) stored,
  title text not null,
  issuer_organisation_id uuid not null,
  signer_name text not null,
  signer_position text not null,
  legal_bases jsonb not null default '[]',
  state text not null default 'DRAFT',
  signed_at timestamptz,
  search_fold text generated always as (app.fold(coalesce(number, '') || ' ' || title)) stored,
  constraint decision__number__signed check (state = 'DRAFT' or number is not null)
);
create unique index decision__number__taken on awards.decision (issuer_organisation_id, book, year, number) where number is not null;
create index decision_decided_on_idx on awards.decision (decided_on desc nulls last, id);
create table awards.award (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  proposal_id uuid references awards.proposal (id),
  nominee_id uuid constraint award__nominee_id__taken unique references awards.nominee (id),
  award_form_id uuid not null references awards.award_form (id),
  campaign_id uuid,
  commendation_type text not null,
  subject_kind text not null,
  subject_name text not null,
  person_id uuid,
  organisation_id uuid not null,
  decided_on date not null,
  achievement_from date,
  achievement_to date,
  bonus bigint,
  certificate_number text,
  is_signed boolean not null default false,
  ${PLACE_COLUMNS},
  search_fold text generated always as (app.fold(subject_name)) stored,
  constraint award__achievement_to__order check (achievement_to >= achievement_from),
  constraint award__person_id__subject check ((person_id is not null) = (subject_kind in ('INDIVIDUAL', 'HOUSEHOLD')))
);
create unique index award__award_form_id__taken on awards.award (decision_id, award_form_id, coalesce(person_id, organisation_id));
create index award_decided_on_idx on awards.award (decided_on desc nulls last, id);
create index award_campaign_id_idx on awards.award (campaign_id, decided_on);
create index award_person_id_idx on awards.award (person_id, decided_on);
create index award_organisation_id_idx on awards.award (organisation_id, decided_on);
create index award_cluster_id_idx on awards.award (cluster_id, decided_on);
create index award_proposal_id_idx on awards.award (proposal_id);
create index award_management_path_idx on awards.award using gist (management_path);
create index award_search_idx on awards.award using gin (search_fold gin_trgm_ops);
create table awards.tally (
  campaign_id uuid not null,
  member_unit_id uuid not null,
  month date not null,
  measure text not null,
  key text not null,
  amount integer not null,
  primary key (campaign_id, member_unit_id, month, measure, key)
);
`;

/**
 * Awards of a decision that is not signed are the Board's; a decision is seen by whoever sees one of its awards.
 * `offset 0` keeps PostgreSQL from reading all awards into a hash first: each decision asks the index.
 */
const SECURITY = `
${rowSecurity('awards', 'proposal', 'nominee')}
alter table awards.award enable row level security;
alter table awards.award force row level security;
create policy place on awards.award using (
  (select app.sees_all())
  or is_signed and (cluster_id = any ((select app.clusters())::uuid[]) or (select app.paths()) @> management_path)
) with check ((select app.sees_all()));
alter table awards.decision enable row level security;
alter table awards.decision force row level security;
create policy place on awards.decision using (
  (select app.sees_all()) or exists (select 1 from awards.award a where a.decision_id = decision.id offset 0)
) with check ((select app.sees_all()));
`;

const FROZEN = `
create function awards.freeze_decision() returns trigger language plpgsql as $$
begin
  if old.state = 'SIGNED' then
    raise exception 'a signed decision is frozen' using errcode = 'check_violation', constraint = 'decision__state__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on awards.decision for each row execute function awards.freeze_decision();
create function awards.freeze_award() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.is_signed
    or tg_op <> 'DELETE' and exists (select 1 from awards.decision d where d.id = new.decision_id and d.state = 'SIGNED')
  then
    raise exception 'an award of a signed decision is frozen' using errcode = 'check_violation', constraint = 'award__decision_id__frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on awards.award for each row execute function awards.freeze_award();
`;

export class AwardsInit1700000004000 implements MigrationInterface {
  name = 'AwardsInit1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERENCE);
    await runner.query(DOSSIERS);
    await runner.query(SECURITY);
    await runner.query(FROZEN);
    await runner.query(serviceTables('awards'));
    await runner.query(auditTable('awards'));
    await runner.query(
      audited(
        'awards',
        'award_form',
        'legal_instrument',
        'base_salary',
        'holiday',
        'proposal',
        'nominee',
        'decision',
        'award',
      ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
