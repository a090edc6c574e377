import {
  type Action,
  type Context,
  clean,
  forbidden,
  insert,
  lock,
  perform,
  performIn,
  refuse,
  type Target,
  type Transaction,
  tableOf,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import type { ClassType } from 'type-graphql';
import { type CampaignFacts, campaignOf } from './campaign/campaign.facts.ts';
import { checkDay } from './campaign/day.rules.ts';
import { claimFiles } from './files.ts';
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
  /** What follows from the row and its campaign. */
  readonly derive?: (row: T, campaign: CampaignFacts) => Partial<T>;
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
  { row, before, campaign }: { row: T; before: T | null; campaign: CampaignFacts },
): Promise<Violation[]> {
  const { day, when = 'PAST', check } = keeping;
  const from = when === 'BEFORE' ? null : campaign.starts_on;
  const found = checkDay(day, row[day] as string, {
    campaign: { ...campaign, starts_on: from },
    today: tx.ctx.runtime.clock.today(),
  }).filter(({ code }) => when !== 'PLANNED' || code !== 'IN_FUTURE');
  // What counts, counts in the time of the campaign; ceremonies and learning go on after it.
  const isLate = keeping.countOf && campaign.closed_on !== null && (row[day] as string) > campaign.closed_on;
  const late = isLate ? [{ code: 'CAMPAIGN_CLOSED', path: [day] }] : [];
  return [...found, ...late, ...((await check?.(tx, row, before)) ?? [])];
}

const negated = (entry: TallyEntry): TallyEntry => ({ ...entry, amount: -Number(entry.amount) });

/** The tally moves from what a row counted for to what it counts for now. */
export async function recount<T extends PlacedRow>(
  tx: Transaction,
  { countOf }: Keeping<T>,
  { before, after }: { before: T | null; after: T | null },
): Promise<void> {
  if (!countOf) return;
  const former = before ? countOf(before).map(negated) : [];
  await addToTally(tx, [...former, ...(after ? countOf(after) : [])]);
}

/** Makes a row in the name of an organisation that the caller acts for; it carries the place of its day. */
export async function insertPlaced<T extends PlacedRow>(
  tx: Transaction,
  keeping: Keeping<T>,
  input: object,
): Promise<string> {
  const { entity, day, initial } = keeping;
  const values = { ...initial, ...clean(entity, input) } as T;
  const campaign = await campaignOf(tx, values.campaignId, 'share');
  const place = await placeToActIn(tx, values.organisationId, values[day] as string);
  const placed = { ...values, ...place } as T;
  const row = { ...placed, ...keeping.derive?.(placed, campaign) };
  refuse(await checkRow(tx, keeping, { row, before: null, campaign }));
  await claimFiles(tx, values, { before: null, place });
  const id = await insert(tx, entity, row);
  await recount(tx, keeping, { before: null, after: row });
  return id;
}

export const createPlaced = <T extends PlacedRow>(
  ctx: Context,
  info: GraphQLResolveInfo,
  keeping: Keeping<T>,
  input: object,
): Promise<T> =>
  write(ctx, { info, args: { input }, entity: keeping.entity }, (tx) => insertPlaced(tx, keeping, input));

/** Corrects a row of an organisation that the caller acts for; with its day the place and the month that it counts in move. */
function correction<T extends PlacedRow>(keeping: Keeping<T>, input: object): Action<T> {
  const { entity, day } = keeping;
  const values = clean(entity, input) as Partial<T>;
  return {
    entity,
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: async (before, tx) => {
      const campaign = await campaignOf(tx, before.campaignId, 'share');
      return checkRow(tx, keeping, { row: { ...before, ...values }, before, campaign });
    },
    apply: async (before, tx) => {
      await claimFiles(tx, values, { before, place: before });
      const campaign = await campaignOf(tx, before.campaignId);
      const moved = values[day] !== undefined && values[day] !== before[day];
      const place = moved ? await placeToActIn(tx, before.organisationId, values[day] as string) : {};
      const placed = { ...before, ...values, ...place };
      const derived = keeping.derive?.(placed, campaign) ?? {};
      await recount(tx, keeping, { before, after: { ...placed, ...derived } });
      return { ...values, ...place, ...derived };
    },
  };
}

export const changePlaced = <T extends PlacedRow>(
  tx: Transaction,
  target: Target,
  keeping: Keeping<T>,
  input: object,
): Promise<string> => performIn(tx, target, correction(keeping, input));

export const updatePlaced = <T extends PlacedRow>(
  ctx: Context,
  call: Call,
  keeping: Keeping<T>,
  input: object,
): Promise<T> => perform<T>(ctx, call, correction(keeping, input));

/** Takes a row back that should never have been, as the undo of an import does: it counts no more. */
export async function removePlaced<T extends PlacedRow>(
  tx: Transaction,
  keeping: Keeping<T>,
  id: string,
): Promise<void> {
  const row = await lock(tx, keeping.entity, id);
  if (!mayActFor(tx.ctx.actor, row.managementPath)) throw forbidden();
  await tx.query(`delete from ${tableOf(keeping.entity)} where id = $1`, [id]);
  await recount(tx, keeping, { before: row, after: null });
}

/** One step of a flow on a row that counts: what it counts for follows its new values. */
export function stepPlaced<T extends PlacedRow>(
  ctx: Context,
  call: Call,
  keeping: Keeping<T>,
  step: Pick<Action<T>, 'may' | 'check'> & { readonly changes: Partial<T> },
): Promise<T> {
  return perform<T>(ctx, call, {
    ...step,
    entity: keeping.entity,
    apply: async (before, tx) => {
      await recount(tx, keeping, { before, after: { ...before, ...step.changes } });
      return step.changes;
    },
  });
}
