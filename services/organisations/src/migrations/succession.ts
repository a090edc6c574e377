import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event and the edges it draws between units. A unit that ends names its successors, or one edge says that there is none. */
const TABLES = `
create table organisations.reorganisation (
  ${rowColumns()},
  kind text not null,
  effective_on date not null,
  legal_basis text,
  note text,
  is_verified boolean not null default true,
  source text,
  undone_at timestamptz,
  changes jsonb not null default '[]'
);
create index reorganisation_effective_on_idx on organisations.reorganisation (effective_on);
create table organisations.succession (
  ${rowColumns()},
  reorganisation_id uuid not null references organisations.reorganisation (id),
  predecessor_id uuid not null references organisations.organisation (id),
  successor_id uuid references organisations.organisation (id),
  scope text not null,
  effective_on date not null,
  moved_area_km2 numeric,
  moved_population integer,
  constraint succession__predecessor__taken unique nulls not distinct (reorganisation_id, predecessor_id, successor_id)
);
create index succession_predecessor_id_idx on organisations.succession (predecessor_id);
create index succession_successor_id_idx on organisations.succession (successor_id);
create trigger publish after insert or update or delete on organisations.succession for each row execute function organisations.publish_row();
`;

export class OrganisationsSuccession1700000002000 implements MigrationInterface {
  name = 'OrganisationsSuccession1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('organisations', 'reorganisation', 'succession'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
