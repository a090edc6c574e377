import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other bodies are asked of a dossier and what they answer. */
const TABLES = `
create table awards.consultation (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  nominee_id uuid references awards.nominee (id) on delete cascade,
  organisation_id uuid,
  body_name text not null,
  question text not null,
  letter_number text not null,
  letter_on date not null,
  due_on date not null constraint consultation__due_on__order check (due_on >= letter_on),
  regime_code text not null,
  answer text,
  answer_text text,
  document_number text,
  document_on date,
  file_id uuid,
  answered_on date,
  withdrawn_on date,
  withdrawn_reason text,
  asked_path ltree
);
create index consultation_proposal_id_idx on awards.consultation (proposal_id);
create index consultation_nominee_id_idx on awards.consultation (nominee_id) where nominee_id is not null;
create index consultation_asked_path_idx on awards.consultation using gist (asked_path);
create index consultation_due_on_idx on awards.consultation (due_on) where answer is null and withdrawn_on is null;`;

/** Seen by whoever sees the dossier, and by the body that is asked: of the dossier it sees no other row. */
const SEEN = `exists (select 1 from awards.proposal p where p.id = proposal_id) or (select app.paths()) @> asked_path`;
const SECURITY = `
alter table awards.consultation enable row level security;
alter table awards.consultation force row level security;
create policy dossier on awards.consultation using (${SEEN}) with check (${SEEN});`;

export class AwardsConsultation1700001409010 implements MigrationInterface {
  name = 'AwardsConsultation1700001409010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'consultation'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
