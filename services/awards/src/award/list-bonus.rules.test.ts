import { readFileSync } from 'node:fs';
import { catalogueForm } from '../form/catalogue.ts';
import { explainBonus } from './bonus.rules.ts';
import { type BonusLine, bonusesOf, payerOn, type SpecialRow } from './list-bonus.rules.ts';

const { baseSalaries: salaries } = JSON.parse(
  readFileSync(new URL('../../data/regime.json', import.meta.url), 'utf8'),
) as { baseSalaries: { validFrom: string; amount: number; isVerified: boolean; clause: string }[] };

const YEAR = { achievementFrom: '2025-01-01', achievementTo: '2025-12-31' };
const line = (id: string, code: string, more: Partial<BonusLine> = {}): BonusLine => ({
  ...{ id, form: catalogueForm(code), subjectKind: 'INDIVIDUAL', subjectId: 'p1', ...YEAR, ...more },
});
const law = { salaries, specials: [], given: [], highestOnly: { isVerified: true, source: 'ND152 49.5' } };
const amounts = (lines: readonly BonusLine[], given: object = {}, day = '2025-12-20') =>
  Object.fromEntries([...bonusesOf(lines, day, { ...law, ...given })].map(([id, { amount }]) => [id, amount]));

describe('several awards of one subject at one time (Decree 152/2025, art. 49.5-7)', () => {
  it('titles of one period: only the highest', () => {
    expect(amounts([line('a', 'LDTT'), line('b', 'CSTDCS'), line('c', 'CSTDT')])).toEqual({ a: 0, b: 0, c: 7_020_000 });
  });

  it('titles of different periods: each', () => {
    const other = { achievementFrom: '2024-01-01', achievementTo: '2024-12-31' };
    expect(amounts([line('a', 'LDTT'), line('b', 'CSTDCS', other)])).toEqual({ a: 710_000, b: 2_340_000 });
  });

  it('a title and a form of commendation: both', () => {
    expect(amounts([line('a', 'CSTDCS'), line('b', 'BKT')])).toEqual({ a: 2_340_000, b: 3_510_000 });
  });

  it('forms of commendation: each', () => {
    expect(amounts([line('a', 'GK'), line('b', 'BKT')])).toEqual({ a: 710_000, b: 3_510_000 });
  });

  it('titles of one period by another decision: the highest of all, what was paid before is taken off', () => {
    const title = { subjectKind: 'INDIVIDUAL', subjectId: 'p1', ...YEAR };
    const given = [{ ...title, amount: 710_000 }];
    expect(amounts([line('b', 'CSTDCS')], { given })).toEqual({ b: 1_630_000 });
    expect(amounts([line('b', 'CSTDCS'), line('c', 'CSTDT')], { given })).toEqual({ b: 0, c: 6_310_000 });
    expect(amounts([line('a', 'LDTT')], { given: [{ ...title, amount: 2_340_000 }] })).toEqual({ a: 0 });
    expect(amounts([line('a', 'LDTT')], { given: [{ ...title, subjectId: 'p2', amount: 9 }] })).toEqual({ a: 710_000 });
    const [basis] = bonusesOf([line('b', 'CSTDCS')], '2025-12-20', { ...law, given }).values();
    expect(basis).toMatchObject({
      samePeriod: 'HIGHEST',
      given: 710_000,
      clauses: expect.arrayContaining(['ND152 49.5']),
    });
  });

  it('of others: each, whatever their period', () => {
    expect(amounts([line('a', 'LDTT'), line('b', 'CSTDCS', { subjectId: 'p2' })])).toEqual({
      a: 710_000,
      b: 2_340_000,
    });
  });

  it('a period that is not told is like no other', () => {
    const untold = { achievementFrom: null, achievementTo: null };
    expect(amounts([line('a', 'LDTT', untold), line('b', 'CSTDCS', untold)])).toEqual({ a: 710_000, b: 2_340_000 });
  });

  it('where no document confirms it, each is paid and told so', () => {
    const unsure = { highestOnly: { isVerified: false, source: 'ND42' } };
    const found = bonusesOf([line('a', 'LDTT'), line('b', 'CSTDCS')], '2021-12-20', { ...law, ...unsure });
    expect([...found.values()].map(({ amount, samePeriod }) => [amount, samePeriod])).toEqual([
      [450_000, 'UNVERIFIED'],
      [1_490_000, 'UNVERIFIED'],
    ]);
  });
});

