import type { Counted, Having, OfficialLine, OfficialTableSpec } from './official.types.ts';

const matches = ({ attributes }: Counted, having: Having): boolean =>
  Object.entries(having).every(([name, values]) => values.includes(attributes[name] ?? null));

/** Row by row, how many there are in each column. */
export function cellsOf({ rows, columns }: OfficialTableSpec, counted: readonly Counted[]): number[][] {
  return rows.map((row) => {
    const inRow = counted.filter((one) => matches(one, row.having));
    return columns.map((column) =>
      inRow.filter((one) => matches(one, column.having)).reduce((sum, { count }) => sum + count, 0),
    );
  });
}

/** The days that the form of a year counts. */
export function periodOf({ period }: OfficialTableSpec, year: number): { readonly from: string; readonly to: string } {
  const first = period.from > period.to ? year - 1 : year;
  return {
    from: `${String(first).padStart(4, '0')}-${period.from}`,
    to: `${String(year).padStart(4, '0')}-${period.to}`,
  };
}

export const isInForce = ({ inForce: { from, to } }: OfficialTableSpec, year: number): boolean =>
  year >= from && (to === null || year <= to);

/** Nothing was commended by this state before it. */
export const FIRST_YEAR = 1945;

/** `N0602:2023:05:02`: the table, its year, the row and the column. */
const CELL = /^([A-Z]\d{4}):(\d{4}):(\w{1,4}):(\w{1,4})$/;

export const cellKey = (spec: OfficialTableSpec, year: number, [row, column]: readonly [OfficialLine, OfficialLine]) =>
  `${spec.code}:${year}:${row.code}:${column.code}`;

export interface OfficialCell {
  readonly from: string;
  readonly to: string;
  /** What the row and what the column ask for; both hold. */
  readonly having: readonly Having[];
}

/** What a key stands for; null: there is no such cell. */
export function cellAt(specs: readonly OfficialTableSpec[], key: string): OfficialCell | null {
  const [, code, year, rowCode, columnCode] = CELL.exec(key) ?? [];
  const spec = specs.find((one) => one.code === code);
  if (!spec || Number(year) < FIRST_YEAR) return null;
  const row = spec.rows.find((one) => one.code === rowCode);
  const column = spec.columns.find((one) => one.code === columnCode);
  return row && column ? { ...periodOf(spec, Number(year)), having: [row.having, column.having] } : null;
}
