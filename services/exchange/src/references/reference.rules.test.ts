import { type Candidate, choose, readReference, referenceText } from './reference.rules.ts';

const [A, B] = ['0190f000-0000-7000-8000-00000000000a', '0190f000-0000-7000-8000-00000000000b'];
const row = (id: string, code: string | null, label: string | null, isValid = true): Candidate => ({
  id,
  code,
  label,
  isValid,
});

describe('a reference', () => {
  it.each([
    [`Nguyễn Văn A [${A}]`, { id: A }],
    [A, { id: A }],
    [`[${A.toUpperCase()}]`, { id: A }],
    ['C1', { name: 'C1' }],
    ['Cụm [1]', { name: 'Cụm [1]' }],
  ])('%j is read as %j', (text, means) => {
    expect(readReference(text)).toEqual(means);
  });

  it.each([
    ['a code', 'C1', [row(A, 'C1', 'Cụm 1'), row(B, 'C2', 'Cụm 2')], { id: A }],
    ['a code that was reused: the row of the day', 'C1', [row(A, 'C1', null, false), row(B, 'C1', null)], { id: B }],
    ['a code of one closed row', 'C1', [row(A, 'C1', null, false)], { id: A }],
    [
      'a code of two closed rows',
      'C1',
      [row(A, 'C1', null, false), row(B, 'C1', null, false)],
      { code: 'AMBIGUOUS_REFERENCE' },
    ],
    ['a name', 'Cụm 2', [row(B, 'C2', 'Cụm 2')], { id: B }],
    ['a code before the name of another', 'X', [row(A, 'X', 'a'), row(B, 'b', 'X')], { id: A }],
    ['a name of two', 'An', [row(A, null, 'An'), row(B, null, 'An')], { code: 'AMBIGUOUS_REFERENCE' }],
    ['versions of one row', 'An', [row(A, 'a', 'An'), row(A, 'b', 'An')], { id: A }],
    ['nothing known', 'Z', [], { code: 'UNKNOWN_REFERENCE' }],
  ] as const)('by %s finds its row or says why not', (_by, name, candidates, found) => {
    expect(choose(name, candidates)).toEqual(found);
  });

  it('is written by its code where that finds it again, else with its id', () => {
    const closed = row(A, 'C1', 'Cụm cũ', false);
    const open = row(B, 'C1', 'Cụm mới');

    expect(referenceText(B, open, [closed, open])).toBe('C1');
    expect(referenceText(A, closed, [closed, open])).toBe(`Cụm cũ [${A}]`);
    expect(referenceText(A, row(A, null, 'An'), [])).toBe(`An [${A}]`);
    expect(referenceText(A, undefined, [])).toBe(`[${A}]`);
  });
});
