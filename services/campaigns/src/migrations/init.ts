import { audited, auditTable, rowColumns, rowSecurity } from '@tdkt/database';
import { serviceTables } from '@tdkt/registry';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scope columns of every row that belongs to an organisation, as they were on the row's own day. */
const PLACED = `
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null`;
const CAMPAIGN = 'campaign_id uuid not null references campaigns.campaign (id)';

const DOCUMENT = `
create table campaigns.campaign (
  ${rowColumns()},
  code text not null,
  title text not null,
  title_en text,
  aliases jsonb not null default '[]',
  search_fold text generated always as (app.fold(code || ' ' || title || ' ' || coalesce(title_en, '') || ' ' || aliases::text)) stored,
  kind text not null,
  scope text not null,
  state text not null default 'DRAFT',
  parent_campaign_id uuid references campaigns.campaign (id),
  starts_on date,
  closed_on date,
  period_text text,
  purposes jsonb not null default '[]',
  slogans jsonb not null default '[]',
  eligible_collectives jsonb not null default '[]',
  eligible_individuals jsonb not null default '[]',
  is_eligible_list_open boolean not null default false,
  acknowledge_by date,
  launch_by date,
  launched_by_name text,
  launched_by_position text,
  is_ours boolean not null default false,
  constraint campaign__code__taken unique (code),
  constraint campaign__parent_campaign_id__cycle check (parent_campaign_id <> id),
  constraint campaign__closed_on__order check (closed_on is null or starts_on is null or closed_on >= starts_on),
  constraint campaign__closed_on__state check ((state = 'CLOSED') = (closed_on is not null))
);
create index campaign_search_idx on campaigns.campaign using gin (search_fold gin_trgm_ops);
create index campaign_parent_campaign_id_idx on campaigns.campaign (parent_campaign_id);
create table campaigns.campaign_plan (
  ${rowColumns()},
  ${CAMPAIGN},
  title text not null,
  number text,
  issued_on date,
  issuer_id uuid,
  issuer_name text not null,
  signer_name text,
  signer_position text,
  preamble jsonb not null default '[]',
  legal_bases jsonb not null default '[]',
  commendation_text text,
  closing_text text
);
create index campaign_plan_campaign_id_idx on campaigns.campaign_plan (campaign_id);
create table campaigns.commendation_guidance (
  ${rowColumns()},
  ${CAMPAIGN},
  number text not null,
  kind text not null,
  issued_on date,
  issuer_name text not null,
  constraint commendation_guidance__number__taken unique (campaign_id, number)
);
create table campaigns.campaign_content (
  ${rowColumns()},
  ${CAMPAIGN},
  ordinal integer not null,
  target_group text not null,
  target_group_en text,
  text text not null,
  text_en text,
  constraint campaign_content__ordinal__taken unique (campaign_id, ordinal)
);
create table campaigns.indicator (
  ${rowColumns()},
  ${CAMPAIGN},
  content_id uuid references campaigns.campaign_content (id),
  ordinal integer not null,
  code text not null,
  name text not null,
  name_en text,
  unit text,
  value_kind text not null,
  is_required boolean not null default false,
  is_ours boolean not null default false,
  constraint indicator__code__taken unique (campaign_id, code)
);
create table campaigns.closing_condition (
  ${rowColumns()},
  ${CAMPAIGN},
  ordinal integer not null,
  text text not null,
  declared_by_id uuid,
  declared_by_name text not null,
  constraint closing_condition__ordinal__taken unique (campaign_id, ordinal)
);
create table campaigns.declaration (
  ${rowColumns()},
  ${CAMPAIGN},
  condition_id uuid not null references campaigns.closing_condition (id),
  issuer_name text not null,
  document_number text not null,
  declared_on date not null,
  constraint declaration__condition_id__taken unique (condition_id)
);
create index declaration_campaign_id_idx on campaigns.declaration (campaign_id);
create table campaigns.reporting_period (
  ${rowColumns()},
  ${CAMPAIGN},
  name text not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  is_ours boolean not null default false,
  constraint reporting_period__to_on__order check (to_on >= from_on),
  constraint reporting_period__due_on__order check (due_on >= from_on),
  constraint reporting_period__from_on__overlap exclude using gist (campaign_id with =, daterange(from_on, to_on, '[]') with &&)
);
`;

