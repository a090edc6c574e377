import { LEAST, type PersonalRow, toldRows } from './small-cells.rules.ts';

const VALUES = ['A', 'B', 'C'] as const;
const rowOf = (place: string, ...counts: number[]): PersonalRow => ({
  place,
  counts: new Map(counts.flatMap((count, at) => (count > 0 ? [[VALUES[at] as string, count] as const] : []))),
});
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
const aTable = (roll: (sides: number) => number): PersonalRow[] =>
  Array.from({ length: 2 + roll(4) }, (_, at) =>
    rowOf(String(at), ...Array.from({ length: 2 + roll(2) }, () => (roll(3) === 0 ? roll(6) : 5 + roll(30)))),
  );

/** Every small number that follows from what is told and from how many there are in each row. */
function found(rows: readonly PersonalRow[], { told, isTotalTold } = toldRows(rows)): string[] {
  const hidden = rows.filter((row) => !told.has(row));
  const values = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))];
  const sizes = hidden.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const shown = [...told].flatMap(({ place, counts }) =>
    values.flatMap((value) => {
      const count = counts.get(value) ?? 0;
      return counts.size > 0 && count < LEAST ? [`${place}/${value}`] : [];
    }),
  );
  if (!isTotalTold) return shown;
  const rest = hidden.flatMap(({ place, counts }, at) =>
    values.flatMap((value) => {
      const whole = hidden.reduce((sum, row) => sum + (row.counts.get(value) ?? 0), 0);
      const [least, most] = [Math.max(0, whole - (size - (sizes[at] ?? 0))), Math.min(sizes[at] ?? 0, whole)];
      return least === most && counts.size > 0 && (counts.get(value) ?? 0) < LEAST ? [`${place}/${value}`] : [];
    }),
  );
  return [...shown, ...rest];
}

describe('a table of persons by attribute and place', () => {
  it('tells large rows, and the total where the rest of it is large as well', () => {
    const rows = [rowOf('1', 20, 10), rowOf('2', 30, 12), rowOf('3', 9, 3), rowOf('4', 2, 8)];
    const { told, isTotalTold } = toldRows(rows);

    expect([...told].map(({ place }) => place)).toEqual(['1', '2']);
    expect(isTotalTold).toBe(true);
  });

  it('takes one more row where a small one would stand alone behind the total', () => {
    const { told } = toldRows([rowOf('1', 20, 10), rowOf('2', 30, 12), rowOf('3', 9, 3)]);

    expect([...told].map(({ place }) => place)).toEqual(['2']);
  });

  it.each([
    ['everybody has the attribute', [rowOf('1', 20), rowOf('2', 30)]],
    ['all of it is small', [rowOf('1', 1, 2), rowOf('2', 1, 1)]],
  ])('tells nothing where %s', (_what, rows) => {
    expect(toldRows(rows)).toEqual({ told: new Set(), isTotalTold: false });
  });

  it('gives no small number away, in any of 5,000 tables', () => {
    const roll = dice(8);
    for (let turn = 0; turn < 5_000; turn += 1) {
      const rows = aTable(roll);
      expect({ turn, found: found(rows) }).toEqual({ turn, found: [] });
    }
  });

  it('would give some away in many of them if only the small rows were left out', () => {
    const roll = dice(8);
    const tables = Array.from({ length: 500 }, () => aTable(roll));
    const naive = tables.filter((rows) => {
      const told = rows.filter(({ counts }) => [...counts.values()].every((count) => count >= LEAST));
      return found(rows, { told: new Set(told), isTotalTold: true }).length > 0;
    });

    expect(naive.length).toBeGreaterThan(50);
  });
});
