import { askedText, opinionText, stepText, votesText } from './letter-wording.rules.ts';

const said = {
  bodyName: 'Bộ Công an',
  answer: 'AGREE',
  answerText: null,
  documentNumber: '7/CV',
  documentOn: '2021-09-18',
};

describe('a letter', () => {
  it.each([
    ['an agreement with its paper', said, 'Bộ Công an nhất trí (văn bản số 7/CV ngày 18/09/2021)'],
    [
      'a disagreement with what it says',
      { ...said, answer: 'DISAGREE', answerText: 'Còn vi phạm', documentNumber: null, documentOn: null },
      'Bộ Công an không nhất trí: Còn vi phạm',
    ],
    ['a body that is silent', { ...said, answer: null }, 'Bộ Công an: chưa có văn bản trả lời'],
  ])('tells %s', (_title, opinion, text) => expect(opinionText(opinion)).toBe(text));

  it.each([
    ['on paper', { state: 'DONE', outcome: 'Nhất trí', documentNumber: '5/CV' }, 'Nhất trí (văn bản số 5/CV)'],
    ['not at all, and why', { state: 'SKIPPED' }, 'Không thuộc diện'],
    ['not yet', { state: 'OPEN' }, 'chưa thực hiện'],
  ])('tells that a step was taken %s', (_title, end, text) => {
    const step = { why: 'Không thuộc diện', outcome: null, documentNumber: null, documentOn: null, ...end };
    expect(stepText(step)).toBe(text);
  });

  it('tells votes over all members, and none where no council voted', () => {
    expect(votesText({ yes: 17, memberCount: 21 })).toBe('17/21 (80,95 %)');
    expect(votesText({ yes: null, memberCount: null })).toBe('');
  });

  it('asks for each form with those who get it', () => {
    const person = { formName: 'Huân chương Lao động hạng Ba', isTitle: false, subject: 'INDIVIDUAL' };
    const unit = { ...person, subject: 'COLLECTIVE' };
    const fighter = { formName: 'Chiến sĩ thi đua toàn quốc', isTitle: true, subject: 'INDIVIDUAL' };
    expect(askedText([person, person, unit, fighter])).toBe(
      'Đề nghị tặng Huân chương Lao động hạng Ba cho 1 tập thể, 2 cá nhân; danh hiệu “Chiến sĩ thi đua toàn quốc” cho 1 cá nhân (có danh sách kèm theo).',
    );
  });
});
