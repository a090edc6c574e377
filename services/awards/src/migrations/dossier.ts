import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The papers of a dossier, seen by whoever sees the dossier; and why it takes the simplified procedure. */
const TABLES = `
alter table awards.proposal add column simplified_grounds text[];
create table awards.evidence (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id),
  nominee_id uuid references awards.nominee (id) on delete cascade,
  kind text not null,
  document_number text,
  document_date date,
  note text,
  file_id uuid references awards.file (id),
  constraint evidence__named check (file_id is not null or (document_number is not null and document_date is not null))
);
create index evidence_proposal_id_idx on awards.evidence (proposal_id);
create index evidence_nominee_id_idx on awards.evidence (nominee_id) where nominee_id is not null;
create index evidence_file_id_idx on awards.evidence (file_id) where file_id is not null;
alter table awards.evidence enable row level security;
alter table awards.evidence force row level security;
create policy proposal on awards.evidence using (exists (select 1 from awards.proposal p where p.id = proposal_id))
  with check (exists (select 1 from awards.proposal p where p.id = proposal_id));`;

export class AwardsDossier1700001402000 implements MigrationInterface {
  name = 'AwardsDossier1700001402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'evidence'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
