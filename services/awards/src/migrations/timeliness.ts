import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An award of a nominee says what its dossier says; the trigger that keeps signed awards as they are steps aside for that once. */
const ACHIEVEMENTS = `
alter table awards.award disable trigger frozen;
update awards.award a set achievement_from = n.achievement_from, achievement_to = n.achievement_to
from awards.nominee n where n.id = a.nominee_id and a.achievement_to is null;
alter table awards.award enable trigger frozen;`;

/** Totals of how soon awards followed the achievement, of all awards that stand. */
const TOTALS = `
insert into awards.tally (campaign_id, member_unit_id, month, measure, key, amount)
select coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), coalesce(member_unit_id, '00000000-0000-0000-0000-000000000000'),
  date_trunc('month', decided_on)::date, 'DAYS_TO_AWARD', greatest(decided_on - achievement_to, 0)::text, count(*)::integer
from awards.award a where is_signed and achievement_to is not null
  and not exists (select 1 from awards.revocation v where v.award_id = a.id and v.revoked_on is not null and v.restored_on is null)
group by 1, 2, 3, 5;`;

export class AwardsTimeliness1700001407010 implements MigrationInterface {
  name = 'AwardsTimeliness1700001407010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACHIEVEMENTS);
    await runner.query(TOTALS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
