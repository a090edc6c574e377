import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places on paper, in tenths of a millimetre; no personal data. */
const TABLES = `
create table awards.certificate_layout (
  ${rowColumns()},
  name text not null,
  award_form_ids uuid[] not null default '{}',
  stock text not null,
  page_width integer not null default 2970,
  page_height integer not null default 2100,
  offset_x integer not null default 0,
  offset_y integer not null default 0,
  fields jsonb not null constraint certificate_layout__fields__required check (jsonb_typeof(fields) = 'array' and fields <> '[]'),
  valid_from date not null,
  valid_to date,
  note text,
  search_fold text generated always as (app.fold(name)) stored,
  constraint certificate_layout__name__taken unique (name),
  constraint certificate_layout__valid_to__range check (valid_to is null or valid_to >= valid_from)
);
create index certificate_layout_search_idx on awards.certificate_layout using gin (search_fold gin_trgm_ops);`;

export class AwardsCertificateLayout1700001420000 implements MigrationInterface {
  name = 'AwardsCertificateLayout1700001420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'certificate_layout'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
