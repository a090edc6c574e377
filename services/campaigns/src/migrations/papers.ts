import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPERS: readonly (readonly [table: string, column: string])[] = [
  ['campaign_plan', 'document_file_id'],
  ['declaration', 'document_file_id'],
  ['launch', 'plan_file_id'],
  ['task_completion', 'evidence_file_id'],
  ['exemplar', 'evidence_file_id'],
  ['contribution', 'receipt_file_id'],
];

const CHECKS = `
alter table campaigns.media_item add column fact_source text, add column checked_by_name text, add column checked_on date;
alter table campaigns.honouring_event add column speakers jsonb not null default '[]';`;

/** Papers of the movement as files, an address of one kept elsewhere may stand beside; who checked an article, who speaks at an event. */
export class CampaignsPapers1700001310010 implements MigrationInterface {
  name = 'CampaignsPapers1700001310010';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of PAPERS) {
      await runner.query(
        `alter table campaigns.${table} add column ${column} uuid constraint ${table}__${column} references campaigns.file (id)`,
      );
    }
    await runner.query(CHECKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
