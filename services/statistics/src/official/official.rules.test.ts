import { cellAt, cellKey, cellsOf, periodOf } from './official.rules.ts';
import type { OfficialTableSpec } from './official.types.ts';

const line = (code: string, having: OfficialTableSpec['rows'][number]['having']) => ({
  code,
  vi: code,
  en: code,
  having,
});
const spec: OfficialTableSpec = {
  ...{ code: 'N0001', vi: 'Biểu', en: 'Table', instrument: '', instrumentEn: '', notes: [], dueOn: '12-15' },
  inForce: { from: 2020, to: null },
  period: { from: '12-01', to: '11-30', isVerified: true },
  columns: [line('1', {}), line('2', { sort: ['A', 'B'] })],
  rows: [line('01', {}), line('02', { sort: ['A'], place: ['N'] }), line('X', { place: [null] })],
};
const counted = [
  { attributes: { sort: 'A', place: 'N' }, count: 3 },
  { attributes: { sort: 'C', place: null }, count: 4 },
  { attributes: { sort: 'B', place: 'S' }, count: 5 },
];

describe('an official table', () => {
  it('counts in a cell what both its row and its column ask for', () => {
    expect(cellsOf(spec, counted)).toEqual([
      [12, 8],
      [3, 3],
      [4, 0],
    ]);
  });

  it('begins in the year before where its first day comes after its last', () => {
    expect(periodOf(spec, 2021)).toEqual({ from: '2020-12-01', to: '2021-11-30' });
    const calendar = { ...spec, period: { from: '01-01', to: '12-31', isVerified: true } };
    expect(periodOf(calendar, 2021)).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  });

  it('finds a cell by its key, and nothing by another', () => {
    const [, row] = spec.rows;
    const [, column] = spec.columns;
    if (!row || !column) throw new Error('no such line');
    const key = cellKey(spec, 2021, [row, column]);

    expect(cellAt([spec], key)).toEqual({
      ...{ from: '2020-12-01', to: '2021-11-30' },
      having: [{ sort: ['A'], place: ['N'] }, { sort: ['A', 'B'] }],
    });
    for (const wrong of ['N0002:2021:02:2', 'N0001:2021:02:9', 'N0001:1900:02:2', 'N0001:2021:02', `${key} or true`])
      expect(cellAt([spec], wrong)).toBeNull();
  });
});
