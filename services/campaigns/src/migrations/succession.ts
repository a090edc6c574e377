import { ledThatYear } from '@tdkt/database';
import { notedUses } from '@tdkt/directory';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATE = `
create table campaigns.scope_state (
  only_row boolean primary key default true check (only_row),
  directory_hash text not null
);`;

/** A past leader reads the rows of the years in office; whoever writes needs the other policy. */
const term = (table: string, condition: string) =>
  `create policy term on campaigns.${table} for select using (${condition});`;
const TERMS = [
  term('delivery', ledThatYear('delivered_on')),
  term('task_completion', ledThatYear('done_on')),
  term('launch', ledThatYear('launched_on')),
  term(
    'progress_report',
    ledThatYear('(select p.to_on from campaigns.reporting_period p where p.id = reporting_period_id)'),
  ),
  term(
    'report_value',
    'exists (select 1 from campaigns.progress_report r where r.id = report_id and cardinality((select app.terms())) > 0)',
  ),
].join('\n');
const of = (table: string, day: string, organisation = 'organisation_id') => ({
  ...{ table: `campaigns.${table}`, kind: table, organisation, day },
});
const MADE = 'r.created_at::date';

export class CampaignsSuccession1700000200000 implements MigrationInterface {
  name = 'CampaignsSuccession1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATE);
    await runner.query(TERMS);
    await runner.query(
      notedUses(
        of('delivery', 'r.delivered_on'),
        of('task_completion', 'r.done_on'),
        of('launch', 'r.launched_on'),
        of('progress_report', MADE),
        of('campaign_plan', MADE, 'issuer_id'),
        of('closing_condition', MADE, 'declared_by_id'),
        of('assignee', MADE),
        of('distribution_recipient', MADE),
      ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
