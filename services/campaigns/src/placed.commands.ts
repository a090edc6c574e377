import {
  type Context,
  clean,
  insert,
  perform,
  refuse,
  type Target,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import { campaignOf } from './campaign/campaign.facts.ts';
import { checkDay } from './campaign/day.rules.ts';
import type { PlacedRow } from './place.entity.ts';
import { mayActFor, placeToActIn } from './place.facts.ts';
import { addToTally, type TallyEntry } from './progress/tally.ts';

type Violations = readonly Violation[];

/** How the rows of a kind are kept: the day they stand on, what is wrong with them, what they count for. */
export interface Keeping<T extends PlacedRow> {
  readonly entity: ClassType<T>;
  readonly day: keyof T & string;
  /** PAST: done in the campaign, not in the future. BEFORE: also before it began. PLANNED: also in the future. */
  readonly when?: 'PAST' | 'BEFORE' | 'PLANNED';
  /** What nobody enters. */
  readonly initial?: Partial<T>;
  readonly check?: (tx: Transaction, row: T, before: T | null) => Promise<Violations> | Violations;
  readonly countOf?: (row: T) => readonly TallyEntry[];
}
export interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
  readonly target: Target;
}

async function checkRow<T extends PlacedRow>(
  tx: Transaction,
  keeping: Keeping<T>,
  row: T,
  before: T | null,
): Promise<Violation[]> {
  const campaign = await campaignOf(tx, row.campaignId, 'share');
  const { day, when = 'PAST', check } = keeping;
  const from = when === 'BEFORE' ? null : campaign.starts_on;
  const found = checkDay(day, row[day] as string, {
    campaign: { ...campaign, starts_on: from },
    today: tx.ctx.runtime.clock.today(),
  }).filter(({ code }) => when !== 'PLANNED' || code !== 'IN_FUTURE');
  return [...found, ...((await check?.(tx, row, before)) ?? [])];
}

const negated = (entry: TallyEntry): TallyEntry => ({ ...entry, amount: -Number(entry.amount) });

/** The tally moves from what a row counted for to what it counts for now. */
export async function recount<T extends PlacedRow>(
  tx: Transaction,
  { countOf }: Keeping<T>,
  change: { before: T | null; after: T },
): Promise<void> {
  if (!countOf) return;
  const former = change.before ? countOf(change.before).map(negated) : [];
  await addToTally(tx, [...former, ...countOf(change.after)]);
}

/** Makes a row in the name of an organisation that the caller acts for; it carries the place of its day. */
export function createPlaced<T extends PlacedRow>(
  ctx: Context,
  info: GraphQLResolveInfo,
  keeping: Keeping<T>,
  input: object,
): Promise<T> {
  const { entity, day, initial } = keeping;
  return write(ctx, { info, args: { input }, entity }, async (tx) => {
    const values = { ...initial, ...clean(entity, input) } as T;
    const place = await placeToActIn(tx, values.organisationId, values[day] as string);
    const row = { ...values, ...place } as T;
    refuse(await checkRow(tx, keeping, row, null));
    const id = await insert(tx, entity, row);
    await recount(tx, keeping, { before: null, after: row });
    return id;
  });
}

/** Corrects a row of an organisation that the caller acts for; with its day the place and the month that it counts in move. */
export function updatePlaced<T extends PlacedRow>(
  ctx: Context,
  call: Call,
  keeping: Keeping<T>,
  input: object,
): Promise<T> {
  const { entity, day } = keeping;
  const values = clean(entity, input) as Partial<T>;
  return perform<T>(ctx, call, {
    entity,
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: (row, tx) => checkRow(tx, keeping, { ...row, ...values }, row),
    apply: async (row, tx) => {
      const moved = values[day] !== undefined && values[day] !== row[day];
      const place = moved ? await placeToActIn(tx, row.organisationId, values[day] as string) : {};
      await recount(tx, keeping, { before: row, after: { ...row, ...values, ...place } });
      return { ...values, ...place };
    },
  });
}
