import { longDay, shareText, upper } from './wording.rules.ts';

it.each([
  ['2021-12-05', 'ngày 05 tháng 12 năm 2021'],
  ['2022-02-15', 'ngày 15 tháng 02 năm 2022'],
  ['2022-03-10', 'ngày 10 tháng 3 năm 2022'],
])('%s is %s', (day, text) => {
  expect(longDay(day)).toBe(text);
});

it.each([
  [5, 9, '55,56%'],
  [9, 9, '100%'],
  [0, 0, ''],
])('%d of %d members are %s', (yes, members, text) => {
  expect(shareText(yes, members)).toBe(text);
});

it('capitals keep the marks of Vietnamese', () => {
  expect(upper('Khối thi đua số 1')).toBe('KHỐI THI ĐUA SỐ 1');
});
