import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many rows an operation changed; they are kept in `changes`, and an event known from data changed none. */
const COUNT = `
alter table organisations.reorganisation add column change_count integer not null generated always as (jsonb_array_length(changes)) stored;
create index succession_reorganisation_id_idx on organisations.succession (reorganisation_id);
`;

export class OrganisationsReorganisation1700000200000 implements MigrationInterface {
  name = 'OrganisationsReorganisation1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
