import { notedUses } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Affiliations that followed a reorganisation are marked with it. `followed_affiliation` keeps what they were, so that they
 * go back when it is taken back; `left_version` is the version in which the following left them.
 */
const TABLES = `
alter table people.affiliation add column reorganisation_id uuid;
create table people.followed_reorganisation (
  reorganisation_id uuid primary key,
  followed_at timestamptz not null default now()
);
create table people.followed_affiliation (
  reorganisation_id uuid not null references people.followed_reorganisation (reorganisation_id) on delete cascade,
  affiliation_id uuid not null references people.affiliation (id),
  former_organisation_id uuid not null,
  former_valid_to date,
  former_is_head boolean not null,
  left_version integer not null,
  opened_id uuid,
  primary key (reorganisation_id, affiliation_id)
);
alter table people.followed_affiliation enable row level security;
alter table people.followed_affiliation force row level security;
create policy everything on people.followed_affiliation using ((select app.sees_all()));
`;

// An affiliation that only followed depends on the reorganisation, not the other way round, until somebody works on it.
const USES = notedUses(
  {
    ...{ table: 'people.affiliation', kind: 'affiliation', organisation: 'organisation_id', day: 'r.valid_from' },
    where: '(r.reorganisation_id is null or r.version > 1)',
  },
  { table: 'people.person', kind: 'registration', organisation: 'registered_by_id', day: 'r.created_at::date' },
  { table: 'people.account_grant', kind: 'grant', organisation: 'organisation_id', day: 'r.valid_from' },
);

export class PeopleSuccession1700000200000 implements MigrationInterface {
  name = 'PeopleSuccession1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(USES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
