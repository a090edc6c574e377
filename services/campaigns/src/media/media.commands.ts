import { BOARD, type Context, clean, isId, Role, type Transaction, type Violation } from '@tdkt/kernel';
import { Exemplar } from '../exemplar/exemplar.entity.ts';
import { mayActFor } from '../place.facts.ts';
import { type Call, type Keeping, stepPlaced } from '../placed.commands.ts';
import { Measure, monthOf, NO_UNIT, type TallyEntry } from '../progress/tally.ts';
import { isSeen } from '../seen.facts.ts';
import { MediaColumn, MediaItem } from './media.entity.ts';
import { checkColumn, checkCorrection, checkItem } from './media.rules.ts';

export const MEDIA_WRITERS = [...BOARD, Role.UNIT_OFFICER];

export const COLUMNS: Keeping<MediaColumn> = {
  entity: MediaColumn,
  day: 'openedOn',
  when: 'BEFORE',
  check: (_tx, row) => checkColumn(row),
};

/** Items and minutes by outlet, apart for the time before the campaign. */
function countOf(row: MediaItem): TallyEntry[] {
  const [items, minutes] = row.isBefore
    ? [Measure.MEDIA_ITEM_BEFORE, Measure.AIRTIME_BEFORE]
    : [Measure.MEDIA_ITEM, Measure.AIRTIME];
  const at = { campaignId: row.campaignId, memberUnitId: row.memberUnitId ?? NO_UNIT, month: monthOf(row.airedOn) };
  return [
    { ...at, measure: items, key: row.organisationId, amount: 1 },
    ...(row.airtimeMinutes == null
      ? []
      : [{ ...at, measure: minutes, key: row.organisationId, amount: row.airtimeMinutes }]),
  ];
}

async function check(tx: Transaction, row: MediaItem, before: MediaItem | null): Promise<Violation[]> {
  const problems = checkItem(row);
  if (row.mediaColumnId) {
    const [column] = isId(row.mediaColumnId)
      ? await tx.query(
          'select 1 from campaigns.media_column where id = $1 and organisation_id = $2 and campaign_id = $3',
          [row.mediaColumnId, row.organisationId, row.campaignId],
        )
      : [];
    if (!column) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['mediaColumnId'] });
  }
  const isNew = row.exemplarId && row.exemplarId !== before?.exemplarId;
  if (isNew && !(await isSeen(tx, Exemplar, row.exemplarId)))
    problems.push({ code: 'UNKNOWN_REFERENCE', path: ['exemplarId'] });
  return problems;
}

export const ITEMS: Keeping<MediaItem> = {
  entity: MediaItem,
  day: 'airedOn',
  when: 'BEFORE',
  derive: (row, campaign) => ({ isBefore: campaign.starts_on !== null && row.airedOn < campaign.starts_on }),
  check,
  countOf,
};

/** The correction stands beside the item, which stays as it was published. */
export function correctMediaItem(
  ctx: Context,
  call: Call,
  given: { correction: string; correctedOn: string },
): Promise<MediaItem> {
  const changes = clean(MediaItem, given);
  return stepPlaced(ctx, call, ITEMS, {
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: ({ airedOn }) => checkCorrection({ ...changes, airedOn, today: ctx.runtime.clock.today() }),
    changes,
  });
}
