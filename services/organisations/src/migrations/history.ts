import { auditRecords } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganisationsHistory1700000301000 implements MigrationInterface {
  name = 'OrganisationsHistory1700000301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      auditRecords('organisations', { organisation_version: { of: 'organisation', by: 'organisation_id' } }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
