import { readFileSync } from 'node:fs';
import {
  bodiesByLaw,
  checkFreshness,
  DEFAULT_SETTINGS,
  isConsulted,
  noticeDays,
  type PathCase,
  silenceMeans,
} from '@tdkt/awards/review';

/** Questions of procedure with the answer that an expert would give. */
interface ProcedureCase {
  readonly title: string;
  readonly ask: 'CONSULTED' | 'BODIES' | 'NOTICE' | 'SILENCE' | 'FRESHNESS';
  readonly regime: PathCase['regime'];
  readonly form?: string;
  readonly subject?: PathCase['subject'];
  readonly type?: string;
  readonly asker?: 'PROVINCE' | 'MINISTRY';
  readonly setting?: { readonly value: boolean; readonly isVerified: boolean };
  readonly what?: 'REPORT' | 'OPINION' | 'VOTE';
  readonly on?: string;
  readonly submittedOn?: string;
  readonly expected: unknown;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
const CASES = read<ProcedureCase[]>('procedure/hiep-y-cong-khai.json');
const { forms } = read<{ forms: { code: string; kind: string; level: string }[] }>(
  '../../services/awards/data/award-forms.json',
);

function caseOf({ regime, form: code, subject = 'INDIVIDUAL', type = 'MERIT' }: ProcedureCase): PathCase {
  const form = forms.find((one) => one.code === code);
  if (!form) throw new Error(`the catalogue has no form ${code}`);
  const { kind: formKind, level } = form;
  return {
    form: form.code,
    formKind,
    level,
    regime,
    procedure: 'FULL',
    commendationType: type,
    subject,
  };
}

const ANSWERS: Readonly<Record<ProcedureCase['ask'], (one: ProcedureCase) => unknown>> = {
  BODIES: (one) => bodiesByLaw(caseOf(one)).map(({ body, clause }) => `${clause.clause} ${body.vi}`),
  CONSULTED: (one) => isConsulted(caseOf(one)),
  NOTICE: (one) => {
    const { value, clause, isVerified } = noticeDays(caseOf(one), DEFAULT_SETTINGS);
    return { value, clause: clause?.clause ?? null, isVerified };
  },
  SILENCE: ({ asker = 'PROVINCE', regime, setting = null }) => {
    const { counts, clause, isVerified } = silenceMeans(asker, regime, setting);
    return { counts, clause: clause.clause, isVerified };
  },
  FRESHNESS: (one) => {
    const { what = 'REPORT', on = '', submittedOn = '' } = one;
    const found = checkFreshness({ what, on, submittedOn }, caseOf(one), DEFAULT_SETTINGS.FRESHNESS_MONTHS);
    const { isFresh, lastDay, isVerified } = found;
    return { isFresh, lastDay, isVerified };
  },
};

it.each(CASES.map((one) => [one.title, one] as const))('%s', (_title, one) => {
  expect(ANSWERS[one.ask](one)).toEqual(one.expected);
});

it('no two cases have one title', () => {
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
});
