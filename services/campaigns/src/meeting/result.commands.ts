import type { Transaction } from '@tdkt/kernel';
import type { EmulationMeeting } from './meeting.entity.ts';

/** What was voted for awards, published in the transaction of the count: proposals rest on it. */
export async function publishResults(tx: Transaction, { id, memberCount }: EmulationMeeting): Promise<void> {
  await tx.query(
    `insert into directory.emulation_result (item_id, emulation_year_id, campaign_id, year, cluster_id, management_path, organisation_id,
       award_form_id, result, yes_count, member_count, threshold_percent, place_count, place, score, held_on)
     select i.id, i.emulation_year_id, y.campaign_id, i.year, i.cluster_id, i.management_path, i.organisation_id, i.award_form_id,
       i.result, i.yes_count, $2, m.threshold_percent, i.place_count, i.place, i.score, m.held_on
     from campaigns.meeting_item i join campaigns.emulation_meeting m on m.id = i.meeting_id
     join campaigns.emulation_year y on y.id = i.emulation_year_id where i.meeting_id = $1 and i.purpose = 'AWARD'`,
    [id, memberCount],
  );
}
