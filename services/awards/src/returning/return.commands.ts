import { clean, insertAll, isId, type Transaction, type Violation } from '@tdkt/kernel';
import { type AddReturnItem, ReturnItem } from './return.entity.ts';

/** More would be no help to the unit. */
const MOST_ITEMS = 500;

/** Every nominee that a reason names belongs to the dossier. */
export async function checkItems(
  tx: Transaction,
  proposalId: string,
  items: readonly AddReturnItem[],
): Promise<Violation[]> {
  if (items.length > MOST_ITEMS) return [{ code: 'OUT_OF_RANGE', path: ['items'], params: { max: MOST_ITEMS } }];
  const asked = items.flatMap(({ nomineeId }) => nomineeId ?? []);
  if (asked.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    'select id from awards.nominee where proposal_id = $1 and id = any($2::uuid[])',
    [proposalId, asked.filter(isId)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return items.flatMap(({ nomineeId }, at) =>
    nomineeId && !known.has(nomineeId) ? [{ code: 'UNKNOWN_REFERENCE', path: ['items', at, 'nomineeId'] }] : [],
  );
}

/** Keeps the reasons of one return beside those of earlier ones. */
export async function storeItems(tx: Transaction, proposalId: string, items: readonly AddReturnItem[]): Promise<void> {
  if (items.length === 0) return;
  const [row] = await tx.query<{ round: number }>(
    'select coalesce(max(round), 0)::integer + 1 as round from awards.return_item where proposal_id = $1',
    [proposalId],
  );
  const common = { proposalId, round: row?.round ?? 1, returnedOn: tx.ctx.runtime.clock.today() };
  await insertAll(
    tx,
    ReturnItem,
    items.map((item) => ({ ...clean(ReturnItem, { ...item }), ...common, returnedBy: tx.ctx.actor.accountId })),
  );
}
