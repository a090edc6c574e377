import { audited, ledThatYear, rowColumns, rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signed decision as one organisation has it; whoever has it sees the decision, though none on its list be theirs. */
const TABLES = `
create table awards.decision_delivery (
  ${rowColumns()},
  decision_id uuid not null references awards.decision (id),
  organisation_id uuid not null,
  reason text not null,
  delivered_on date not null,
  due_on date,
  opened_at timestamptz,
  acknowledged_on date,
  acknowledged_by_id uuid,
  told_on date,
  member_unit_id uuid,
  cluster_id uuid,
  management_path ltree not null,
  constraint decision_delivery__organisation_id__taken unique (decision_id, organisation_id),
  constraint decision_delivery__acknowledged_on__order check (acknowledged_on >= delivered_on),
  constraint decision_delivery__told_on__order check (told_on >= delivered_on)
);
create index decision_delivery_organisation_id_idx on awards.decision_delivery (organisation_id, delivered_on);
create index decision_delivery_cluster_id_idx on awards.decision_delivery (cluster_id);
create index decision_delivery_management_path_idx on awards.decision_delivery using gist (management_path);
create index decision_delivery_due_on_idx on awards.decision_delivery (due_on) where told_on is null;
create index decision_delivery_acknowledged_by_idx on awards.decision_delivery (acknowledged_by_id) where acknowledged_by_id is not null;`;

const SECURITY = `
${rowSecurity('awards', 'decision_delivery')}
create policy term on awards.decision_delivery for select using (${ledThatYear('delivered_on')});
create policy delivery on awards.decision for select using (
  exists (select 1 from awards.decision_delivery v where v.decision_id = decision.id offset 0)
);`;

export class AwardsDecisionDelivery1700001411020 implements MigrationInterface {
  name = 'AwardsDecisionDelivery1700001411020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SECURITY);
    await runner.query(audited('awards', 'decision_delivery'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
