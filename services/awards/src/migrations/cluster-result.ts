import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which dossier a result of a cluster's vote became: one result, one dossier, however often it is asked for. */
export class AwardsClusterResult1700001423020 implements MigrationInterface {
  name = 'AwardsClusterResult1700001423020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table awards.cluster_proposal (
  item_id uuid primary key,
  proposal_id uuid not null references awards.proposal (id) on delete cascade,
  constraint cluster_proposal__proposal_id__taken unique (proposal_id)
);
alter table awards.cluster_proposal enable row level security;
alter table awards.cluster_proposal force row level security;
create policy dossier on awards.cluster_proposal using (exists (select 1 from awards.proposal p where p.id = proposal_id))
  with check (exists (select 1 from awards.proposal p where p.id = proposal_id));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
