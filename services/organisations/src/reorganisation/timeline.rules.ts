import type { RowChange, VersionRow } from './reorganisation.types.ts';

/** The versions of units in memory, each unit's in order, and those they began as. */
export interface Timeline {
  readonly versions: Map<string, VersionRow[]>;
  readonly before: ReadonlyMap<string, VersionRow>;
  newId(): string;
}
type Parents = 'parentId' | 'localityParentId';
const TREES = [
  ['parentId', 'managementPath'],
  ['localityParentId', 'localityPath'],
] as const;
const FOREVER = '9999-12-31';

export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const labelOf = (id: string): string => id.replaceAll('-', '');
const lastOf = (row: { validTo: string | null }): string => row.validTo ?? FOREVER;

/** Is the row valid on the day? Both ends count. */
export const isOn = (row: { validFrom: string; validTo: string | null }, day: string): boolean =>
  row.validFrom <= day && day <= lastOf(row);

export function timelineOf(rows: readonly VersionRow[], newId: () => string): Timeline {
  const versions = new Map<string, VersionRow[]>();
  for (const row of [...rows].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    versions.set(row.organisationId, [...(versions.get(row.organisationId) ?? []), row]);
  return { versions, before: new Map(rows.map((row) => [row.id, row])), newId };
}

export const listOf = (line: Timeline, unit: string): readonly VersionRow[] => line.versions.get(unit) ?? [];
export const versionOn = (line: Timeline, unit: string, day: string): VersionRow | undefined =>
  listOf(line, unit).find((row) => isOn(row, day));

const replace = (line: Timeline, unit: string, rows: readonly VersionRow[]) => line.versions.set(unit, [...rows]);

/** Makes the day a border between two versions where it lies within one. */
function cutAt(line: Timeline, unit: string, day: string): void {
  replace(
    line,
    unit,
    listOf(line, unit).flatMap((row) =>
      row.validFrom < day && day <= lastOf(row)
        ? [
            { ...row, validTo: dayBefore(day) },
            { ...row, id: line.newId(), validFrom: day },
          ]
        : [row],
    ),
  );
}

/** A unit is different from the day on; a later version that had already left the old value keeps its own. */
export function changeFrom(line: Timeline, unit: string, change: { day: string; values: Partial<VersionRow> }): void {
  const { day, values } = change;
  cutAt(line, unit, day);
  for (const [field, value] of Object.entries(values)) {
    const key = field as keyof VersionRow;
    const was = listOf(line, unit).find((row) => row.validFrom >= day)?.[key];
    let isFollowing = true;
    const rows = listOf(line, unit).map((row) => {
      if (row.validFrom < day || !isFollowing) return row;
      isFollowing = row[key] === was;
      return isFollowing ? { ...row, [key]: value } : row;
    });
    replace(line, unit, rows);
  }
}

/** The unit's last day; versions that would begin after it are no more. */
export function endOn(line: Timeline, unit: string, lastDay: string): void {
  const rows = listOf(line, unit).filter((row) => row.validFrom <= lastDay);
  replace(
    line,
    unit,
    rows.map((row) => (lastOf(row) > lastDay ? { ...row, validTo: lastDay } : row)),
  );
}

export function openUnit(line: Timeline, row: VersionRow): void {
  replace(line, row.organisationId, [row]);
}

/** Units that lie under one of the given in a tree, on the day or later. */
export function childrenOf(line: Timeline, parents: ReadonlySet<string>, day: string): string[] {
  const found: string[] = [];
  for (const [unit, rows] of line.versions) {
    const isBelow = rows.some(
      (row) => lastOf(row) >= day && TREES.some(([parent]) => parents.has(row[parent] as string)),
    );
    if (isBelow) found.push(unit);
  }
  return found;
}

/** From the day on a unit hangs under another wherever it would hang under `from`. */
export function repoint(
  line: Timeline,
  unit: string,
  move: { day: string; from: string; to(tree: Parents): string | null },
) {
  const { day, from, to } = move;
  const hangs = (row: VersionRow) => lastOf(row) >= day && TREES.some(([parent]) => row[parent] === from);
  if (listOf(line, unit).some((row) => hangs(row) && row.validFrom < day)) cutAt(line, unit, day);
  replace(
    line,
    unit,
    listOf(line, unit).map((row) => {
      if (row.validFrom < day) return row;
      const moved = TREES.filter(([parent]) => row[parent] === from).map(([parent]) => [parent, to(parent)]);
      return moved.length > 0 ? { ...row, ...Object.fromEntries(moved) } : row;
    }),
  );
}

/** The path under a parent on a day; undefined where the parent is not known that day, null where it lies below the unit. */
function pathUnder(line: Timeline, row: VersionRow, at: { tree: (typeof TREES)[number]; day: string }) {
  const [parent, path] = at.tree;
  const above = row[parent];
  if (above === null) return labelOf(row.organisationId);
  const found = versionOn(line, above, at.day)?.[path];
  if (found === undefined) return undefined;
  const label = labelOf(row.organisationId);
  return found.split('.').includes(label) ? null : `${found}.${label}`;
}

/** Days on which the version's paths may change: its first one, and wherever a version of a parent begins. */
function bordersOf(line: Timeline, row: VersionRow, day: string): string[] {
  const first = row.validFrom > day ? row.validFrom : day;
  const starts = TREES.flatMap(([parent]) => listOf(line, row[parent] ?? '').map((above) => above.validFrom));
  return [...new Set([first, ...starts.filter((start) => start > first && start <= lastOf(row))])].sort();
}

/** The paths of one version along its days: as few versions as tell the truth on every day. */
function placed(line: Timeline, row: VersionRow, day: string): { rows: VersionRow[]; isCycle: boolean } {
  const rows = [row];
  for (const border of bordersOf(line, row, day)) {
    const last = rows[rows.length - 1] as VersionRow;
    const [management, locality] = TREES.map((tree) => pathUnder(line, last, { tree, day: border }));
    if (management === null || locality === null) return { rows: [row], isCycle: true };
    const paths = { managementPath: management ?? last.managementPath, localityPath: locality ?? last.localityPath };
    if (paths.managementPath === last.managementPath && paths.localityPath === last.localityPath) continue;
    if (last.validFrom === border) rows[rows.length - 1] = { ...last, ...paths };
    else {
      rows[rows.length - 1] = { ...last, validTo: dayBefore(border) };
      rows.push({ ...last, ...paths, id: line.newId(), validFrom: border });
    }
  }
  return { rows, isCycle: false };
}

/** Brings the paths of the units and of all below them to where they hang from the day on; answers units that would hang below themselves. */
export function settlePaths(line: Timeline, seeds: readonly string[], day: string): string[] {
  const cycles = new Set<string>();
  let wave = new Set(seeds);
  for (let depth = 0; wave.size > 0 && depth < 100; depth += 1) {
    const moved = new Set<string>();
    for (const unit of wave) {
      const old = listOf(line, unit);
      const news = old.map((row) => (lastOf(row) < day ? { rows: [row], isCycle: false } : placed(line, row, day)));
      if (news.some(({ isCycle }) => isCycle)) cycles.add(unit);
      const rows = news.flatMap((one) => one.rows);
      if (rows.length === old.length && rows.every((row, at) => row === old[at])) continue;
      replace(line, unit, rows);
      moved.add(unit);
    }
    wave = new Set(childrenOf(line, moved, day));
  }
  return [...cycles];
}

const isSame = (a: VersionRow, b: VersionRow) =>
  Object.entries(a).every(([key, value]) => b[key as keyof VersionRow] === value);

/** The last day of the unit above where a version would outlive it; an event recorded earlier may have ended it. */
export function outlived(line: Timeline, row: VersionRow): string | null {
  const ends = TREES.flatMap(([parent]) => {
    const above = listOf(line, row[parent] ?? '').at(-1);
    return above && lastOf(above) < lastOf(row) ? [lastOf(above)] : [];
  });
  return ends.sort()[0] ?? null;
}

/** What became of the versions, row by row. */
export function changesOf(line: Timeline): RowChange<VersionRow>[] {
  const now = new Map([...line.versions.values()].flat().map((row) => [row.id, row]));
  const gone = [...line.before.values()].filter(({ id }) => !now.has(id)).map((before) => ({ before, after: null }));
  const rest = [...now.values()].flatMap((after) => {
    const before = line.before.get(after.id) ?? null;
    return before && isSame(before, after) ? [] : [{ before, after }];
  });
  return [...gone, ...rest];
}
