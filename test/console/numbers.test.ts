import { readNumber, writeNumber } from '../../admin/src/pages/report/numbers.ts';

it.each([
  ['vi', '', 'EMPTY'],
  ['vi', '  ', 'EMPTY'],
  ['vi', '0', 0],
  ['vi', '1234', 1234],
  ['vi', '1.234', 1234],
  ['vi', '1.234.567', 1_234_567],
  ['vi', '1 234', 1234],
  ['vi', '2,5', 2.5],
  ['vi', '1.234,5', 1234.5],
  ['vi', '-5', -5],
  ['vi', '1.2', 'HALF'],
  ['vi', '1.23', 'HALF'],
  ['vi', '2,', 'HALF'],
  ['vi', '-', 'HALF'],
  ['vi', '1e5', 'HALF'],
  ['vi', 'mười', 'HALF'],
  ['en', '1,234.5', 1234.5],
  ['en', '1.5', 1.5],
  ['en', '1,23', 'HALF'],
  ['en', '1.', 'HALF'],
])('%s %j is %j', (locale, text, expected) => {
  const read = readNumber(text, locale);
  expect(read.kind === 'NUMBER' ? read.value : read.kind).toBe(expected);
});

it.each([0, 7, 1234, 1_000_000_000, 2.5, 0.1, 1234.75])('%d is read back as it is written', (value) => {
  for (const locale of ['vi', 'en'])
    expect(readNumber(writeNumber(value, locale), locale)).toEqual({ kind: 'NUMBER', value });
});
