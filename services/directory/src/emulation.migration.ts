import { rowSecurity } from '@tdkt/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the members of a cluster voted for at their year-end meeting: what a proposal for a flag or certificate rests on. */
export class DirectoryEmulation1700001423005 implements MigrationInterface {
  name = 'DirectoryEmulation1700001423005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table directory.emulation_result (
  item_id uuid primary key,
  emulation_year_id uuid not null,
  campaign_id uuid not null,
  year integer not null,
  cluster_id uuid not null,
  management_path ltree not null,
  organisation_id uuid not null,
  award_form_id uuid not null,
  result text not null,
  yes_count integer not null,
  member_count integer not null,
  threshold_percent numeric not null,
  place_count integer not null,
  place integer,
  score numeric,
  held_on date not null
);
create index emulation_result_year_idx on directory.emulation_result (year, cluster_id);
create index emulation_result_organisation_id_idx on directory.emulation_result (organisation_id, emulation_year_id);`);
    await runner.query(rowSecurity('directory', 'emulation_result'));
    await runner.query('grant insert on directory.emulation_result to tdkt_campaigns');
    for (const reader of ['campaigns', 'awards'])
      await runner.query(`grant select on directory.emulation_result to tdkt_${reader}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
