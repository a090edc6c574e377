import { type Context, loaderOf, SYSTEM, settingOf, statement, type Transaction } from '@tdkt/kernel';

/** What the lines of a fund come to; counter-entries cancel inside their own kind. */
export interface FundSums {
  readonly balance: number;
  readonly deposited: number;
  readonly spent: number;
  readonly paid: number;
  readonly recalled: number;
}
const NOTHING: FundSums = { balance: 0, deposited: 0, spent: 0, paid: 0, recalled: 0 };

const of = (kind: string) => `coalesce(sum(e.amount) filter (where e.kind = '${kind}'), 0)::bigint`;
const SUMS = `select e.fund_id, sum(e.amount)::bigint, ${of('DEPOSIT')}, ${of('SPENDING')}, ${of('PAYMENT')}, ${of('RECALL')}
from awards.fund_entry e where e.fund_id = any($1::uuid[]) group by 1`;

/** Sums of the whole ledger for whoever sees the fund: a sum of the lines in sight would be no balance. */
export const fundSumsOf = (ctx: Context, fundId: string): Promise<FundSums> =>
  loaderOf<FundSums>(ctx, 'sums of funds', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(SUMS, [ids]));
    const found = new Map(
      rows.map(([id, balance, deposited, spent, paid, recalled]) => [
        id as string,
        {
          ...{ balance: Number(balance), deposited: Number(deposited), recalled: Number(recalled) },
          ...{ spent: Math.abs(Number(spent)), paid: Math.abs(Number(paid)) },
        },
      ]),
    );
    return ids.map((id) => found.get(id) ?? NOTHING);
  }).load(fundId);

/** The balance inside a transaction that holds the row of the fund, so that nobody else draws on it. */
export async function balanceOf(tx: Transaction, fundId: string): Promise<number> {
  const [row] = await tx.query<{ balance: string | number }>(
    'select coalesce(sum(amount), 0)::bigint as balance from awards.fund_entry where fund_id = $1',
    [fundId],
  );
  return Number(row?.balance ?? 0);
}
