import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles and recipients of a decision; empty: they follow from the list until it is signed. */
export class AwardsDecisionTexts1700001404000 implements MigrationInterface {
  name = 'AwardsDecisionTexts1700001404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table awards.decision add column articles jsonb not null default '[]', add column recipients jsonb not null default '[]'",
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
