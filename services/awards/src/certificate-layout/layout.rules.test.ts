import { checkLayout, FIRST_FIELDS, FIRST_PAPER, type LayoutField } from './layout.rules.ts';

/** What a layout may say of its paper. */
const paper = { ...FIRST_PAPER, fields: FIRST_FIELDS };
const first = FIRST_FIELDS[0] as LayoutField;
const withFirst = (more: object) => ({ ...paper, fields: [{ ...first, ...more }, ...FIRST_FIELDS.slice(1)] });
const told = (layout: Parameters<typeof checkLayout>[0]) =>
  checkLayout(layout).map(({ code, path }) => `${code} ${path.join('.')}`);

it('the layout to begin with is right, and stays so on a smaller paper only as far as it fits', () => {
  expect(told(paper)).toEqual([]);
  expect(told({ ...paper, pageWidth: 2_100, pageHeight: 1_480 }).length).toBeGreaterThan(3);
});

it.each([
  ['a text that begins left of the paper', { x: -1 }, ['OUT_OF_RANGE fields.0.x']],
  ['a text that is wider than what is left', { width: 2_661 }, ['OUT_OF_RANGE fields.0.width']],
  ['a text that just fits', { width: 2_660 }, []],
  ['a text below the paper', { y: 2_101 }, ['OUT_OF_RANGE fields.0.y']],
  ['half a tenth of a millimetre', { x: 310.5 }, ['OUT_OF_RANGE fields.0.x']],
  ['a length in words', { y: '520' }, ['OUT_OF_RANGE fields.0.y']],
  ['letters that nobody reads', { size: 5 }, ['OUT_OF_RANGE fields.0.size']],
  ['a text that certificates do not have', { field: 'PHOTO' }, ['UNKNOWN_CHOICE fields.0.field']],
  ['an alignment that there is none of', { align: 'JUSTIFY' }, ['UNKNOWN_CHOICE fields.0.align']],
  ['a property that nobody knows', { colour: 'red' }, ['UNKNOWN_CHOICE fields.0']],
  ['a text twice', { field: 'NUMBER' }, ['DUPLICATE fields.7.field']],
])('%s', (_what, more, expected) => {
  expect(told(withFirst(more))).toEqual(expected);
});

it('a code stays on the paper with its whole height, and is large enough for a telephone', () => {
  const code = (more: object) => ({
    ...paper,
    fields: FIRST_FIELDS.map((field) => (field.field === 'CODE' ? { ...field, ...more } : field)),
  });
  const at = FIRST_FIELDS.findIndex(({ field }) => field === 'CODE');
  expect(told(code({ y: 1_860 }))).toEqual([]);
  expect(told(code({ y: 1_861 }))).toEqual([`OUT_OF_RANGE fields.${at}.y`]);
  expect(told(code({ width: 149 }))).toEqual([`OUT_OF_RANGE fields.${at}.width`]);
});

it('a certificate names somebody, on a paper that a printer takes', () => {
  expect(told({ ...paper, fields: FIRST_FIELDS.filter(({ field }) => field !== 'HONOUREE') })).toEqual([
    'REQUIRED fields.HONOUREE',
  ]);
  expect(told({ ...paper, fields: {} })).toEqual(['REQUIRED fields']);
  expect(told({ ...paper, pageWidth: 4_301 })).toEqual(['OUT_OF_RANGE pageWidth']);
  expect(told({ ...paper, offsetX: 301, offsetY: -301 })).toEqual(['OUT_OF_RANGE offsetX', 'OUT_OF_RANGE offsetY']);
});
