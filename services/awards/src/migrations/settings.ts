import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What law leaves open stands as dated rows; what is told as law names its document. */
const TABLES = `
create table awards.law_setting (
  ${rowColumns()},
  code text not null,
  title text not null,
  title_en text not null,
  search_fold text generated always as (app.fold(code || ' ' || title || ' ' || title_en)) stored,
  kind text not null,
  value jsonb,
  clause text not null,
  valid_from date not null,
  valid_to date,
  document_number text,
  document_date date,
  is_verified boolean not null default false,
  constraint law_setting__valid_to__order check (valid_to >= valid_from),
  constraint law_setting__valid_from__overlap exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint law_setting__document_number__required check (not is_verified or (value is not null and document_number is not null and document_date is not null))
);
alter table awards.base_salary add column document_number text, add column document_date date;
alter table awards.holiday add column document_number text, add column document_date date;
alter table awards.legal_instrument add column issued_on date;`;

export class AwardsSettings1700001401010 implements MigrationInterface {
  name = 'AwardsSettings1700001401010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'law_setting'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
