import { likenessOf, type PersonFacts } from './duplicate.rules.ts';

const somebody: PersonFacts = {
  ...{ familyName: 'Nguyễn', middleName: 'Văn', givenName: 'Hòa', birthDate: '1975-03-12' },
  ...{ gender: 'MALE', nationalId: null, unitId: 'a' },
};
const noDate = { birthDate: null };
const elsewhere = { unitId: 'b' };

it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>, number | null, string]>([
  [
    'the same national id',
    { nationalId: '075075000001' },
    { nationalId: '075075000001', familyName: 'Lê', ...noDate, ...elsewhere },
    100,
    'SAME_NATIONAL_ID UNKNOWN_BIRTH_DATE',
  ],
  ['different national ids', { nationalId: '075075000001' }, { nationalId: '075075000002' }, null, ''],
  [
    'an identity card and a citizen card',
    { nationalId: '271234567' },
    { nationalId: '075075000002' },
    99,
    'SAME_NAME SAME_BIRTH_DATE SAME_UNIT',
  ],
  ['name and birth date', {}, elsewhere, 90, 'SAME_NAME SAME_BIRTH_DATE'],
  ['the other spelling of a tone mark', {}, { ...elsewhere, givenName: 'Hoà' }, 90, 'SAME_NAME SAME_BIRTH_DATE'],
  ['decomposed letters', {}, { ...elsewhere, familyName: 'Nguyễn'.normalize('NFD') }, 90, 'SAME_NAME SAME_BIRTH_DATE'],
  [
    'no diacritics',
    {},
    { ...elsewhere, familyName: 'NGUYEN', middleName: 'Van', givenName: 'Hoa' },
    85,
    'SAME_NAME_WITHOUT_DIACRITICS SAME_BIRTH_DATE',
  ],
  ['no middle name', {}, { ...elsewhere, middleName: null }, 75, 'SHORTER_NAME SAME_BIRTH_DATE'],
  ['another middle name', {}, { ...elsewhere, middleName: 'Đức' }, null, ''],
  [
    'names in another order',
    {},
    { ...elsewhere, familyName: 'Hòa', middleName: 'Nguyễn', givenName: 'Văn' },
    75,
    'SWAPPED_NAME SAME_BIRTH_DATE',
  ],
  [
    "day and month in each other's place",
    {},
    { ...elsewhere, birthDate: '1975-12-03' },
    75,
    'SAME_NAME SWAPPED_BIRTH_DATE',
  ],
  ['a year of birth only', {}, { ...elsewhere, birthDate: '1975-01-01' }, 70, 'SAME_NAME SAME_BIRTH_YEAR'],
  ['another birth date', {}, { birthDate: '1975-03-13' }, null, ''],
  ['no birth date in the same unit', {}, noDate, 65, 'SAME_NAME UNKNOWN_BIRTH_DATE SAME_UNIT'],
  [
    'no birth date and no diacritics in the same unit',
    {},
    { ...noDate, givenName: 'Hoa' },
    60,
    'SAME_NAME_WITHOUT_DIACRITICS UNKNOWN_BIRTH_DATE SAME_UNIT',
  ],
  ['no birth date in another unit', {}, { ...noDate, ...elsewhere }, null, ''],
  ['no birth date and no middle name in the same unit', {}, { ...noDate, middleName: null }, null, ''],
  ['another gender', {}, { ...elsewhere, gender: 'FEMALE' }, 65, 'SAME_NAME SAME_BIRTH_DATE DIFFERENT_GENDER'],
  ['another name', {}, { givenName: 'Hải' }, null, ''],
])('%s: %j and %j score %s', (_what, a, b, score, reasons) => {
  const [first, second] = [
    { ...somebody, ...a },
    { ...somebody, ...b },
  ];

  const likeness = likenessOf(first, second);

  expect(likeness?.score ?? null).toBe(score);
  expect(likeness?.reasons.join(' ') ?? '').toBe(reasons);
  expect(likenessOf(second, first)).toEqual(likeness);
});