describe('a special amount', () => {
  const special = (amount: number, more: Partial<SpecialRow> = {}): SpecialRow => ({
    ...{ amount, source: 'CONTRIBUTION', documentNumber: '12/QĐ-UBND', documentDate: '2021-08-27' },
    ...{ awardId: null, subjectKind: null, ...more },
  });
  const list = [
    line('a', 'BKT'),
    line('b', 'BKT', { subjectKind: 'COLLECTIVE', subjectId: 'o1' }),
    line('c', 'BKT', { subjectId: 'p2' }),
  ];

  it('of a movement sets one sum for collectives and one for people', () => {
    const specials = [
      special(5_000_000, { subjectKind: 'COLLECTIVE' }),
      special(2_000_000, { subjectKind: 'INDIVIDUAL' }),
    ];
    expect(amounts(list, { specials }, '2021-08-27')).toEqual({ a: 2_000_000, b: 5_000_000, c: 2_000_000 });
  });

  it('of one award goes before that of its kind, and that before the one of the list', () => {
    const specials = [special(1), special(2, { subjectKind: 'INDIVIDUAL' }), special(3, { awardId: 'c' })];
    expect(amounts(list, { specials })).toEqual({ a: 2, b: 1, c: 3 });
  });

  it('is told with its source and document, in place of the coefficient', () => {
    const basis = bonusesOf([line('a', 'BKT')], '2021-08-27', { ...law, specials: [special(2_000_000)] }).get('a');
    expect(basis).toMatchObject({
      ...{ method: 'SPECIAL', amount: 2_000_000, product: null, rounding: null, problem: null },
      special: { source: 'CONTRIBUTION', documentNumber: '12/QĐ-UBND', documentDate: '2021-08-27' },
    });
  });

  it('pays what the coefficient cannot, and lowers no other title', () => {
    const specials = [special(100, { awardId: 'a' })];
    expect(amounts([line('a', 'CSTDT'), line('b', 'LDTT')], { specials })).toEqual({ a: 100, b: 710_000 });
    expect(amounts([line('a', 'KNC')], { specials })).toEqual({ a: 100 });
    expect(amounts([line('a', 'KNC')])).toEqual({ a: null });
  });
});

describe('the why of an amount', () => {
  it('of a collective is twice the sum of a person, rounded once at the end', () => {
    const found = explainBonus(
      { form: catalogueForm('BKTTG'), subjectKind: 'COLLECTIVE', decidedOn: '2021-09-15' },
      salaries,
    );
    expect(found).toMatchObject({
      ...{ method: 'COEFFICIENT', base: 1_490_000, baseFrom: '2019-07-01', coefficient: 3.5, multiplier: 2 },
      ...{ product: 10_430_000, rounding: 10_000, amount: 10_430_000 },
      clauses: ['Decree 91/2017, art. 73', 'Decree 91/2017, art. 68', 'Decree 38/2019'],
    });
  });

  it('of a household is one and a half times', () => {
    const found = explainBonus(
      { form: catalogueForm('BKT'), subjectKind: 'HOUSEHOLD', decidedOn: '2025-08-01' },
      salaries,
    );
    expect(found).toMatchObject({ coefficient: 1.5, multiplier: 1.5, product: 5_265_000, amount: 5_270_000 });
  });

  it.each([
    ['KNC', '2025-08-01', 'COEFFICIENT_UNVERIFIED'],
    ['BKT', '2026-08-01', 'SALARY_UNVERIFIED'],
    ['HCHN', '2025-08-01', 'NO_COEFFICIENT'],
    ['BKT', '2017-11-01', 'NO_SALARY'],
  ] as const)('%s on %s has no amount: %s', (code, decidedOn, problem) => {
    const found = explainBonus({ form: catalogueForm(code), subjectKind: 'INDIVIDUAL', decidedOn }, salaries);
    expect(found).toMatchObject({ method: 'UNKNOWN', problem, amount: null });
  });
});

it('who decides pays, and for what the State decides the body that proposed; before 2024 no text was seen', () => {
  expect(payerOn('PROVINCE', '2025-08-01')).toMatchObject({ payer: 'ISSUER', clause: 'Decree 152/2025, art. 47.2' });
  expect(payerOn('NATION', '2024-08-01')).toMatchObject({ payer: 'PROPOSER', clause: 'Law 2022, art. 11.4' });
  expect(payerOn('NATION', '2021-08-01')).toMatchObject({ payer: 'PROPOSER', isVerified: false });
});
