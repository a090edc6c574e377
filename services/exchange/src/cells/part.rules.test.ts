import { readParts, writeParts } from './part.rules.ts';

const AUTHORS = { reference: 'personId', number: 'share' } as const;
const MEMBERS = { reference: 'personId', number: null } as const;
const id = '0190f000-0000-7000-8000-000000000000';

it.each([
  ['one without a number', 'Nguyễn Văn A', [['Nguyễn Văn A', null]]],
  [
    'two with shares',
    `Nguyễn Văn A [${id}] = 60; Trần Thị B = 40`,
    [
      [`Nguyễn Văn A [${id}]`, 60],
      ['Trần Thị B', 40],
    ],
  ],
  ['a share with a comma and a percent sign', 'Nguyễn Văn A=33,5 %', [['Nguyễn Văn A', 33.5]]],
  [
    'a line each',
    'Nguyễn Văn A\nTrần Thị B',
    [
      ['Nguyễn Văn A', null],
      ['Trần Thị B', null],
    ],
  ],
  ['a share that is no number', 'Nguyễn Văn A = nhiều', null],
  ['a share of nobody', '= 60', null],
] as const)('a cell with %s is read as parts', (_case, text, expected) => {
  expect(readParts(text, AUTHORS)?.map(({ reference, number }) => [reference, number]) ?? null).toEqual(expected);
});

it('a number is refused where parts have none', () => {
  expect(readParts('Nguyễn Văn A = 60', MEMBERS)).toBeNull();
});

it('what is written is read again', () => {
  const parts = [
    { personId: 'a', share: 60.5 },
    { personId: 'b', share: null },
  ];
  const text = writeParts(parts, AUTHORS, (one) => `Tên ${one} [${id}]`);

  expect(text).toBe(`Tên a [${id}] = 60.5; Tên b [${id}]`);
  expect(readParts(text, AUTHORS)).toEqual([
    { reference: `Tên a [${id}]`, number: 60.5 },
    { reference: `Tên b [${id}]`, number: null },
  ]);
});
