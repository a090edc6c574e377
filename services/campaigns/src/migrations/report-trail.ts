import { audited, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIMITS = `
alter table campaigns.indicator
  add column minimum numeric,
  add column maximum numeric,
  add column tolerance numeric,
  add constraint indicator__maximum__order check (maximum >= minimum),
  add constraint indicator__tolerance__range check (tolerance > 0),
  add constraint indicator__minimum__kind
    check (value_kind in ('NUMBER', 'MONEY') or coalesce(minimum, maximum, tolerance) is null);
alter table campaigns.report_value add column reason text;`;

/** A row about one value of a report, in the place of the report. */
const ABOUT_VALUE = `
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  report_id uuid not null references campaigns.progress_report (id),
  indicator_id uuid not null references campaigns.indicator (id),
  organisation_id uuid not null,
  cluster_id uuid,
  member_unit_id uuid,
  management_path ltree not null`;

const TRAIL = `
create table campaigns.value_comment (
  ${ABOUT_VALUE},
  side text not null,
  text text not null,
  account_id uuid
);
create index value_comment_report_id_idx on campaigns.value_comment (report_id, indicator_id);
create table campaigns.value_correction (
  ${ABOUT_VALUE},
  number_before numeric,
  flag_before boolean,
  text_before text,
  number numeric,
  flag boolean,
  text text,
  reason text not null,
  state text not null default 'PROPOSED',
  proposed_on date not null,
  decided_on date,
  refusal_reason text,
  constraint value_correction__state__decided check ((state = 'PROPOSED') = (decided_on is null)),
  constraint value_correction__refusal_reason__given check ((state = 'REFUSED') = (refusal_reason is not null))
);
create unique index value_correction__indicator_id__taken on campaigns.value_correction (report_id, indicator_id) where state = 'PROPOSED';
create index value_correction_campaign_id_idx on campaigns.value_correction (campaign_id, state);
create index value_correction_report_id_idx on campaigns.value_correction (report_id);`;

const REVIEWS = `
create table campaigns.review (
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  kind text not null,
  name text not null,
  as_of date not null,
  previous_review_id uuid references campaigns.review (id),
  conclusion text,
  snapshot jsonb not null,
  hash text not null
);
create unique index review__kind__taken on campaigns.review (campaign_id) where kind = 'FINAL';
create index review_campaign_id_idx on campaigns.review (campaign_id, as_of);
create trigger append_only before update or delete or truncate on campaigns.review execute function app.refuse();`;

/** A past leader goes on reading what was said of the reports of the years in office. */
const TERMS = ['value_comment', 'value_correction']
  .map(
    (table) => `create policy term on campaigns.${table} for select using (
  exists (select 1 from campaigns.progress_report r where r.id = report_id and cardinality((select app.terms())) > 0));`,
  )
  .join('\n');

export class CampaignsReportTrail1700000900200 implements MigrationInterface {
  name = 'CampaignsReportTrail1700000900200';

  async up(runner: QueryRunner): Promise<void> {
    for (const text of [LIMITS, TRAIL, REVIEWS]) await runner.query(text);
    await runner.query(rowSecurity('campaigns', 'value_comment', 'value_correction'));
    await runner.query(TERMS);
    await runner.query(audited('campaigns', 'value_comment', 'value_correction', 'review'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
