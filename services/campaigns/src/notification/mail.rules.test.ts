import { type Letter, letterOf } from './mail.rules.ts';

const LATE: Letter = {
  ...{ campaign: 'Cả tỉnh chung sức', audience: 'UNIT', kind: 'REPORT', what: 'Tháng 8/2021', cluster: null },
  ...{ dueOn: '2021-09-05', isOverdue: true, unitCount: 1, url: 'https://tdkt.example/' },
};

it.each<[string, Partial<Letter>, string]>([
  ['a unit that is late', {}, 'Đơn vị chưa hoàn thành việc báo cáo tiến độ (Tháng 8/2021), hạn ngày 05/09/2021.'],
  [
    'a unit whose day is near',
    { isOverdue: false, kind: 'LAUNCH', what: null },
    'Việc phát động tại đơn vị của đơn vị sẽ đến hạn ngày 05/09/2021.',
  ],
  [
    'the leader of a cluster',
    { audience: 'CLUSTER_LEADER', cluster: 'Cụm thi đua số 1', unitCount: 8 },
    '8 đơn vị của Cụm thi đua số 1 đã được đôn đốc nhưng chưa hoàn thành việc báo cáo tiến độ (Tháng 8/2021), hạn ngày 05/09/2021.',
  ],
  [
    'the Board',
    { audience: 'BOARD', kind: 'ACKNOWLEDGEMENT', what: null, unitCount: 40 },
    '40 đơn vị đã được đôn đốc nhưng chưa hoàn thành việc tiếp nhận kế hoạch, hạn ngày 05/09/2021.',
  ],
])('the letter to %s says what is owed', (_whom, given, sentence) => {
  const { subject, text } = letterOf({ ...LATE, ...given });

  expect(text).toContain(sentence);
  expect(text).toContain('https://tdkt.example/');
  expect(subject).toContain('hạn 05/09/2021');
});

it('a long task is shortened', () => {
  expect(letterOf({ ...LATE, kind: 'TASK', what: 'x'.repeat(400) }).text).not.toContain('x'.repeat(120));
});
