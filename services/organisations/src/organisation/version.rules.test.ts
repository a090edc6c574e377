import { type Days, dayAfter, inside, outside, overlap } from './day.rules.ts';
import { rowsOn, type Version, withVersion } from './version.rules.ts';

const aVersion = (validFrom: string, validTo: string | null, name = 'Phường Tân Mai'): Version =>
  ({ name, code: '26026', validFrom, validTo }) as Version;
const said = (versions: readonly Version[]) =>
  versions.map(({ validFrom, validTo, name }) => [validFrom, validTo, name]);

describe('versions as a reader sees them', () => {
  it.each<[string, Version[], unknown[]]>([
    ['one', [aVersion('2021-01-01', null)], [['2021-01-01', null, 'Phường Tân Mai']]],
    [
      'two that say the same and follow each other are one',
      [aVersion('2021-01-01', '2024-10-31'), aVersion('2024-11-01', null)],
      [['2021-01-01', null, 'Phường Tân Mai']],
    ],
    [
      'two with a gap stay two',
      [aVersion('2021-01-01', '2024-10-30'), aVersion('2024-11-01', null)],
      [
        ['2021-01-01', '2024-10-30', 'Phường Tân Mai'],
        ['2024-11-01', null, 'Phường Tân Mai'],
      ],
    ],
    [
      'two names stay two',
      [aVersion('2021-01-01', '2024-10-31'), aVersion('2024-11-01', null, 'Phường Tam Hiệp')],
      [
        ['2021-01-01', '2024-10-31', 'Phường Tân Mai'],
        ['2024-11-01', null, 'Phường Tam Hiệp'],
      ],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(said(rows.reduce<Version[]>(withVersion, []))).toEqual(expected);
  });

  it.each([
    ['2023-01-01', 2, '2021-01-01'],
    ['2024-12-01', 1, '2024-11-01'],
    ['2020-01-01', 2, '2021-01-01'],
  ])('the version of %s has %d rows from %s on', (day, count, from) => {
    const rows = [
      aVersion('2021-01-01', '2022-12-31'),
      aVersion('2023-01-01', '2024-10-31'),
      aVersion('2024-11-01', null, 'Phường Tam Hiệp'),
    ];

    const found = rowsOn(rows, day);

    expect(found.length).toBe(count);
    expect(found[0]?.validFrom).toBe(from);
  });
});

describe('days', () => {
  const year: Days = { from: '2021-01-01', to: '2021-12-31' };
  it.each<[string, Days, Days[]]>([
    [
      'in the middle',
      { from: '2021-03-01', to: '2021-03-31' },
      [
        { from: '2021-01-01', to: '2021-02-28' },
        { from: '2021-04-01', to: '2021-12-31' },
      ],
    ],
    ['at the end', { from: '2021-03-01', to: null }, [{ from: '2021-01-01', to: '2021-02-28' }]],
    ['of all of it', year, []],
  ])('outside a part %s', (_where, part, expected) => {
    expect(outside(year, part)).toEqual(expected);
    expect(overlap(year, part)).toBe(true);
    expect(inside(year, part)).toEqual({ from: part.from, to: part.to ?? year.to });
  });

  it('that only touch do not overlap, and a leap day is a day', () => {
    expect(overlap(year, { from: '2022-01-01', to: null })).toBe(false);
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  });
});
