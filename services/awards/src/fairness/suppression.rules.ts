/**
 * Small cells of a two-way table whose totals are published as well. Who knows the published numbers, how many there are in each cell
 * and these rules must not find out a number that is too small to be told.
 */
export interface Count {
  /** How many there are; told to everybody. */
  readonly known: number;
  /** How many of them have the attribute. */
  readonly count: number;
}
type Table = readonly (readonly Count[])[];

/** Fewer with the attribute, or fewer without it, point at persons. */
export const LEAST = 5;

export const isSmall = ({ known, count }: Count): boolean => known > 0 && (count < LEAST || known - count < LEAST);

const sumOf = (counts: readonly Count[]): Count => ({
  known: counts.reduce((sum, { known }) => sum + known, 0),
  count: counts.reduce((sum, { count }) => sum + count, 0),
});

/** The table with its totals as last row and column. */
export function completed(table: Table): Count[][] {
  const rows = table.map((row) => [...row, sumOf(row)]);
  const columns = rows[0]?.map((_, at) => sumOf(rows.map((row) => row[at] as Count))) ?? [];
  return [...rows, columns];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly known: number;
  /** Totals count against the cells that they are of, so that every row and column adds up to nothing. */
  readonly isTotal: boolean;
  /** How far the number could be lower or higher by itself. */
  readonly down: number;
  readonly up: number;
  readonly isSmall: boolean;
  isHidden: boolean;
}

function cellsOf(table: Table): Cell[][] {
  const whole = completed(table);
  const [bottom, right] = [whole.length - 1, (whole[0]?.length ?? 1) - 1];
  return whole.map((counts, row) =>
    counts.map((count, column) => {
      const small = isSmall(count);
      const isTotal = (row === bottom) !== (column === right);
      return {
        ...{ row, column, isTotal, known: count.known, isSmall: small, isHidden: small },
        ...{ down: count.count, up: count.known - count.count },
      };
    }),
  );
}

/** A step between a row and a column over a hidden cell: how much it can still give. */
interface Way {
  readonly to: number;
  room: number;
  back: Way;
}

/** `isUp`: rows give to columns by lowering cells, as a cell that goes up asks of the others; else by raising them. */
function waysOf(cells: readonly (readonly Cell[])[], without: Cell, isUp: boolean): Way[][] {
  const width = cells[0]?.length ?? 0;
  const ways: Way[][] = Array.from({ length: cells.length + width }, () => []);
  for (const cell of cells.flat()) {
    if (!cell.isHidden || cell === without) continue;
    const [lower, raise] = cell.isTotal ? [cell.up, cell.down] : [cell.down, cell.up];
    const there = { to: cells.length + cell.column, room: isUp ? lower : raise } as Way;
    const back: Way = { to: cell.row, room: isUp ? raise : lower, back: there };
    there.back = back;
    ways[cell.row]?.push(there);
    ways[cells.length + cell.column]?.push(back);
  }
  return ways;
}

/** The shortest way that has room from one line to another, or none. */
function pathOf(ways: readonly (readonly Way[])[], from: number, to: number): Way[] | null {
  const came = new Map<number, Way | null>([[from, null]]);
  for (const at of came.keys()) {
    for (const way of ways[at] ?? []) if (way.room > 0 && !came.has(way.to)) came.set(way.to, way);
  }
  if (!came.has(to)) return null;
  const path: Way[] = [];
  for (let way = came.get(to); way; way = came.get(way.back.to)) path.push(way);
  return path;
}

/** How far a hidden cell could move one way with all that is published staying as it is, up to a most. */
function reach(cells: readonly (readonly Cell[])[], cell: Cell, isUp: boolean, most: number): number {
  const [from, to] = [cell.row, cells.length + cell.column];
  const isRising = isUp !== cell.isTotal;
  const ways = waysOf(cells, cell, isRising);
  const own = Math.min(most, isUp ? cell.up : cell.down);
  let moved = 0;
  for (let path = pathOf(ways, from, to); path && moved < own; path = pathOf(ways, from, to)) {
    const step = Math.min(own - moved, ...path.map(({ room }) => room));
    for (const way of path) {
      way.room -= step;
      way.back.room += step;
    }
    moved += step;
  }
  return moved;
}

/** A small number is hidden well when it could be any of at least this many others. */
function isProtected(cells: readonly (readonly Cell[])[], cell: Cell): boolean {
  const needed = Math.min(cell.known, LEAST);
  const up = reach(cells, cell, true, needed);
  return up >= needed || up + reach(cells, cell, false, needed - up) >= needed;
}

/** The three cells that, hidden with this one, let it move, such that the fewest people become untold; null: all are hidden. */
function complementOf(cells: readonly (readonly Cell[])[], cell: Cell): Cell[] | null {
  const corners = cells.flatMap((row, i) =>
    row.flatMap((opposite, j) => {
      if (i === cell.row || j === cell.column) return [];
      const three = [opposite, row[cell.column] as Cell, cells[cell.row]?.[j] as Cell];
      const added = three.filter(({ isHidden }) => !isHidden);
      const isFixed = three.some(({ known }) => known === 0);
      return added.length === 0 || isFixed ? [] : [{ added, cost: added.reduce((sum, { known }) => sum + known, 0) }];
    }),
  );
  return corners.sort((a, b) => a.cost - b.cost)[0]?.added ?? null;
}

/** Which cells are not told, totals in the last row and column: the small ones, and others so that no small one follows from the rest. */
export function suppressed(table: Table): boolean[][] {
  const cells = cellsOf(table);
  for (const cell of cells.flat().filter(({ isSmall: small }) => small)) {
    while (!isProtected(cells, cell)) {
      const added = complementOf(cells, cell) ?? cells.flat();
      for (const one of added) one.isHidden = true;
    }
  }
  return cells.map((row) => row.map(({ isHidden }) => isHidden));
}
