import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of a form the province gives to a unit; figures of the office, no personal data. */
const TABLES = `
create table awards.award_quota (
  ${rowColumns()},
  organisation_id uuid not null,
  award_form_id uuid not null constraint award_quota__award_form_id references awards.award_form (id),
  year integer not null constraint award_quota__year check (year between 2000 and 2100),
  place_count integer not null constraint award_quota__place_count check (place_count >= 0),
  note text,
  document_number text,
  document_date date,
  is_verified boolean not null default false,
  constraint award_quota__year__taken unique (organisation_id, award_form_id, year),
  constraint award_quota__document_number__required check (not is_verified or (document_number is not null and document_date is not null))
);
create index award_quota_year_idx on awards.award_quota (year, id);
create index award_form_year_idx on awards.award (award_form_id, (extract(year from coalesce(achievement_to, decided_on))::integer)) where is_signed;
create index nominee_form_year_idx on awards.nominee (award_form_id, (extract(year from achievement_to)::integer)) where outcome = 'PENDING';`;

export class AwardsQuota1700001413010 implements MigrationInterface {
  name = 'AwardsQuota1700001413010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'award_quota'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
