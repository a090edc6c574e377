import type { Transaction } from '@tdkt/kernel';

export interface SeatOfMember {
  readonly personId: string;
  readonly post: string;
  readonly position: string | null;
}
export interface CouncilOnDay {
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly seats: readonly SeatOfMember[];
}

/** A council with its members on a day, those in the chair first; null where there is no such council. */
export async function councilOn(tx: Transaction, councilId: string, day: string): Promise<CouncilOnDay | null> {
  const [council] = await tx.query<Omit<CouncilOnDay, 'seats'>>(
    'select decision_number as "decisionNumber", decision_on as "decisionOn" from awards.council where id = $1',
    [councilId],
  );
  if (!council) return null;
  const seats = await tx.query<SeatOfMember>(
    `select person_id as "personId", post, position from awards.council_member
     where council_id = $1 and $2::date between valid_from and coalesce(valid_to, 'infinity')
     order by array_position(array['CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER'], post), id`,
    [councilId, day],
  );
  return { ...council, seats };
}
