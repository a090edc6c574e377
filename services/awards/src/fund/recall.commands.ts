import { insert, lock, refuse, type Transaction } from '@tdkt/kernel';
import type { Revocation } from '../revocation/revocation.entity.ts';
import { insertCounterEntry, lockFund } from './entry.commands.ts';
import { FundEntry } from './entry.entity.ts';
import { balanceOf } from './fund.facts.ts';
import { checkBalance } from './fund.rules.ts';

const OPEN_PAYMENT = 'select entry_id as id from awards.bonus_paid where award_id = $1';
const OPEN_RECALL = `
select e.id from awards.fund_entry e where e.award_id = $1 and e.kind = 'RECALL' and e.reversal_of_id is null
  and not exists (select 1 from awards.fund_entry c where c.reversal_of_id = e.id) order by e.id desc limit 1`;
const CORRECTED = 'Ghi lại việc nộp lại tiền thưởng';

async function found(tx: Transaction, text: string, awardId: string): Promise<FundEntry | null> {
  const [row] = await tx.query<{ id: string }>(text, [awardId]);
  return row ? lock(tx, FundEntry, row.id) : null;
}

async function cancelRecall(tx: Transaction, awardId: string): Promise<void> {
  const recall = await found(tx, OPEN_RECALL, awardId);
  if (!recall) return;
  const fund = await lockFund(tx, recall.fundId);
  refuse(checkBalance(await balanceOf(tx, fund.id), recall.amount, ['input', 'bonusReturnedOn']));
  await insertCounterEntry(tx, recall, CORRECTED);
}

/** Money goes back to the fund that paid it; what no fund paid is in no ledger. */
async function bookRecall(tx: Transaction, { awardId, decisionId }: Revocation, enteredOn: string): Promise<void> {
  const payment = await found(tx, OPEN_PAYMENT, awardId);
  if (!payment) return;
  const bookedOn = tx.ctx.runtime.clock.today();
  const line = { fundId: payment.fundId, decisionId, awardId, recallOfId: payment.id, enteredOn, bookedOn };
  await insert(tx, FundEntry, { ...line, kind: 'RECALL', amount: -payment.amount });
}

/** Follows the record of what came back: a return books a recall, a corrected return cancels it and books another. */
export async function followReturn(tx: Transaction, row: Revocation, returnedOn: string | null): Promise<void> {
  const before = row.bonusReturnedOn ?? null;
  if (before === returnedOn) return;
  if (before !== null) await cancelRecall(tx, row.awardId);
  if (returnedOn !== null) await bookRecall(tx, row, returnedOn);
}
