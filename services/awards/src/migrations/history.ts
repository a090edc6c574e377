import { auditRecords } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AwardsHistory1700000304000 implements MigrationInterface {
  name = 'AwardsHistory1700000304000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(auditRecords('awards'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
