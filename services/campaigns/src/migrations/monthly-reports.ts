import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many reports a unit handed in for the periods of a month: one entry, however short the periods are. */
export class CampaignsMonthlyReports1700001310000 implements MigrationInterface {
  name = 'CampaignsMonthlyReports1700001310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
insert into campaigns.tally (campaign_id, member_unit_id, month, measure, key, amount)
select campaign_id, member_unit_id, month, 'REPORTS', '', sum(amount) from campaigns.tally
where measure = 'REPORTED' group by 1, 2, 3 having sum(amount) <> 0`);
    // Every question names the measure: with it in front, short periods lie apart from what is summed up.
    await runner.query(`
alter table campaigns.tally drop constraint tally_pkey,
  add primary key (campaign_id, measure, member_unit_id, month, key) include (amount)`);
    await runner.query('drop index campaigns.tally_measure_idx');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
