import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a dossier was sent back, reason by reason; whom a reason named may be taken off, and it goes on counting. */
const TABLES = `
create table awards.return_item (
  ${rowColumns()},
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  round integer not null,
  code text not null,
  nominee_id uuid references awards.nominee (id) on delete set null,
  evidence_kind text,
  note text,
  returned_on date not null,
  returned_by text
);
create index return_item_proposal_id_idx on awards.return_item (proposal_id, round);
create index return_item_nominee_id_idx on awards.return_item (nominee_id) where nominee_id is not null;
create index return_item_returned_on_idx on awards.return_item (returned_on);
alter table awards.return_item enable row level security;
alter table awards.return_item force row level security;
create policy dossier on awards.return_item using (exists (select 1 from awards.proposal p where p.id = proposal_id))
  with check (exists (select 1 from awards.proposal p where p.id = proposal_id));`;

export class AwardsReturns1700001410040 implements MigrationInterface {
  name = 'AwardsReturns1700001410040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'return_item'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
