import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that still follow their persons are found without reading settled dossiers. */
const OPEN_NAMES = `
create index nominee_pending_person_idx on awards.nominee (person_id) where outcome = 'PENDING' and person_id is not null;
create index award_unsigned_person_idx on awards.award (person_id) where not is_signed and person_id is not null;
`;

export class AwardsPersonalData1700000402000 implements MigrationInterface {
  name = 'AwardsPersonalData1700000402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN_NAMES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
