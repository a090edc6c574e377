import { readFileSync } from 'node:fs';
import { CATALOGUE, catalogueForm } from '../form/catalogue.ts';
import type { SubjectKind } from '../form/form.entity.ts';
import { bonusOf } from './bonus.rules.ts';

const { baseSalaries } = JSON.parse(readFileSync(new URL('../../data/regime.json', import.meta.url), 'utf8')) as {
  baseSalaries: { validFrom: string; amount: number; isVerified: boolean }[];
};
const bonus = (code: string, subjectKind: `${SubjectKind}`, decidedOn: string) =>
  bonusOf({ form: catalogueForm(code), subjectKind, decidedOn }, baseSalaries);

const [I, C, H, E] = ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD', 'ENTERPRISE'] as const;
const [IN_2021, EARLY_2024, IN_2025, LATE_2026] = ['2021-09-15', '2024-03-01', '2025-08-01', '2026-08-01'] as const;

describe('the bonus of an award, rounded up to 10,000 đồng', () => {
  it.each<[string, `${SubjectKind}`, string, number | null]>([
    ['CSTDTQ', I, IN_2021, 6_710_000],
    ['CSTDT', I, IN_2021, 4_470_000],
    ['CSTDCS', I, IN_2021, 1_490_000],
    ['LDTT', I, IN_2021, 450_000],
    ['TTLDXS', C, IN_2021, 2_240_000],
    ['TDPVH', C, IN_2021, 2_240_000],
    ['TTLDTT', C, IN_2021, 1_200_000],
    ['CTDCP', C, IN_2021, 17_880_000],
    ['CTDT', C, IN_2021, 11_920_000],
    ['BKTTG', I, IN_2021, 5_220_000],
    ['BKTTG', C, IN_2021, 10_430_000],
    ['BKT', I, IN_2021, 1_490_000],
    ['BKT', C, IN_2021, 2_980_000],
    ['BKT', E, IN_2021, 2_980_000],
    ['GK', I, IN_2021, 450_000],
    ['GK', C, IN_2021, 900_000],
    ['GKX', I, IN_2021, 230_000],
    ['GKX', C, IN_2021, 450_000],
    ['OTHER', I, IN_2021, 0],
    ['CSTDTQ', I, EARLY_2024, 8_100_000],
    ['CSTDT', I, EARLY_2024, 5_400_000],
    ['CSTDCS', I, EARLY_2024, 1_800_000],
    ['LDTT', I, EARLY_2024, 540_000],
    ['TTLDXS', C, EARLY_2024, 2_700_000],
    ['TTLDTT', C, EARLY_2024, 1_440_000],
    ['XPTTB', C, EARLY_2024, 3_600_000],
    ['TDPVH', C, EARLY_2024, 2_700_000],
    ['CTDCP', C, EARLY_2024, 21_600_000],
    ['CTDT', C, EARLY_2024, 14_400_000],
    ['CTDQK', C, EARLY_2024, 10_800_000],
    ['BKT', I, IN_2025, 3_510_000],
    ['BKT', C, IN_2025, 7_020_000],
    ['BKT', H, IN_2025, 5_270_000],
    ['HCSV', C, IN_2025, 215_280_000],
  ])('%s for %s on %s is %p', (code, subjectKind, decidedOn, amount) => {
    expect(bonus(code, subjectKind, decidedOn)).toBe(amount);
  });

  it.each<[string, string, `${SubjectKind}`, string]>([
    ['a coefficient that is not confirmed', 'BKT', I, EARLY_2024],
    ['a base salary that is not confirmed', 'BKT', I, LATE_2026],
    ['a form that the regime does not know', 'XPTTB', C, IN_2021],
    ['a subject that the form does not pay', 'LDTT', C, IN_2021],
    ['a household before 2024', 'BKT', H, IN_2021],
    ['an order for foreigners', 'HCHN', I, IN_2021],
    ['a day before every regime', 'LDTT', I, '2010-01-01'],
  ])('is unknown for %s', (_why, code, subjectKind, decidedOn) => {
    expect(bonus(code, subjectKind, decidedOn)).toBeNull();
  });

  it('changes with the base salary on the day of the decision', () => {
    expect(bonus('BKT', I, '2023-06-30')).toBe(1_490_000);
    expect(bonus('BKT', I, '2023-07-01')).toBe(1_800_000);
  });
});

describe('the catalogue', () => {
  it('names each form once, with a subject and a decider', () => {
    expect(new Set(CATALOGUE.forms.map(({ code }) => code)).size).toBe(CATALOGUE.forms.length);
    expect(CATALOGUE.forms.every((form) => form.subjectKinds.length > 0 && form.deciders.length > 0)).toBe(true);
  });

  it('gives every decider and coefficient its clause', () => {
    const rows = CATALOGUE.forms.flatMap((form) => [...form.deciders, ...form.coefficients]);

    expect(rows.filter(({ clause }) => !clause)).toEqual([]);
  });
});
