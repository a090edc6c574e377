import { audited, rowColumns } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nominees of one name are found by an index; who holds two achievements for different ones stands beside the nominee. */
const TABLES = `
alter table awards.nominee add column subject_fold text generated always as (app.fold(subject_name)) stored;
create index nominee_subject_fold_idx on awards.nominee (subject_fold);
create index award_subject_fold_idx on awards.award (search_fold);
create table awards.distinct_achievement (
  ${rowColumns()},
  nominee_id uuid not null references awards.nominee (id) on delete cascade,
  other_id uuid not null,
  reason text not null,
  marked_on date not null,
  marked_by text,
  constraint distinct_achievement__other_id__taken unique (nominee_id, other_id)
);
create index distinct_achievement_other_id_idx on awards.distinct_achievement (other_id);
alter table awards.distinct_achievement enable row level security;
alter table awards.distinct_achievement force row level security;
create policy nominee on awards.distinct_achievement using (exists (select 1 from awards.nominee n where n.id = nominee_id))
  with check (exists (select 1 from awards.nominee n where n.id = nominee_id));`;

export class AwardsRepetition1700001410030 implements MigrationInterface {
  name = 'AwardsRepetition1700001410030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(audited('awards', 'distinct_achievement'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
