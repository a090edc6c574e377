import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a dossier is judged by other rules than those of its reception; the audit of the dossier keeps every choice. */
export class AwardsOverride1700001413020 implements MigrationInterface {
  name = 'AwardsOverride1700001413020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table awards.proposal add column regime_overridden_on date, add column regime_reason text, add column regime_document text,
  add column regime_document_on date,
  add constraint proposal__regime_document__required check (regime_overridden_on is null
    or (regime_reason is not null and regime_document is not null and regime_document_on is not null))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
