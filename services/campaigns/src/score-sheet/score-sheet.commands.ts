import { placeOf } from '@tdkt/directory';
import {
  type Context,
  conflict,
  forbidden,
  insertAll,
  invalid,
  newId,
  notFound,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { isLocked, type YearFacts, yearOf } from '../criterion/criterion.facts.ts';
import { textOf } from '../criterion/exact.rules.ts';
import { isRegular, pointsOf, problemOfAchieved } from '../criterion/formula.rules.ts';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { membersOn } from '../emulation-year/emulation-year.facts.ts';
import { claimFiles } from '../files.ts';
import { columnsOfPlace } from '../place.facts.ts';
import { type LockedEntry, lockEntries } from './entry.facts.ts';
import { standingOf } from './score-sheet.access.ts';
import { type SaveScore, ScoreEntry, ScoreSheet } from './score-sheet.entity.ts';
import { assignedItems, type SheetItem } from './score-sheet.facts.ts';

const isUntargeted = ({ kind, target }: SheetItem): boolean => kind === 'QUANTITY' && target === null;

const MOST_CELLS = 200;
const largest = (items: readonly SheetItem[]): number => {
  const counts = new Map<string, number>();
  for (const { organisationId } of items) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

const checkItems = (items: readonly SheetItem[]): Violation[] => [
  ...(largest(items) > MOST_CELLS
    ? [{ code: 'OUT_OF_RANGE', path: ['emulationYearId'], params: { max: MOST_CELLS } }]
    : []),
  ...(items.some(({ kind }) => isRegular(kind)) ? [] : [{ code: 'CRITERIA_MISSING', path: ['emulationYearId'] }]),
  ...(items.some(isUntargeted)
    ? [{ code: 'TARGETS_MISSING', path: ['emulationYearId'], params: { count: items.filter(isUntargeted).length } }]
    : []),
];

async function insertSheets(tx: Transaction, year: YearFacts, items: readonly SheetItem[]): Promise<void> {
  const today = tx.ctx.runtime.clock.today();
  const entries: Partial<ScoreEntry>[] = [];
  const sheets: Partial<ScoreSheet>[] = [];
  for (const organisationId of new Set(items.map((item) => item.organisationId))) {
    const place = await placeOf(tx, organisationId, today);
    if (!place) throw notFound();
    const { id: emulationYearId, campaignId, clusterId } = year;
    const at = { ...columnsOfPlace(place), clusterId, campaignId, emulationYearId, year: year.year, organisationId };
    const id = newId();
    sheets.push({ ...at, id });
    const own = items.filter((item) => item.organisationId === organisationId);
    for (const { criterionId, target } of own)
      entries.push({ ...at, sheetId: id, criterionId, state: 'DRAFT', target: target as unknown as number });
  }
  await insertAll(tx, ScoreSheet, sheets);
  await insertAll(tx, ScoreEntry, entries);
}

/** A sheet for every member of the day, with the items that it is assigned; members that have one keep it. */
export function openScoreSheets(
  ctx: Context,
  info: GraphQLResolveInfo,
  emulationYearId: string,
): Promise<EmulationYear> {
  return write(ctx, { info, args: { emulationYearId }, entity: EmulationYear }, async (tx) => {
    const year = await yearOf(tx, emulationYearId);
    if (!mayConduct(ctx.actor, year)) throw forbidden();
    refuse(year.state === 'SCORING' ? [] : [{ code: 'SCORING_CLOSED', path: ['emulationYearId'] }]);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sheets ${year.id}`]);
    const members = await membersOn(tx, year.clusterId, ctx.runtime.clock.today());
    const ids = members.map(({ organisationId }) => organisationId);
    const items = await assignedItems(tx, year.id, ids);
    refuse(checkItems(items));
    const known = await tx.query<{ organisationId: string }>(
      'select organisation_id as "organisationId" from campaigns.score_sheet where emulation_year_id = $1',
      [year.id],
    );
    const before = new Set(known.map(({ organisationId }) => organisationId));
    await insertSheets(
      tx,
      year,
      items.filter(({ organisationId }) => !before.has(organisationId)),
    );
    return year.id;
  });
}

const YEAR_OF_SHEET = `
select y.state from campaigns.score_sheet s join campaigns.emulation_year y on y.id = s.emulation_year_id
where s.id = any($1::uuid[]) for share of y`;

/** Scores change while the year is scored and its ranking is not frozen. */
export async function checkScoring(tx: Transaction, sheetId: string): Promise<Violation[]> {
  const [year] = await tx.query<{ state: YearFacts['state'] }>(YEAR_OF_SHEET, [[sheetId]]);
  const [frozen] = await tx.query(
    'select 1 from campaigns.ranking_row where emulation_year_id = (select emulation_year_id from campaigns.score_sheet where id = $1) limit 1',
    [sheetId],
  );
  if (!year) throw notFound();
  const isOpen = isLocked(year.state) && year.state !== 'CLOSED';
  return [
    ...(isOpen ? [] : [{ code: 'SCORING_CLOSED', path: ['sheetId'] }]),
    ...(frozen ? [{ code: 'RANKING_FROZEN', path: ['sheetId'] }] : []),
  ];
}

function checkSave({ state, kind }: LockedEntry, { achieved }: SaveScore, at: number): Violation[] {
  const problem = achieved == null ? null : problemOfAchieved(kind, achieved);
  return [
    ...(state === 'DRAFT' ? [] : [{ code: 'WRONG_STATE', path: ['entries', at, 'state'], params: { state } }]),
    ...(problem ? [{ code: problem, path: ['entries', at, 'achieved'] }] : []),
  ];
}

const LONGEST_NOTE = 2_000;
const noteOf = (note: string | null | undefined): string | null => note?.normalize('NFC').trim() || null;

function changed(row: LockedEntry, given: SaveScore): object {
  const { achieved, target } = { achieved: given.achieved ?? null, target: row.target };
  const points = achieved === null ? null : pointsOf(row, { achieved, target }, 'vi').points;
  return {
    ...{ id: row.id, achieved, points: points === null ? null : textOf(points) },
    note: given.note === undefined ? row.note : noteOf(given.note),
    file: given.evidenceFileId === undefined ? row.evidenceFileId : given.evidenceFileId,
  };
}

const SAVE = `
update campaigns.score_entry e set achieved = g.achieved, self_points = g.points, note = g.note, evidence_file_id = g.file,
  version = e.version + 1, updated_at = now()
from jsonb_to_recordset($1::jsonb) as g(id uuid, achieved numeric, points numeric, note text, file uuid) where e.id = g.id`;

export interface Asked<T> {
  readonly sheetId: string;
  readonly entries: readonly T[];
}
/** What was asked of distinct items, each still in the version that the caller saw. */
export async function lockAsked<T extends { id: string; version: number }>(
  tx: Transaction,
  { sheetId, entries }: Asked<T>,
): Promise<LockedEntry[]> {
  const isSized = entries.length > 0 && entries.length <= MOST_CELLS;
  const isDistinct = new Set(entries.map(({ id }) => id)).size === entries.length;
  if (!isSized || !isDistinct) throw invalid({ code: 'OUT_OF_RANGE', path: ['entries'], params: { max: MOST_CELLS } });
  const rows = await lockEntries(
    tx,
    sheetId,
    entries.map(({ id }) => id),
  );
  const stale = rows.find((row, at) => row.version !== entries[at]?.version);
  if (stale) throw conflict(stale.version);
  return rows;
}

/** Saves cells of a sheet; each is checked and versioned by itself, so two people never overwrite each other unseen. */
export function saveScores(ctx: Context, info: GraphQLResolveInfo, asked: Asked<SaveScore>): Promise<ScoreSheet> {
  return write(ctx, { info, args: asked, entity: ScoreSheet }, async (tx) => {
    const rows = await lockAsked(tx, asked);
    if (!rows.every((row) => standingOf(ctx.actor, row).UNIT)) throw forbidden();
    refuse([
      ...(await checkScoring(tx, asked.sheetId)),
      ...rows.flatMap((row, at) => checkSave(row, asked.entries[at] as SaveScore, at)),
      ...asked.entries.flatMap(({ note }, at) =>
        (note?.length ?? 0) > LONGEST_NOTE
          ? [{ code: 'TOO_LONG', path: ['entries', at, 'note'], params: { max: LONGEST_NOTE } }]
          : [],
      ),
    ]);
    for (const [at, row] of rows.entries()) {
      const { evidenceFileId } = asked.entries[at] as SaveScore;
      if (evidenceFileId) await claimFiles(tx, { evidenceFileId }, { before: row, place: row });
    }
    const given = rows.map((row, at) => changed(row, asked.entries[at] as SaveScore));
    await tx.query(SAVE, [JSON.stringify(given)]);
    return asked.sheetId;
  });
}
