import type { MigrationInterface, QueryRunner } from 'typeorm';

const DIMENSIONS = `
create table bi.dim_campaign (
  campaign_id uuid primary key,
  code text not null,
  title text not null,
  kind text not null,
  scope text not null,
  state text not null,
  starts_on date,
  closed_on date
);
create table bi.dim_cluster (
  cluster_id uuid primary key,
  code text not null,
  ordinal integer not null,
  name text not null,
  kind text not null,
  valid_from date,
  valid_to date
);
create table bi.dim_unit (
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  code text not null,
  name text not null,
  short_name text,
  kind text not null,
  sub_kind text,
  cluster_id uuid not null,
  primary key (unit_id, valid_from)
);
create table bi.dim_form (
  form_id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  level text not null
);
create table bi.dim_indicator (
  indicator_id uuid primary key,
  campaign_id uuid not null,
  content_ordinal integer,
  code text not null,
  name text not null,
  unit text,
  value_kind text not null
);
create table bi.dim_month (
  month date primary key,
  last_day date not null,
  year integer not null,
  quarter integer not null,
  month_number integer not null
);`;

const FACTS = `
create table bi.fact_progress (
  campaign_id uuid not null,
  unit_id uuid not null,
  month date not null,
  cluster_id uuid not null,
  acknowledged_count integer not null,
  launched_count integer not null,
  reported_count integer not null,
  primary key (campaign_id, unit_id, month)
);
create table bi.fact_indicator (
  campaign_id uuid not null,
  unit_id uuid not null,
  month date not null,
  indicator_id uuid not null,
  cluster_id uuid not null,
  total numeric not null,
  primary key (campaign_id, unit_id, month, indicator_id)
);
create table bi.fact_award (
  campaign_id uuid not null,
  unit_id uuid not null,
  month date not null,
  form_id uuid not null,
  cluster_id uuid not null,
  award_count integer not null,
  primary key (campaign_id, unit_id, month, form_id)
);
create table bi.fact_proposal (
  campaign_id uuid not null,
  unit_id uuid not null,
  month date not null,
  state text not null,
  cluster_id uuid not null,
  proposal_count integer not null,
  primary key (campaign_id, unit_id, month, state)
);
create table bi.refresh (
  only_row boolean primary key default true check (only_row),
  refreshed_at timestamptz not null default now()
);
insert into bi.refresh default values;
create table bi.source (
  source text not null,
  part uuid not null,
  row_count bigint not null,
  stamp numeric not null,
  primary key (source, part)
);`;

