import { attendanceText, leaderOf, percentText, recusalTexts, shareText } from './minutes.rules.ts';

const seat = (fullName: string, post: string, attendance = 'PRESENT') => ({
  fullName,
  post,
  attendance,
  position: null,
});

describe('the minutes', () => {
  it.each([
    ['17 of 21', 17, 21, '80,95 %'],
    ['all', 9, 9, '100 %'],
    ['none of nobody', 0, 0, ''],
  ])('tell the share of all members: %s', (_title, yes, members, text) => expect(shareText(yes, members)).toBe(text));

  it('name who was there with post and position, and say that nobody was absent', () => {
    const text = attendanceText('Có mặt', [{ ...seat('Lê A', 'CHAIR'), position: 'Chủ tịch tỉnh' }]);
    expect(text).toBe('Có mặt: 1 thành viên (Lê A, Chủ tịch tỉnh, Chủ tịch Hội đồng).');
    expect(attendanceText('Vắng mặt', [])).toBe('Vắng mặt: 0 thành viên.');
    expect(percentText(66.6)).toBe('66,6 %');
  });

  it.each([
    ['the chair', [seat('A', 'VICE_CHAIR'), seat('B', 'CHAIR')], 'B'],
    ['a deputy where the chair is away', [seat('A', 'VICE_CHAIR'), seat('B', 'CHAIR', 'WRITTEN')], 'A'],
    ['nobody who is not in the chair', [seat('A', 'MEMBER')], undefined],
  ])('are signed by %s', (_title, seats, name) => expect(leaderOf(seats)?.fullName).toBe(name));

  it('say who did not vote on what, and why', () => {
    const recused = [
      { fullName: 'A', reason: 'OWN_NOMINATION' },
      { fullName: 'B', reason: 'Anh ruột' },
    ];
    expect(recusalTexts([{ subjectName: 'X', recused }])).toEqual([
      'A không bỏ phiếu về trường hợp X (là người được đề nghị).',
      'B không bỏ phiếu về trường hợp X (Anh ruột).',
    ]);
  });
});
