import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dossier keeps the regime in which the Board received it; what its papers confirm stands beside each nominee. */
const TABLES = `
alter table awards.proposal add column received_on date, add column regime_code text;
create table awards.confirmation (
  ${rowColumns()},
  nominee_id uuid not null references awards.nominee (id) on delete cascade,
  code text not null,
  is_met boolean not null,
  source text not null,
  constraint confirmation__code__taken unique (nominee_id, code)
);
alter table awards.confirmation enable row level security;
alter table awards.confirmation force row level security;
create policy nominee on awards.confirmation using (exists (select 1 from awards.nominee n where n.id = nominee_id))
  with check (exists (select 1 from awards.nominee n where n.id = nominee_id));`;

export class AwardsEligibility1700001330030 implements MigrationInterface {
  name = 'AwardsEligibility1700001330030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'confirmation'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
