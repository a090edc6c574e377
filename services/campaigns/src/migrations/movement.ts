import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACED = `
  campaign_id uuid not null references campaigns.campaign (id),
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null`;

const EXEMPLARS = `
create table campaigns.exemplar (
  ${rowColumns()},
  ${PLACED},
  kind text not null,
  person_id uuid,
  name text not null,
  search_fold text generated always as (app.fold(name || ' ' || story)) stored,
  tags text[] not null default '{}',
  story text not null,
  found_on date not null,
  found_by_name text,
  found_by_id uuid,
  evidence text,
  evidence_url text,
  initiative_id uuid,
  state text not null default 'DISCOVERED',
  decision_number text,
  commended_on date,
  withdrawal_reason text,
  constraint exemplar__person_id__kind check (kind = 'PERSON' or person_id is null),
  constraint exemplar__decision_number__state check ((state in ('COMMENDED', 'REPLICATED')) = (decision_number is not null and commended_on is not null))
);
create index exemplar_found_on_idx on campaigns.exemplar (campaign_id, found_on);
create index exemplar_organisation_id_idx on campaigns.exemplar (organisation_id);
create index exemplar_person_id_idx on campaigns.exemplar (person_id) where person_id is not null;
create index exemplar_path_idx on campaigns.exemplar using gist (management_path);
create index exemplar_search_idx on campaigns.exemplar using gin (search_fold gin_trgm_ops);
create table campaigns.replication (
  ${rowColumns()},
  ${PLACED},
  exemplar_id uuid not null references campaigns.exemplar (id),
  started_on date not null,
  text text not null,
  result text,
  constraint replication__organisation_id__taken unique (exemplar_id, organisation_id)
);
create index replication_path_idx on campaigns.replication using gist (management_path);
`;

const MEDIA = `
create table campaigns.media_column (
  ${rowColumns()},
  ${PLACED},
  name text not null,
  kind text not null,
  opened_on date not null,
  closed_on date,
  url text,
  constraint media_column__closed_on__order check (closed_on >= opened_on)
);
create index media_column_campaign_id_idx on campaigns.media_column (campaign_id, opened_on);
create table campaigns.media_item (
  ${rowColumns()},
  ${PLACED},
  media_column_id uuid references campaigns.media_column (id),
  title text not null,
  search_fold text generated always as (app.fold(title)) stored,
  aired_on date not null,
  airtime_minutes integer,
  url text,
  exemplar_id uuid references campaigns.exemplar (id),
  reach integer,
  is_before boolean not null,
  correction text,
  corrected_on date,
  constraint media_item__airtime_minutes__range check (airtime_minutes >= 0),
  constraint media_item__reach__range check (reach >= 0),
  constraint media_item__correction__given check ((correction is null) = (corrected_on is null))
);
create index media_item_aired_on_idx on campaigns.media_item (campaign_id, aired_on);
create index media_item_exemplar_id_idx on campaigns.media_item (exemplar_id) where exemplar_id is not null;
create index media_item_path_idx on campaigns.media_item using gist (management_path);
create index media_item_search_idx on campaigns.media_item using gin (search_fold gin_trgm_ops);
`;

const EVENTS = `
create table campaigns.anniversary (
  ${rowColumns()},
  code text not null constraint anniversary__code__taken unique,
  name text not null,
  search_fold text generated always as (app.fold(code || ' ' || name)) stored,
  name_en text,
  kind text not null,
  month integer,
  day_of_month integer,
  window_days integer not null default 15,
  organisation_id uuid,
  source text,
  is_verified boolean not null default false,
  constraint anniversary__day_of_month__order check ((month is null) = (day_of_month is null)),
  constraint anniversary__month__range check (month between 1 and 12),
  constraint anniversary__day_of_month__range check (day_of_month between 1 and 31),
  constraint anniversary__window_days__range check (window_days between 0 and 180)
);
create table campaigns.honouring_event (
  ${rowColumns()},
  ${PLACED},
  name text not null,
  anniversary_id uuid not null references campaigns.anniversary (id),
  held_on date not null,
  venue text not null,
  programme text,
  state text not null default 'PLANNED',
  cancel_reason text
);
create index honouring_event_campaign_id_idx on campaigns.honouring_event (campaign_id, held_on);
create index honouring_event_path_idx on campaigns.honouring_event using gist (management_path);
create table campaigns.honouree (
  ${rowColumns()},
  event_id uuid not null references campaigns.honouring_event (id),
  kind text not null,
  name text not null,
  person_id uuid,
  organisation_id uuid,
  award_form_id uuid not null,
  decision_number text,
  is_posthumous boolean not null default false,
  exemplar_id uuid references campaigns.exemplar (id),
  cluster_id uuid,
  management_path ltree not null
);
create index honouree_event_id_idx on campaigns.honouree (event_id);
`;

const DIRECTIVES = `
create table campaigns.directive (
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  number text not null,
  issued_on date not null,
  issuer_name text not null,
  issuer_id uuid,
  title text not null,
  text text not null,
  search_fold text generated always as (app.fold(number || ' ' || title || ' ' || issuer_name)) stored,
  url text,
  constraint directive__number__taken unique (campaign_id, number, issuer_name)
);
create table campaigns.directive_compliance (
  ${rowColumns()},
  ${PLACED},
  directive_id uuid not null references campaigns.directive (id),
  level text not null,
  reported_on date not null,
  note text,
  constraint directive_compliance__organisation_id__taken unique (directive_id, organisation_id)
);
create index directive_compliance_path_idx on campaigns.directive_compliance using gist (management_path);
create table campaigns.locality_status (
  ${rowColumns()},
  organisation_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  document text not null,
  note text,
  constraint locality_status__valid_to__order check (valid_to >= valid_from),
  constraint locality_status__valid_from__overlap exclude using gist (organisation_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table campaigns.registration (
  ${rowColumns()},
  ${PLACED},
  person_id uuid,
  registered_on date not null,
  target_form_ids uuid[] not null default '{}',
  undertaking text,
  withdrawn_on date,
  withdrawal_reason text
);
create unique index registration__organisation_id__taken on campaigns.registration (campaign_id, organisation_id, person_id) nulls not distinct where withdrawn_on is null;
create index registration_registered_on_idx on campaigns.registration (campaign_id, registered_on);
create index registration_path_idx on campaigns.registration using gist (management_path);
`;

/** Commended exemplars are there to be followed, and what was done after one is seen by all who see it. Nobody else's rows are changed. */
const SHARED = `
create policy commended on campaigns.exemplar for select using (
  state in ('COMMENDED', 'REPLICATED')
  and (cardinality((select app.clusters())) > 0 or cardinality((select app.paths())) > 0)
);
create policy followed on campaigns.replication for select using (
  exists (select from campaigns.exemplar e where e.id = exemplar_id)
);
`;

const SCOPED = [
  ...(['exemplar', 'replication', 'media_column', 'media_item', 'honouring_event', 'honouree'] as const),
  ...(['directive_compliance', 'registration'] as const),
] as const;

export class CampaignsMovement1700000800100 implements MigrationInterface {
  name = 'CampaignsMovement1700000800100';

  async up(runner: QueryRunner): Promise<void> {
    for (const tables of [EXEMPLARS, MEDIA, EVENTS, DIRECTIVES]) await runner.query(tables);
    await runner.query(rowSecurity('campaigns', ...SCOPED));
    await runner.query(SHARED);
    await runner.query(audited('campaigns', ...SCOPED, 'anniversary', 'directive', 'locality_status'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
