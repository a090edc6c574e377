import { checkCorrection, compareSnapshots } from './difference.rules.ts';
import { PlanSection, type SnapshotItem } from './snapshot.types.ts';
import { compareWords, countChangedWords, WordChange } from './wording.ts';

const task = (key: string, values: SnapshotItem['values']): SnapshotItem => ({
  ...{ section: PlanSection.TASK, type: 'Task', key, title: values.text ?? '', values },
});
const first = task('a', { text: 'Tổ chức triển khai', dueOn: '2021-09-15' });
const second = task('b', { text: 'Tuyên truyền', dueOn: null });
const told = (before: readonly SnapshotItem[], after: readonly SnapshotItem[]) =>
  compareSnapshots(before, after).flatMap(({ items }) =>
    items.map(({ change, key, fields }) => `${change} ${key} ${fields.map(({ field }) => field).join()}`),
  );

it.each<[string, SnapshotItem[], SnapshotItem[], string[]]>([
  ['the same', [first, second], [first, second], []],
  ['another order', [first, second], [second, first], []],
  ['a new task', [first], [first, second], ['ADDED b text']],
  ['a task less', [first, second], [first], ['REMOVED b text']],
  ['another day', [first], [task('a', { ...first.values, dueOn: '2021-10-15' })], ['CHANGED a dueOn']],
  ['a day less', [first], [task('a', { ...first.values, dueOn: null })], ['CHANGED a dueOn']],
  ['one that was removed and entered again', [first, second], [first, { ...second, key: 'c' }], []],
  ['two new ones that are alike', [], [second, { ...second, key: 'c' }], ['ADDED b text', 'ADDED c text']],
  ['one of two that are alike', [second, { ...second, key: 'c' }], [second], ['REMOVED c text']],
])('%s gives what has changed', (_name, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

it.each<[string, string]>([
  ['phòng, chống dịch', 'phòng chống dịch'],
  ['Từ lúc phát động đến khi công bố hết dịch', 'Từ ngày 20/8/2021 đến khi công bố hết dịch'],
  ['', 'Thêm mới'],
  ['Dòng một\nDòng hai', 'Dòng một'],
  ['Đẩy mạnh  phong trào', 'Đẩy mạnh phong trào'],
])('from the words both texts can be read again: %j, %j', (before, after) => {
  const words = compareWords(before, after);
  const without = (kind: WordChange) =>
    words
      .filter(({ change }) => change !== kind)
      .map(({ text }) => text)
      .join('');

  expect([without(WordChange.ADDED), without(WordChange.REMOVED)]).toEqual([before, after]);
});

it('a Vietnamese word is not cut at its marks', () => {
  expect(compareWords('đẩy lùi dịch', 'đẩy mạnh dịch').map(({ change, text }) => `${change}:${text}`)).toEqual([
    ...['SAME:đẩy ', 'REMOVED:lùi', 'ADDED:mạnh', 'SAME: dịch'],
  ]);
});

const longer = `${first.values.text} nhanh chóng, kịp thời, sâu rộng, đồng bộ trong toàn tỉnh`;
it.each<[string, SnapshotItem[], string[]]>([
  ['a slip of the pen', [task('a', { ...first.values, text: 'Tổ chức triễn khai' })], []],
  ['a new sentence', [task('a', { ...first.values, text: longer })], ['NOT_A_CORRECTION']],
  ['another day', [task('a', { ...first.values, dueOn: '2021-10-01' })], ['NOT_A_CORRECTION']],
  ['a new task', [first, second], ['NOT_A_CORRECTION']],
  ['a task less', [], ['NOT_A_CORRECTION']],
])('%s as a correction gives the violations', (_name, after, expected) => {
  const found = checkCorrection(compareSnapshots([first], after), ({ before, after: now }) =>
    countChangedWords(before, now),
  );

  expect(found.map(({ code }) => code)).toEqual(expected);
});
