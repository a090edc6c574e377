import { doubled, type NamedColumn, resolveMapping, suggest } from './mapping.rules.ts';

const COLUMNS: readonly NamedColumn[] = [
  { column: { name: 'code' }, names: ['code', 'Mã', 'Code'] },
  { column: { name: 'name' }, names: ['name', 'Tên', 'Name'] },
  { column: { name: 'givenName' }, names: ['givenName', 'Tên gọi', 'Given name'] },
  { column: { name: 'from' }, names: ['from', 'Ngày'] },
  { column: { name: 'to' }, names: ['to', 'Ngày'] },
];

describe('a heading', () => {
  it.each([
    ['Mã', 'code'],
    ['ma *', 'code'],
    ['  CODE ', 'code'],
    ['given name', 'givenName'],
    ['givenName', 'givenName'],
    ['Ten_goi', 'givenName'],
    ['Ngày', null],
    ['Lạ', null],
  ])('%j stands for %s', (heading, field) => {
    expect(suggest(heading, COLUMNS)).toBe(field);
  });

  it('stands twice however it is written', () => {
    expect(doubled(['Mã', 'ten', 'TÊN *', ''])).toEqual(['TÊN *']);
  });
});

describe('a mapping', () => {
  it('takes what is told before what is guessed, and null for what is left out', () => {
    const { fields, problems } = resolveMapping(['Mã', 'Lạ', 'x'], COLUMNS, { Lạ: 'name', x: null });

    expect(fields).toEqual(['code', 'name', null]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['nobody can place', ['Lạ'], {}, 'UNKNOWN_HEADING'],
    ['are placed where there is no column', ['Mã'], { Mã: 'nothing' }, 'UNKNOWN_COLUMN'],
    ['share a column', ['Mã', 'Tên'], { Tên: 'code' }, 'DOUBLED_COLUMN'],
  ] as const)('names headings that %s', (_that, headings, given, code) => {
    expect(resolveMapping(headings, COLUMNS, given).problems.map((one) => one.code)).toEqual([code]);
  });
});
