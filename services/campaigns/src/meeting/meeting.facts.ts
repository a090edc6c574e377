import { isId, type Transaction } from '@tdkt/kernel';

/** Places that the Board gives a cluster for a year, by form. */
export async function quotasOf(
  tx: Transaction,
  { clusterId, year }: { readonly clusterId: string; readonly year: number },
): Promise<Map<string, number>> {
  const rows = await tx.query<{ formId: string; placeCount: number }>(
    'select award_form_id as "formId", place_count as "placeCount" from campaigns.cluster_quota where cluster_id = $1 and year = $2',
    [clusterId, year],
  );
  return new Map(rows.map(({ formId, placeCount }) => [formId, placeCount]));
}

export async function formNames(tx: Transaction, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from directory.award_form where id = any($1::uuid[])',
    [ids.filter(isId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface SeatFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly attendance: string;
}
export const seatsOf = (tx: Transaction, meetingId: string): Promise<SeatFacts[]> =>
  tx.query<SeatFacts>(
    'select id, organisation_id as "organisationId", attendance from campaigns.meeting_seat where meeting_id = $1 order by id',
    [meetingId],
  );

/** Papers that the members who take part still owe. */
export async function missingVotes(tx: Transaction, meetingId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from campaigns.meeting_seat s join campaigns.meeting_item i on i.meeting_id = s.meeting_id
     where s.meeting_id = $1 and s.attendance <> 'ABSENT'
       and not exists (select 1 from campaigns.ballot_mark m where m.item_id = i.id and m.seat_id = s.id)`,
    [meetingId],
  );
  return row?.count ?? 0;
}

export interface Counted {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}
/** An open vote is counted from its marks. */
export async function countMarks(tx: Transaction, itemId: string): Promise<Counted> {
  const [row] = await tx.query<Counted>(
    `select count(*) filter (where choice = 'YES')::integer as yes, count(*) filter (where choice = 'NO')::integer as no,
       count(*) filter (where choice = 'BLANK')::integer as blank from campaigns.ballot_mark where item_id = $1`,
    [itemId],
  );
  return row ?? { yes: 0, no: 0, blank: 0 };
}
