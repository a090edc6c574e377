import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the book of awards is narrowed by, each in the order of the list. */
const INDEXES = `
create index award_form_idx on awards.award (award_form_id, decided_on desc nulls last, id);
create index award_subject_kind_idx on awards.award (subject_kind, decided_on desc nulls last, id);
create index decision_number_idx on awards.decision (number text_pattern_ops) where number is not null;`;

export class AwardsAwardBook1700001407020 implements MigrationInterface {
  name = 'AwardsAwardBook1700001407020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
