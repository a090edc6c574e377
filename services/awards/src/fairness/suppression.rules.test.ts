import { type Count, completed, isSmall, LEAST, suppressed } from './suppression.rules.ts';

type Table = Count[][];
/** Numbers that look random and are the same at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 4],
  [2, 2],
  [4, 1],
] as const;
function aTable(roll: (sides: number) => number): Table {
  const [rows, columns] = SHAPES[roll(SHAPES.length)] as (typeof SHAPES)[number];
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      const known = roll(3) === 0 ? roll(4) : roll(15);
      return { known, count: known === 0 ? 0 : roll(known + 1) };
    }),
  );
}

/** Every table that agrees with how many there are in the inner cells. */
function* guesses(table: Table): Generator<Table> {
  const flat = table.flat();
  const width = table[0]?.length ?? 0;
  const counts = flat.map(() => 0);
  for (;;) {
    const cells = flat.map(({ known }, at) => ({ known, count: counts[at] as number }));
    yield table.map((_, row) => cells.slice(row * width, (row + 1) * width));
    const at = counts.findIndex((count, index) => count < (flat[index]?.known ?? 0));
    if (at < 0) return;
    counts.fill(0, 0, at);
    counts[at] = (counts[at] as number) + 1;
  }
}

/**
 * The attacker knows how many there are in every cell and every number that is told, totals included: small numbers that are the
 * same in all the tables that agree with it are found.
 */
function found(table: Table, hidden: boolean[][]): number[] {
  const truth = completed(table).flat();
  const isHidden = hidden.flat();
  const possible = truth.map(() => new Set<number>());
  for (const guess of guesses(table)) {
    const whole = completed(guess).flat();
    if (whole.some(({ count }, at) => !isHidden[at] && count !== truth[at]?.count)) continue;
    for (const [at, { count }] of whole.entries()) possible[at]?.add(count);
  }
  return truth.flatMap((cell, at) => (isSmall(cell) && possible[at]?.size === 1 ? [at] : []));
}

describe('small cells', () => {
  it.each([
    ['nobody is there', { known: 0, count: 0 }, false],
    ['none of a few', { known: 3, count: 0 }, true],
    ['four have it', { known: 40, count: 4 }, true],
    ['five have it', { known: 40, count: 5 }, false],
    ['all but four have it', { known: 40, count: 36 }, true],
    ['five of each', { known: 10, count: 5 }, false],
  ])('are those where %s: %j %s', (_what, cell, small) => {
    expect(isSmall(cell)).toBe(small);
  });

  it('take one more of their row and of their column with them, the ones with the fewest people', () => {
    const large = { known: 40, count: 20 };
    const table = [
      [{ known: 20, count: 2 }, { known: 30, count: 15 }, large],
      [{ known: 25, count: 12 }, { known: 35, count: 10 }, large],
      [large, large, large],
    ];

    expect(suppressed(table)).toEqual([
      [true, true, false, false],
      [true, true, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
  });

  it('cannot be found by taking told numbers from each other, in any of 150 tables with their totals', () => {
    const roll = dice(30);
    for (let turn = 0; turn < 150; turn += 1) {
      const table = aTable(roll);
      expect({ table, found: found(table, suppressed(table)) }).toEqual({ table, found: [] });
    }
  });

  it('would be found in many of them if only they themselves were left out', () => {
    const roll = dice(30);
    const tables = Array.from({ length: 60 }, () => aTable(roll));
    const naive = tables.filter(
      (table) =>
        found(
          table,
          completed(table).map((row) => row.map(isSmall)),
        ).length > 0,
    );

    expect(naive.length).toBeGreaterThan(LEAST);
  });

  it('leave most of a large table told', () => {
    const roll = dice(7);
    const table = Array.from({ length: 20 }, () =>
      Array.from({ length: 12 }, () => {
        const known = 30 + roll(50);
        return { known, count: roll(12) === 0 ? roll(5) : 10 + roll(15) };
      }),
    );
    const hidden = suppressed(table).flat();

    expect(hidden.filter(Boolean).length).toBeLessThan(hidden.length / 4);
    expect(hidden.at(-1)).toBe(false);
  });
});