const WORK = `
create table campaigns.assignment (
  ${rowColumns()},
  ${CAMPAIGN},
  ordinal integer not null,
  heading text not null,
  tone text not null,
  is_ours boolean not null default false,
  constraint assignment__ordinal__taken unique (campaign_id, ordinal)
);
create table campaigns.assignee (
  ${rowColumns()},
  assignment_id uuid not null references campaigns.assignment (id),
  organisation_id uuid,
  organisation_group text,
  role text not null,
  text text,
  constraint assignee__organisation_id__choice check ((organisation_id is null) <> (organisation_group is null)),
  constraint assignee__organisation_id__taken unique nulls not distinct (assignment_id, organisation_id, organisation_group)
);
create table campaigns.task (
  ${rowColumns()},
  ${CAMPAIGN},
  assignment_id uuid not null references campaigns.assignment (id),
  ordinal integer not null,
  text text not null,
  due_on date,
  is_due_day_ours boolean not null default false,
  constraint task__ordinal__taken unique (assignment_id, ordinal)
);
create index task_campaign_id_idx on campaigns.task (campaign_id);
create table campaigns.task_completion (
  ${rowColumns()},
  ${CAMPAIGN},
  task_id uuid not null references campaigns.task (id),
  ${PLACED},
  done_on date not null,
  note text,
  constraint task_completion__task_id__taken unique (task_id, organisation_id)
);
create index task_completion_campaign_id_idx on campaigns.task_completion (campaign_id, organisation_id);
create table campaigns.distribution_recipient (
  ${rowColumns()},
  ${CAMPAIGN},
  ordinal integer not null,
  text text not null,
  organisation_id uuid,
  organisation_group text,
  purpose text not null,
  is_for_report boolean not null default false,
  constraint distribution_recipient__organisation_id__choice check (organisation_id is null or organisation_group is null),
  constraint distribution_recipient__ordinal__taken unique (campaign_id, ordinal)
);
create table campaigns.delivery (
  ${rowColumns()},
  ${CAMPAIGN},
  recipient_id uuid not null references campaigns.distribution_recipient (id),
  ${PLACED},
  delivered_on date not null,
  opened_at timestamptz,
  acknowledged_on date,
  acknowledged_by_id uuid,
  constraint delivery__organisation_id__taken unique (campaign_id, organisation_id)
);
create index delivery_acknowledged_on_idx on campaigns.delivery (campaign_id, acknowledged_on) where acknowledged_on is not null;
create table campaigns.launch (
  ${rowColumns()},
  ${CAMPAIGN},
  ${PLACED},
  launched_on date not null,
  plan_number text,
  participant_count integer not null,
  political_tasks text,
  constraint launch__organisation_id__taken unique (campaign_id, organisation_id),
  constraint launch__participant_count__range check (participant_count >= 0)
);
create index launch_launched_on_idx on campaigns.launch (campaign_id, launched_on);
create index launch_organisation_id_idx on campaigns.launch (organisation_id);
create table campaigns.progress_report (
  ${rowColumns()},
  ${CAMPAIGN},
  reporting_period_id uuid not null references campaigns.reporting_period (id),
  ${PLACED},
  state text not null default 'DRAFT',
  comment text,
  return_reason text,
  submitted_at timestamptz,
  submitted_on date,
  constraint progress_report__reporting_period_id__taken unique (organisation_id, reporting_period_id)
);
create index progress_report_campaign_id_idx on campaigns.progress_report (campaign_id, reporting_period_id, state);
create index progress_report_cluster_id_idx on campaigns.progress_report (cluster_id, state);
create index progress_report_path_idx on campaigns.progress_report using gist (management_path);
create table campaigns.report_value (
  ${rowColumns()},
  report_id uuid not null references campaigns.progress_report (id),
  indicator_id uuid not null references campaigns.indicator (id),
  ${PLACED},
  number numeric,
  flag boolean,
  text text,
  constraint report_value__indicator_id__taken unique (report_id, indicator_id)
);
create table campaigns.tally (
  campaign_id uuid not null,
  member_unit_id uuid not null,
  month date not null,
  measure text collate "C" not null,
  key text collate "C" not null,
  amount numeric not null,
  primary key (campaign_id, member_unit_id, month, measure, key)
);
create index tally_measure_idx on campaigns.tally (campaign_id, measure, member_unit_id, month) include (key, amount);
`;

/** The published copy follows each campaign in the same transaction. */
const PUBLISH = `
create function campaigns.publish_campaign() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then delete from directory.campaign where id = old.id; end if;
  if tg_op = 'DELETE' then return old; end if;
  insert into directory.campaign (id, code, title, kind, scope, state, starts_on, closed_on)
  values (new.id, new.code, new.title, new.kind, new.scope, new.state, new.starts_on, new.closed_on);
  return new;
end $$;
create trigger publish after insert or update or delete on campaigns.campaign for each row execute function campaigns.publish_campaign();
`;

const OPEN = [
  'campaign',
  'campaign_plan',
  'commendation_guidance',
  'campaign_content',
  'indicator',
  'closing_condition',
  'declaration',
  'reporting_period',
  'assignment',
  'assignee',
  'task',
  'distribution_recipient',
] as const;
const SCOPED = ['delivery', 'task_completion', 'launch', 'progress_report', 'report_value'] as const;

export class CampaignsInit1700000003000 implements MigrationInterface {
  name = 'CampaignsInit1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT);
    await runner.query(WORK);
    await runner.query(PUBLISH);
    await runner.query(rowSecurity('campaigns', ...SCOPED));
    await runner.query(serviceTables('campaigns'));
    await runner.query(auditTable('campaigns'));
    await runner.query(audited('campaigns', ...OPEN, ...SCOPED));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
