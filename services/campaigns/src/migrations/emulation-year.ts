import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The yearly emulation of a cluster; figures and rules of the cluster, no personal data. */
const TABLE = `
create table campaigns.emulation_year (
  ${rowColumns()},
  campaign_id uuid not null references campaigns.campaign (id),
  cluster_id uuid not null,
  year integer not null,
  state text not null default 'PLANNED',
  plan_text text,
  pledge_articles jsonb not null default '[]',
  pledge_by date,
  register_by date,
  interim_on date,
  self_score_by date,
  check_by date,
  explain_by date,
  final_by date,
  meeting_on date,
  scale numeric not null default 1000,
  tie_breakers jsonb not null default '[]',
  bands jsonb not null default '[]',
  disclosure text not null default 'MEETING',
  vote_kind text not null default 'SECRET',
  threshold_percent numeric not null default 50,
  rule_document text,
  interim_text text,
  interim_held_on date,
  pledge_opened_on date,
  is_started_incomplete boolean not null default false,
  incomplete_reason text,
  closed_on date,
  constraint emulation_year__year__taken unique (cluster_id, year),
  constraint emulation_year__campaign_id__taken unique (campaign_id),
  constraint emulation_year__scale__range check (scale > 0),
  constraint emulation_year__threshold_percent__range check (threshold_percent > 0 and threshold_percent <= 100),
  constraint emulation_year__closed_on__state check ((state = 'CLOSED') = (closed_on is not null))
);
create index emulation_year_year_idx on campaigns.emulation_year (year, id);`;

export class CampaignsEmulationYear1700001423000 implements MigrationInterface {
  name = 'CampaignsEmulationYear1700001423000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(audited('campaigns', 'emulation_year'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
