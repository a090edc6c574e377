import type { Caller } from '../world/client.ts';

const ITEM = 'mutation ($i: CreateCriterion!) { createCriterion(input: $i) { id } }';
const ASSIGN =
  'mutation ($y: ID!, $a: [AssignCriterion!]!) { assignCriteria(emulationYearId: $y, assignments: $a) { id } }';
const SHEETS = `query ($y: [ID!]) { scoreSheets(filter: {emulationYearId: $y}, page: {limit: 100}) { items { id organisationId
  total { score } entries { id version state criterion { code } finalPoints } } } }`;
const SAVE = 'mutation ($s: ID!, $e: [SaveScore!]!) { saveScores(sheetId: $s, entries: $e) { id } }';
const STEP =
  'mutation ($a: ScoreAction!, $s: ID!, $e: [StepScore!]!) { takeScoreStep(action: $a, sheetId: $s, entries: $e) { id } }';
const RANKING =
  'query ($y: ID!) { ranking(emulationYearId: $y) { isFrozen openCount places { organisationId place isShared score } } }';

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly criterion: { readonly code: string };
  readonly finalPoints: number | null;
}
interface Sheet {
  readonly id: string;
  readonly organisationId: string;
  readonly total: { readonly score: number };
  readonly entries: readonly Entry[];
}
interface Place {
  readonly organisationId: string;
  readonly place: number;
  readonly isShared: boolean;
  readonly score: number;
}

/** Two items of a year, of 60 and 40 points; answers their ids. */
async function draftCriteria(leader: Caller, yearId: string): Promise<readonly [string, string]> {
  const item = async (input: object) => {
    const i = { emulationYearId: yearId, year: 2021, ...input };
    return (await leader.get<{ createCriterion: { id: string } }>(ITEM, { i })).createCriterion.id;
  };
  const quantity = { ordinal: 1, code: 'A', name: 'Chỉ tiêu được giao', kind: 'QUANTITY', formula: 'PROPORTIONAL' };
  const tick = { ordinal: 2, code: 'B', name: 'Có mô hình mới', kind: 'TICK', formula: 'ALL_OR_NOTHING' };
  return [await item({ ...quantity, maximum: 60, target: 100 }), await item({ ...tick, maximum: 40 })];
}

const leaveOut = (leader: Caller, yearId: string, criterionId: string, organisationId: string) =>
  leader.get(ASSIGN, { y: yearId, a: [{ criterionId, organisationId, isAssigned: false }] });

async function sheetOf(caller: Caller, yearId: string, organisationId: string): Promise<Sheet> {
  const { scoreSheets } = await caller.get<{ scoreSheets: { items: Sheet[] } }>(SHEETS, { y: [yearId] });
  const found = scoreSheets.items.find((sheet) => sheet.organisationId === organisationId);
  if (!found) throw new Error('no such sheet in sight');
  return found;
}

/** What a unit achieved, by the code of the item; handed in with it. */
async function scoreItself(caller: Caller, yearId: string, organisationId: string, achieved: Record<string, number>) {
  const sheet = await sheetOf(caller, yearId, organisationId);
  const cells = sheet.entries.map(({ id, version, criterion }) => ({
    id,
    version,
    achieved: achieved[criterion.code],
  }));
  await caller.get(SAVE, { s: sheet.id, e: cells });
  await take(caller, 'SUBMIT', await sheetOf(caller, yearId, organisationId));
}

/** A step of all items of a sheet, or of one. */
const take = (caller: Caller, action: string, sheet: Sheet, given: object = {}, code?: string) =>
  caller.get(STEP, {
    ...{ a: action, s: sheet.id },
    e: sheet.entries
      .filter(({ criterion }) => code === undefined || criterion.code === code)
      .map(({ id, version }) => ({ id, version, ...given })),
  });

export const rankingOf = async (caller: Caller, yearId: string) =>
  (await caller.get<{ ranking: { isFrozen: boolean; openCount: number; places: Place[] } }>(RANKING, { y: yearId }))
    .ranking;

const openSheets = (leader: Caller, yearId: string) =>
  leader.get('mutation ($y: ID!) { openScoreSheets(emulationYearId: $y) { id } }', { y: yearId });
const freeze = (leader: Caller, yearId: string) =>
  leader.get('mutation ($y: ID!) { freezeRanking(emulationYearId: $y) { id } }', { y: yearId });

interface Unit {
  readonly id: string;
  readonly code: string;
}
interface Scored {
  readonly leader: Caller;
  readonly yearId: string;
  readonly members: readonly Unit[];
}
/** Who does what: a step of the year by its leader, and the officers of the members. */
interface By {
  readonly step: (name: string) => Promise<unknown>;
  readonly officer: (unit: Unit) => Promise<Caller>;
}

/**
 * The first member is assigned the item of 60 points alone, the others both. Its explanation brings it from 36 to 42 points,
 * so to 700 of 1,000: as many as the second has of both items.
 */
export async function scoreAll(cluster: Scored, by: By): Promise<void> {
  const { leader, yearId, members } = cluster;
  const [first, second] = members as [Unit, Unit];
  const [, tick] = await draftCriteria(leader, yearId);
  await leaveOut(leader, yearId, tick, first.id);
  await by.step('openScoring');
  await openSheets(leader, yearId);
  for (const unit of members) {
    const [a, b] = unit === first ? [70, 0] : unit === second ? [50, 1] : [10, 0];
    await scoreItself(await by.officer(unit), yearId, unit.id, { A: a, B: b });
  }
  const own = await by.officer(first);
  await take(leader, 'CHECK', await sheetOf(leader, yearId, first.id), { points: 36, text: 'Thiếu minh chứng' });
  await take(own, 'EXPLAIN', await sheetOf(own, yearId, first.id), { text: 'Đã bổ sung báo cáo quý IV' });
  await take(leader, 'RECHECK', await sheetOf(leader, yearId, first.id), { points: 42, text: 'Chấp nhận giải trình' });
  await take(leader, 'FINALISE', await sheetOf(leader, yearId, first.id));
  for (const unit of members.slice(1)) {
    await take(leader, 'CHECK', await sheetOf(leader, yearId, unit.id));
    const caller = await by.officer(unit);
    await take(caller, 'AGREE', await sheetOf(caller, yearId, unit.id));
  }
  await freeze(leader, yearId);
}
