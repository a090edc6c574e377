import { composed, spellings } from './text.ts';

it.each([
  ['a text', 'Ngọc Ước', 'Ngọc Ước'],
  ['texts in lists and records, and their names', [{ Đỗ: ['Hòa'] }, null, 3], [{ Đỗ: ['Hòa'] }, null, 3]],
])('%s is composed', (_what, given, wanted) => {
  const decomposed = JSON.parse(JSON.stringify(given).normalize('NFD'));

  expect(composed(decomposed)).toEqual(wanted);
});

it('a moment stays what it is', () => {
  const moment = new Date();

  expect(composed({ moment }).moment).toBe(moment);
});

it.each([
  ['Hòa', ['hòa', 'hoà']],
  ['Thuý', ['thúy', 'thuý']],
  ['Đặng Khoẻ', ['đặng khỏe', 'đặng khoẻ']],
  ['Nguyễn Hoàng', ['nguyễn hoàng']],
])('the tone marks of %s are written %j', (name, wanted) => {
  expect(spellings(name)).toEqual(wanted);
});
