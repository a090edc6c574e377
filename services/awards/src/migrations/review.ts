import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to a dossier is seen by whoever sees the dossier. */
const ofDossier = (...tables: string[]): string =>
  tables
    .map(
      (table) => `
alter table awards.${table} enable row level security;
alter table awards.${table} force row level security;
create policy dossier on awards.${table} using (exists (select 1 from awards.proposal p where p.id = proposal_id))
  with check (exists (select 1 from awards.proposal p where p.id = proposal_id));`,
    )
    .join('\n');

const TABLES = `
create table awards.review_step (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  kind text not null,
  ordinal integer not null,
  day_count integer,
  state text not null,
  why text not null,
  why_en text not null,
  clause text not null,
  is_verified boolean not null,
  opened_on date,
  due_on date,
  done_on date,
  done_by text,
  outcome text,
  document_number text,
  document_on date,
  constraint review_step__kind__taken unique (proposal_id, kind)
);
create table awards.appraisal (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  nominee_id uuid not null references awards.nominee (id) on delete cascade,
  result text not null,
  note text,
  clause text,
  appraised_on date not null,
  appraised_by text,
  constraint appraisal__nominee_id__taken unique (nominee_id)
);
create index appraisal_proposal_id_idx on awards.appraisal (proposal_id);
${ofDossier('review_step', 'appraisal')}
`;

export class AwardsReview1700001403000 implements MigrationInterface {
  name = 'AwardsReview1700001403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'review_step', 'appraisal'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
