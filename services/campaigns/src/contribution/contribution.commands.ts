import {
  BOARD,
  type Context,
  clean,
  forbidden,
  insert,
  isId,
  lock,
  notFound,
  Role,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, type Keeping, recount } from '../placed.commands.ts';
import { Measure, monthOf, NO_UNIT, type TallyEntry } from '../progress/tally.ts';
import { isSeen } from '../seen.facts.ts';
import { Sponsor } from '../sponsor/sponsor.entity.ts';
import { Contribution, type CreateContribution } from './contribution.entity.ts';
import { checkGift, checkReversal } from './contribution.rules.ts';

export const CONTRIBUTION_WRITERS = [...BOARD, Role.UNIT_OFFICER];

const entry = (row: Contribution, of: Pick<TallyEntry, 'measure' | 'key' | 'amount'>): TallyEntry => ({
  ...of,
  campaignId: row.campaignId,
  memberUnitId: row.memberUnitId ?? NO_UNIT,
  month: monthOf(row.receivedOn),
});

/** Lines, money and estimated value, each on its own: by content, and by donor. */
function countOf(row: Contribution): TallyEntry[] {
  const amounts: readonly [Measure, Measure, number | null | undefined][] = [
    [Measure.CONTRIBUTION_COUNT, Measure.SPONSOR_COUNT, row.reversalOfId ? -1 : 1],
    [Measure.CONTRIBUTION_MONEY, Measure.SPONSOR_MONEY, row.amount],
    [Measure.CONTRIBUTION_VALUE, Measure.SPONSOR_VALUE, row.estimatedValue],
  ];
  return amounts.flatMap(([byContent, bySponsor, amount]) =>
    amount == null
      ? []
      : [
          entry(row, { measure: byContent, key: row.contentId ?? '', amount }),
          entry(row, { measure: bySponsor, key: row.sponsorId, amount }),
        ],
  );
}

async function checkLine(tx: Transaction, row: Contribution): Promise<Violation[]> {
  const problems = checkGift(row);
  if (!(await isSeen(tx, Sponsor, row.sponsorId))) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['sponsorId'] });
  if (row.contentId && !(await isContentOf(tx, row.contentId, row.campaignId)))
    problems.push({ code: 'UNKNOWN_REFERENCE', path: ['contentId'] });
  return problems;
}

async function isContentOf(tx: Transaction, contentId: string, campaignId: string): Promise<boolean> {
  if (!isId(contentId)) return false;
  const found = await tx.query('select 1 from campaigns.campaign_content where id = $1 and campaign_id = $2', [
    contentId,
    campaignId,
  ]);
  return found.length > 0;
}

export const LEDGER: Keeping<Contribution> = { entity: Contribution, day: 'receivedOn', check: checkLine, countOf };

/** Writes a line; the database keeps the numbers of receipts apart. */
export function createContribution(
  ctx: Context,
  info: GraphQLResolveInfo,
  input: CreateContribution,
): Promise<Contribution> {
  return createPlaced(ctx, info, { ...LEDGER, initial: { bookedOn: ctx.runtime.clock.today() } }, input);
}

const opposite = (value: unknown): number | null => (value == null ? null : -Number(value));

/** The counter-entry stands on the day and in the place of the line that it cancels, so that every sum of theirs is nothing. */
export function reverseContribution(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { id: string; reason: string },
): Promise<Contribution> {
  return write(ctx, { info, args, entity: Contribution }, async (tx) => {
    if (!isId(args.id)) throw notFound();
    const line = await lock(tx, Contribution, args.id);
    if (!mayActFor(ctx.actor, line.managementPath)) throw forbidden();
    const [counter] = await tx.query('select 1 from campaigns.contribution where reversal_of_id = $1', [line.id]);
    const { reversalReason } = clean(Contribution, { reversalReason: args.reason });
    const isCounterEntry = line.reversalOfId != null;
    refuse(checkReversal({ isCounterEntry, isReversed: counter !== undefined, reason: reversalReason }));
    const { id: reversalOfId, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...same } = line;
    const reversal = Object.assign(new Contribution(), same, {
      ...{ reversalOfId, reversalReason, bookedOn: ctx.runtime.clock.today() },
      ...{ amount: opposite(line.amount), estimatedValue: opposite(line.estimatedValue) },
      quantity: opposite(line.quantity),
    });
    const id = await insert(tx, Contribution, reversal);
    await recount(tx, LEDGER, { before: null, after: reversal });
    return id;
  });
}
