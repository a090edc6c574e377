import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPERS: readonly (readonly [table: string, column: string])[] = [
  ['campaign_plan', 'document_file_id'],
  ['declaration', 'document_file_id'],
  ['launch', 'plan_file_id'],
  ['task_completion', 'evidence_file_id'],
  ['exemplar', 'evidence_file_id'],
  ['contribution', 'receipt_file_id'],
];

/** Papers of the movement as files; an address of a paper kept elsewhere may stand beside. */
export class CampaignsPapers1700001310010 implements MigrationInterface {
  name = 'CampaignsPapers1700001310010';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of PAPERS) {
      await runner.query(
        `alter table campaigns.${table} add column ${column} uuid constraint ${table}__${column} references campaigns.file (id)`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
