import { joinTexts, parseCell } from './cell.rules.ts';
import { findChoice, type NamedChoice } from './choice.rules.ts';
import { neutralise, restore } from './formula.rules.ts';
import { fold, readKeyed, withKey } from './key.rules.ts';

describe('a cell', () => {
  it.each([
    ['whole', '12', 12],
    ['whole', ' -7 ', -7],
    ['whole', '1.234.567', 1_234_567],
    ['whole', '3.0', 3],
    ['money', '1 500 000 000 000', 1_500_000_000_000],
    ['decimal', '12,5', 12.5],
    ['decimal', '12.50', 12.5],
    ['day', '2021-09-20', '2021-09-20'],
    ['day', '1/2/2021', '2021-02-01'],
    ['day', '29.02.2024', '2024-02-29'],
    ['day', '2021-09-20T00:00:00.000Z', '2021-09-20'],
    ['flag', 'Có', true],
    ['flag', 'No', false],
    ['flag', '1', true],
    ['texts', 'một\n\n hai ', ['một', 'hai']],
    ['texts', '["a\\nb", ""]', ['a\nb', '']],
    ['json', '[{"code": "x"}]', [{ code: 'x' }]],
    ['text', ' giữ nguyên ', ' giữ nguyên '],
  ] as const)('of kind %s that says %j means %j', (kind, text, value) => {
    expect(parseCell(kind, text, fold(text))).toEqual({ value });
  });

  it.each([
    ['whole', '1,5', 'NOT_WHOLE'],
    ['whole', '2147483648', 'OUT_OF_RANGE'],
    ['money', '9007199254740993', 'OUT_OF_RANGE'],
    ['decimal', 'mười', 'MALFORMED'],
    ['day', '31/02/2021', 'MALFORMED'],
    ['day', '29/02/2023', 'MALFORMED'],
    ['day', '2021', 'MALFORMED'],
    ['moment', '20/9/2021', 'MALFORMED'],
    ['flag', 'có lẽ', 'MALFORMED'],
    ['texts', '[1]', 'MALFORMED'],
    ['json', '{', 'MALFORMED'],
  ] as const)('of kind %s that says %j is refused as %s', (kind, text, code) => {
    expect(parseCell(kind, text, fold(text))).toEqual({ code });
  });

  it.each([[['một', 'hai']], [['hai\ndòng', '']], [['[ngoặc']], [[' lề ']], [[]]])(
    'keeps a list of texts: %j',
    (list) => {
      expect(parseCell('texts', joinTexts(list), '')).toEqual({ value: list });
    },
  );
});

describe('a text that begins like a formula', () => {
  it.each(['=1', '+84', '-1', '@x', '\t=1', '\r=1', '＝1', "'=1", "''+1", 'thường', "'thường", ''])(
    '%j leaves as text and comes back',
    (text) => {
      expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(restore(neutralise(text))).toBe(text);
    },
  );
});

describe('the key in brackets', () => {
  it.each([
    ['Khối [BLOC]', { words: 'Khối', key: 'BLOC' }],
    ['[BLOC]', { words: '', key: 'BLOC' }],
    ['Khối [a] [b]', { words: 'Khối [a]', key: 'b' }],
    ['Khối', { words: 'Khối', key: null }],
    ['Khối [', { words: 'Khối [', key: null }],
  ])('of %j is found', (text, read) => {
    expect(readKeyed(text)).toEqual(read);
  });

  it('is written so that it is read again', () => {
    for (const [words, key] of [
      ['Khối (cơ quan)', 'BLOC'],
      ['x [y]', 'z'],
      ['', 'k'],
    ] as const)
      expect(readKeyed(withKey(words, key)).key).toBe(key);
  });
});

describe('a choice', () => {
  const CHOICES: readonly NamedChoice[] = [
    { value: 'LOCALITY', labels: ['Cụm (địa phương)', 'Cluster'] },
    { value: 'BLOC', labels: ['Khối', 'Bloc'] },
    { value: 'OTHER', labels: ['Khác', 'Other'] },
    { value: 'MISC', labels: ['Khác', 'Miscellaneous'] },
  ];

  it.each([
    ['LOCALITY', 'LOCALITY'],
    ['locality', 'LOCALITY'],
    ['Tên cũ [BLOC]', 'BLOC'],
    ['cum dia phuong', 'LOCALITY'],
    ['Cluster', 'LOCALITY'],
    ['Other', 'OTHER'],
    ['Khác', null],
    ['Khối [NONE]', null],
    ['', null],
  ])('named %j is %s', (text, value) => {
    expect(findChoice(CHOICES, text)).toBe(value);
  });
});
