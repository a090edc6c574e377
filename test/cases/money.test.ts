import { readFileSync } from 'node:fs';
import { bonusesOf, catalogueForm, payerOn } from '@tdkt/awards/bonus';

/** Awards of one subject as an officer writes them down, with what each is paid. */
interface MoneyCase {
  readonly title: string;
  readonly day: string;
  readonly source: string;
  readonly awards: readonly {
    readonly form: string;
    readonly subject: 'INDIVIDUAL' | 'COLLECTIVE' | 'HOUSEHOLD' | 'ENTERPRISE';
    readonly expected: number | null;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly specials?: readonly {
    readonly amount: number;
    readonly subjectKind?: string;
    readonly source: string;
    readonly documentNumber: string;
    readonly documentDate: string;
  }[];
}
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
const CASES = read<MoneyCase[]>('money/tien-thuong.json');
const { baseSalaries: salaries } = read<{
  baseSalaries: { validFrom: string; amount: number; isVerified: boolean }[];
}>('../../services/awards/data/regime.json');
const { settings } = read<{
  settings: { code: string; values: { validFrom: string; validTo?: string; clause: string; document?: string }[] }[];
}>('../../services/awards/data/law-settings.json');

/** Whether a document confirms on a day that of titles of one period only the highest is paid. */
function highestOn(day: string) {
  const values = settings.find(({ code }) => code === 'BONUS_SAME_PERIOD_HIGHEST')?.values ?? [];
  const found = values.find(({ validFrom, validTo = '9999-12-31' }) => validFrom <= day && day <= validTo);
  return found ? { isVerified: found.document !== undefined, source: found.clause } : null;
}

it.each(CASES.map((one) => [one.title, one] as const))('%s', (_title, { day, awards, specials = [] }) => {
  const lines = awards.map(({ form, subject, from = null, to = null }, at) => ({
    ...{ id: String(at), form: catalogueForm(form), subjectKind: subject, subjectId: subject },
    ...{ achievementFrom: from, achievementTo: to },
  }));
  const law = {
    salaries,
    specials: specials.map((one) => ({ awardId: null, subjectKind: null, ...one })),
    given: [],
    highestOnly: highestOn(day),
  };
  const found = bonusesOf(lines, day, law);

  expect(lines.every(({ form }) => form)).toBe(true);
  expect(awards.map((_award, at) => found.get(String(at))?.amount ?? null)).toEqual(
    awards.map(({ expected }) => expected),
  );
});

it('are at least 80, no two have one title, and every sum is a multiple of 10,000 đồng', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(80);
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
  const sums = CASES.filter(({ specials }) => !specials).flatMap(({ awards }) =>
    awards.map(({ expected }) => expected),
  );
  expect(sums.filter((sum) => sum !== null && sum % 10_000 !== 0)).toEqual([]);
});

it('say who pays: whoever decided, and what the State decides, whoever proposed', () => {
  expect(['NATION', 'PROVINCE', 'GRASSROOTS'].map((level) => payerOn(level, '2025-08-01').payer)).toEqual([
    'PROPOSER',
    'ISSUER',
    'ISSUER',
  ]);
});
