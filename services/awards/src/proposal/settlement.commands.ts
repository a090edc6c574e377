import { specialDays, workingDaysBetween } from '@tdkt/directory';
import type { Transaction } from '@tdkt/kernel';
import { addToTally, type Change } from '../tally/tally.commands.ts';

interface Settled {
  readonly id: string;
  readonly campaignId: string | null;
  readonly memberUnitId: string | null;
  readonly openedOn: string;
  readonly submittedOn: string;
}

const earliest = (rows: readonly Settled[]): string => rows.map((row) => row.submittedOn).sort()[0] as string;

function changesOf(row: Settled, on: string, days: number): Change[] {
  const { campaignId, memberUnitId, openedOn } = row;
  const place = { campaignId, memberUnitId };
  return [
    { ...place, day: openedOn, measure: 'PROPOSAL_STATE', key: 'BOARD_REVIEW', amount: -1 },
    { ...place, day: openedOn, measure: 'PROPOSAL_STATE', key: 'DECIDED', amount: 1 },
    { ...place, day: on, measure: 'DAYS_TO_DECISION', key: String(days), amount: 1 },
  ];
}

/** Proposals none of whose nominees is pending any more become DECIDED on the day, with their working days. */
export async function settleProposals(tx: Transaction, proposalIds: readonly string[], on: string): Promise<void> {
  const rows = await tx.query<Settled>(
    `select id, campaign_id as "campaignId", member_unit_id as "memberUnitId", opened_on as "openedOn", submitted_on as "submittedOn"
     from awards.proposal p where id = any($1::uuid[]) and state = 'BOARD_REVIEW'
       and not exists (select 1 from awards.nominee n where n.proposal_id = p.id and n.outcome = 'PENDING')
     order by id for update`,
    [proposalIds],
  );
  if (rows.length === 0) return;
  const holidays = await specialDays(tx, earliest(rows), on);
  const settled = rows.map((row) => ({ row, days: workingDaysBetween(row.submittedOn, on, holidays) }));
  await tx.query(
    `update awards.proposal p set state = 'DECIDED', decided_on = $2, days_to_decision = s.days, version = version + 1, updated_at = $3
     from jsonb_to_recordset($1::jsonb) as s(id uuid, days integer) where p.id = s.id`,
    [JSON.stringify(settled.map(({ row, days }) => ({ id: row.id, days }))), on, tx.ctx.runtime.clock.now()],
  );
  await tx.query(
    `update awards.review_step set state = 'DONE', done_on = $2, done_by = $3, version = version + 1, updated_at = $4
     where proposal_id = any($1::uuid[]) and kind = 'DECISION' and state <> 'DONE'`,
    [settled.map(({ row }) => row.id), on, tx.ctx.actor.accountId, tx.ctx.runtime.clock.now()],
  );
  await addToTally(
    tx,
    settled.flatMap(({ row, days }) => changesOf(row, on, days)),
  );
}
