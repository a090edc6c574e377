import { addressed, articlesOf, authorityOf, basesText, citationOf, longDay, positionsOf } from './wording.rules.ts';

const line = (input: object = {}) => ({
  ...{ formName: 'Bằng khen', isTitle: false, subjectKind: 'INDIVIDUAL', campaignTitle: null, bonus: 1_490_000 },
  ...{ commendationType: 'SUDDEN', achievementFrom: null, achievementTo: null },
  ...input,
});

describe('the words of a decision', () => {
  it.each([
    ['2021-02-09', 'ngày 09 tháng 02 năm 2021'],
    ['2021-03-10', 'ngày 10 tháng 3 năm 2021'],
    ['2021-12-01', 'ngày 01 tháng 12 năm 2021'],
  ])('%s is written %s', (day, text) => expect(longDay(day)).toBe(text));

  it.each([
    ['Chủ tịch', ['CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
    ['Phó Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
    ['Chủ tịch Ủy ban nhân dân tỉnh', ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
  ])('%s signs as %j', (position, positions, authority) => {
    expect(positionsOf(position)).toEqual(positions);
    expect(authorityOf(position, 'Ủy ban nhân dân tỉnh')).toBe(authority);
  });

  it('the articles count the list by form and subject, and sum the bonuses up', () => {
    const [awards, bonus, duty] = articlesOf([line(), line({ subjectKind: 'COLLECTIVE', bonus: 2_980_000 }), line()]);

    expect(awards).toBe(
      'Tặng Bằng khen cho 1 tập thể và 2 cá nhân đã có thành tích xuất sắc đột xuất (có danh sách kèm theo).',
    );
    expect(bonus).toContain('5.960.000 đồng');
    expect(duty).toMatch(/\.\/\.$/);
  });

  it('a bonus that is not known is not summed up', () => {
    expect(articlesOf([line({ bonus: null }), line()])[1]).not.toContain('tổng số tiền');
  });

  it('bases begin and end as the decree wants it', () => {
    expect(basesText(['Luật Thi đua;', 'Căn cứ Nghị định 91', 'Theo đề nghị của Ban'])).toEqual([
      'Căn cứ Luật Thi đua;',
      'Căn cứ Nghị định 91;',
      'Theo đề nghị của Ban.',
    ]);
  });

  it('people are addressed by their gender where it is known', () => {
    const named = (gender: string | null, subjectKind = 'INDIVIDUAL') =>
      addressed({ subjectKind, subjectName: 'Nguyễn Lan', gender });

    expect([named('FEMALE'), named('MALE'), named(null)]).toEqual(['Bà Nguyễn Lan', 'Ông Nguyễn Lan', 'Nguyễn Lan']);
    expect([named('MALE', 'HOUSEHOLD'), named(null, 'HOUSEHOLD')]).toEqual([
      'Hộ gia đình ông Nguyễn Lan',
      'Hộ gia đình Nguyễn Lan',
    ]);
  });

  it('says what an award is for: the movement, else the days', () => {
    expect(citationOf(line({ campaignTitle: 'Chung sức' }))).toContain('“Chung sức”');
    expect(citationOf(line({ achievementFrom: '2021-08-01', achievementTo: '2021-08-31' }))).toContain(
      'từ ngày 01/08/2021 đến ngày 31/08/2021',
    );
  });
});
