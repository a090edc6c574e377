import { auditRecords } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CampaignsHistory1700000303000 implements MigrationInterface {
  name = 'CampaignsHistory1700000303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(auditRecords('campaigns', { report_value: { of: 'progress_report', by: 'report_id' } }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