const COMMENTS: Readonly<Record<string, string>> = {
  'schema bi': 'Analysis: counts at a fixed grain, no personal data. Documentation: services/reporting/README.md',
  'table bi.dim_campaign': 'One row a campaign (phong trào); the nil id stands for "no campaign"',
  'column bi.dim_campaign.campaign_id': 'Key of the facts',
  'column bi.dim_campaign.code': 'Official code, such as TDDB-COVID19-2021',
  'column bi.dim_campaign.title': 'Title in Vietnamese',
  'column bi.dim_campaign.kind': 'SPECIAL, THEMATIC or REGULAR',
  'column bi.dim_campaign.scope': 'NATION, PROVINCE, CLUSTER or UNIT',
  'column bi.dim_campaign.state': 'DRAFT, LAUNCHED or CLOSED',
  'column bi.dim_campaign.starts_on': 'First day',
  'column bi.dim_campaign.closed_on': 'Day on which it was closed; null while it runs',
  'table bi.dim_cluster': 'One row a cluster (cụm, khối); the nil id stands for "in no cluster"',
  'column bi.dim_cluster.cluster_id': 'Key of the facts',
  'column bi.dim_cluster.code': 'C1, C2, K1 … K16',
  'column bi.dim_cluster.ordinal': 'Order of the clusters',
  'column bi.dim_cluster.name': 'Name in Vietnamese',
  'column bi.dim_cluster.kind': 'LOCALITY (cụm) or BLOC (khối)',
  'column bi.dim_cluster.valid_from': 'First day of the cluster',
  'column bi.dim_cluster.valid_to': 'Last day of the cluster; null while it stands',
  'table bi.dim_unit':
    'One row a member unit and range of days in which its name, kind and cluster stay the same; join the row valid on the last day of your period. The nil id stands for "no member unit"',
  'column bi.dim_unit.unit_id': 'Key of the facts',
  'column bi.dim_unit.valid_from': 'First day of the range',
  'column bi.dim_unit.valid_to': 'Last day of the range; null: open',
  'column bi.dim_unit.code': 'Code of the unit on those days',
  'column bi.dim_unit.name': 'Name on those days',
  'column bi.dim_unit.short_name': 'Short name on those days',
  'column bi.dim_unit.kind': 'DEPARTMENT, MASS_ORGANISATION, DISTRICT, …',
  'column bi.dim_unit.sub_kind': 'Finer kind where there is one',
  'column bi.dim_unit.cluster_id': 'Cluster on those days',
  'table bi.dim_form': 'One row an award form (hình thức khen thưởng, danh hiệu)',
  'column bi.dim_form.form_id': 'Key of fact_award',
  'column bi.dim_form.code': 'Code of the form',
  'column bi.dim_form.name': 'Name in Vietnamese',
  'column bi.dim_form.kind': 'TITLE, ORDER, MEDAL, CERTIFICATE_OF_MERIT, …',
  'column bi.dim_form.level': 'NATION, PROVINCE or GRASSROOTS',
  'table bi.dim_indicator': 'One row an indicator of a campaign',
  'column bi.dim_indicator.indicator_id': 'Key of fact_indicator',
  'column bi.dim_indicator.campaign_id': 'Campaign',
  'column bi.dim_indicator.content_ordinal':
    'Number of the content of the campaign that it measures, where it measures one',
  'column bi.dim_indicator.code': 'Code of the indicator',
  'column bi.dim_indicator.name': 'Name in Vietnamese',
  'column bi.dim_indicator.unit': 'Unit of measure; money is in VND',
  'column bi.dim_indicator.value_kind': 'NUMBER, MONEY, FLAG or TEXT',
  'table bi.dim_month': 'One row a month from the first to the last month of the facts',
  'column bi.dim_month.month': 'First day of the month; key of the facts',
  'column bi.dim_month.last_day': 'Last day of the month',
  'column bi.dim_month.year': 'Year',
  'column bi.dim_month.quarter': 'Quarter, 1 to 4',
  'column bi.dim_month.month_number': 'Month, 1 to 12',
  'table bi.fact_progress': 'Grain: campaign, member unit, month',
  'column bi.fact_progress.campaign_id': 'Campaign',
  'column bi.fact_progress.unit_id': 'Member unit',
  'column bi.fact_progress.month': 'Month',
  'column bi.fact_progress.cluster_id': 'Cluster of the unit on the last day of the month',
  'column bi.fact_progress.acknowledged_count':
    '1 in the month in which the unit acknowledged the plan; for the nil unit, how many organisations did',
  'column bi.fact_progress.launched_count':
    '1 in the month in which the unit launched the campaign; for the nil unit, how many organisations did',
  'column bi.fact_progress.reported_count':
    'Reports of the unit itself, submitted or accepted, for periods that end in the month. Never add months to count units: count distinct unit_id',
  'table bi.fact_indicator': 'Grain: campaign, member unit, month, indicator',
  'column bi.fact_indicator.campaign_id': 'Campaign',
  'column bi.fact_indicator.unit_id': 'Member unit, with everything under it',
  'column bi.fact_indicator.month': 'Month in which the reporting period ends',
  'column bi.fact_indicator.indicator_id': 'Indicator',
  'column bi.fact_indicator.cluster_id': 'Cluster of the unit on the last day of the month',
  'column bi.fact_indicator.total': 'Sum of the submitted and accepted values, in the unit of the indicator',
  'table bi.fact_award': 'Grain: campaign, member unit, month, form; awards of signed decisions',
  'column bi.fact_award.campaign_id': 'Campaign',
  'column bi.fact_award.unit_id': 'Member unit, with everything and everybody under it',
  'column bi.fact_award.month': 'Month of the decision',
  'column bi.fact_award.form_id': 'Award form',
  'column bi.fact_award.cluster_id': 'Cluster of the unit on the last day of the month',
  'column bi.fact_award.award_count': 'Number of awards; exact',
  'table bi.fact_proposal': 'Grain: campaign, member unit, month, state; as the states are now',
  'column bi.fact_proposal.campaign_id': 'Campaign',
  'column bi.fact_proposal.unit_id': 'Member unit, with everything under it',
  'column bi.fact_proposal.month': 'Month in which the proposal was made',
  'column bi.fact_proposal.state': 'DRAFT, SUBMITTED, CLUSTER_REVIEWED, BOARD_REVIEW, DECIDED, RETURNED or WITHDRAWN',
  'column bi.fact_proposal.cluster_id': 'Cluster of the unit on the last day of the month',
  'column bi.fact_proposal.proposal_count': 'Number of proposals; exact',
  'table bi.refresh': 'One row: how fresh the tables are',
  'column bi.refresh.only_row': 'Always true',
  'column bi.refresh.refreshed_at': 'When the tables were last brought up to date after a change',
  'table bi.source': 'What the refresh has seen of its sources; for the refresh itself',
  'column bi.source.source': 'Source table',
  'column bi.source.part': 'Campaign, or the nil id for a table taken as a whole',
  'column bi.source.row_count': 'Rows seen',
  'column bi.source.stamp': 'Sum of the numbers of the transactions that wrote them',
};

/** What the refresh reads, and nothing else outside directory. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  campaigns: ['tally', 'indicator', 'campaign_content'],
  awards: ['tally', 'award_form'],
};

const READABLE = [
  ...['dim_campaign', 'dim_cluster', 'dim_unit', 'dim_form', 'dim_indicator', 'dim_month'],
  ...['fact_progress', 'fact_indicator', 'fact_award', 'fact_proposal', 'refresh'],
];

/**
 * Everybody may make temporary tables and large objects unless told otherwise, so that a reader who turned read-only off
 * could fill the disk. Only a superuser may close large objects; elsewhere the administrator of the server has to.
 */
const READER = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'bi_reader') then
    create role bi_reader nologin;
  end if;
  execute format('revoke temporary on database %I from public', current_database());
  if (select rolsuper from pg_roles where rolname = current_user) then
    revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea),
      lo_open(oid, integer), lowrite(integer, bytea), lo_truncate(integer, integer), lo_truncate64(integer, bigint) from public;
  end if;
end $$;
alter role bi_reader connection limit 20;
grant usage on schema bi to bi_reader;
grant select on ${READABLE.map((table) => `bi.${table}`).join(', ')} to bi_reader;`;

export class ReportingStar1700000005000 implements MigrationInterface {
  name = 'ReportingStar1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DIMENSIONS + FACTS + READER);
    for (const [thing, comment] of Object.entries(COMMENTS)) {
      await runner.query(`comment on ${thing} is '${comment.replaceAll("'", "''")}'`);
    }
    for (const [schema, tables] of Object.entries(SOURCES)) {
      await runner.query(`grant usage on schema ${schema} to tdkt_reporting`);
      const list = tables.map((table) => `${schema}.${table}`).join(', ');
      await runner.query(`grant select on ${list} to tdkt_reporting`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
