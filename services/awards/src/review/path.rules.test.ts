import { checkCompletion, checkPathDone, joinedPath, pathOf, stepsToOpen } from './path.rules.ts';
import { type PathCase, STEP_KINDS, type StepKind } from './path.types.ts';
import { DEFAULT_SETTINGS } from './settings.rules.ts';

const CERTIFICATE: PathCase = {
  ...{ form: 'BKT', formKind: 'MERIT_CERTIFICATE', level: 'PROVINCE', subject: 'INDIVIDUAL' },
  ...{ regime: 'RS-2021', procedure: 'FULL', commendationType: 'MERIT' },
};
const FIGHTER: PathCase = { ...CERTIFICATE, form: 'CSTDTQ', formKind: 'TITLE', level: 'NATION' };
const HERO: PathCase = { ...CERTIFICATE, form: 'AHLD', formKind: 'STATE_TITLE', level: 'NATION' };
const FLAG: PathCase = { ...CERTIFICATE, form: 'CTDCP', formKind: 'TITLE', level: 'NATION', subject: 'COLLECTIVE' };
const ORDER: PathCase = { ...CERTIFICATE, form: 'HCDL1', formKind: 'ORDER', level: 'NATION' };
const pathFor = (one: PathCase, more: Partial<PathCase> = {}) => pathOf({ ...one, ...more }, DEFAULT_SETTINGS);
const taken = (one: PathCase, more: Partial<PathCase> = {}) =>
  pathFor(one, more)
    .filter(({ isNeeded }) => isNeeded)
    .map(({ kind }) => kind);
const stepOf = (kind: StepKind, one: PathCase, more: Partial<PathCase> = {}) =>
  pathFor(one, more).find((step) => step.kind === kind);

describe('the steps that a form takes', () => {
  it.each<[string, PathCase, Partial<PathCase>, StepKind[]]>([
    [
      'a certificate of the province, in full',
      CERTIFICATE,
      {},
      ['UNIT_REVIEW', 'CLUSTER', 'APPRAISAL', 'SUBMISSION_LETTER', 'DECISION'],
    ],
    [
      'the same by the simplified procedure: no minutes, no council',
      CERTIFICATE,
      { procedure: 'SIMPLIFIED' },
      ['APPRAISAL', 'SUBMISSION_LETTER', 'DECISION'],
    ],
    [
      'a national emulation fighter of 2021: noticed and voted on, no other body asked',
      FIGHTER,
      {},
      ['UNIT_REVIEW', 'CLUSTER', 'APPRAISAL', 'PUBLIC_NOTICE', 'COUNCIL', 'SUBMISSION_LETTER', 'DECISION'],
    ],
    ['the same of 2025: the Party committee is heard', FIGHTER, { regime: 'RS-2025' }, [...STEP_KINDS]],
    [
      'a flag of the Government: asked and voted on, not noticed',
      FLAG,
      { regime: 'RS-2025' },
      ['UNIT_REVIEW', 'CLUSTER', 'APPRAISAL', 'CONSULTATION', 'COUNCIL', 'SUBMISSION_LETTER', 'DECISION'],
    ],
    ['an order of 2025: every step', ORDER, { regime: 'RS-2025' }, [...STEP_KINDS]],
    [
      'an order of 2025 by the simplified procedure: asked, not noticed, no council',
      ORDER,
      { regime: 'RS-2025', procedure: 'SIMPLIFIED' },
      ['APPRAISAL', 'CONSULTATION', 'SUBMISSION_LETTER', 'DECISION'],
    ],
  ])('%s', (_title, one, more, steps) => expect(taken(one, more)).toEqual(steps));

  it('every step that is not taken says by which clause', () => {
    const skipped = pathFor(CERTIFICATE, { procedure: 'SIMPLIFIED' }).filter(({ isNeeded }) => !isNeeded);
    expect(skipped.map(({ kind, clause }) => [kind, clause.instrument, clause.clause, clause.isVerified])).toEqual([
      ['UNIT_REVIEW', 'L2003', '85', false],
      ['CLUSTER', 'L2003', '85', false],
      ['CONSULTATION', 'L2003', '84.3', true],
      ['PUBLIC_NOTICE', 'L2003', '84.4', true],
      ['COUNCIL', 'L2003', '85', false],
    ]);
  });
});

describe('times and thresholds', () => {
  it.each<[string, PathCase, Partial<PathCase>, number, boolean]>([
    ['a national fighter of 2021', FIGHTER, {}, 90, true],
    ['a national fighter of 2025', FIGHTER, { regime: 'RS-2025' }, 90, true],
    ['a hero of 2025', HERO, { regime: 'RS-2025' }, 90, true],
    ['a flag of the Government of 2025', FLAG, { regime: 'RS-2025' }, 80, true],
    ['an order of 2025: left to the province', ORDER, { regime: 'RS-2025' }, 80, false],
  ])('%s needs so many of all members', (_title, one, more, value, isVerified) => {
    expect(stepOf('COUNCIL', one, more)?.threshold).toMatchObject({ value, isVerified });
  });

  it.each<[string, StepKind, PathCase, Partial<PathCase>, number, boolean]>([
    ['30 days for a flag', 'APPRAISAL', FLAG, { regime: 'RS-2025' }, 30, true],
    ['40 days for a hero', 'APPRAISAL', HERO, { regime: 'RS-2025' }, 40, true],
    ['the setting for a certificate', 'APPRAISAL', CERTIFICATE, {}, 25, false],
    ['10 days for the bodies asked', 'CONSULTATION', ORDER, { regime: 'RS-2025' }, 10, true],
    ['10 days of notice in 2025', 'PUBLIC_NOTICE', HERO, { regime: 'RS-2025' }, 10, true],
    ['no length of notice in the law of 2003', 'PUBLIC_NOTICE', HERO, {}, 0, true],
  ])('%s', (_title, kind, one, more, value, isVerified) => {
    expect(stepOf(kind, one, more)?.days).toMatchObject({ value, isVerified });
  });
});

describe('a dossier with several forms', () => {
  it('takes a step when one of its nominees needs it, for the longest time', () => {
    const joined = joinedPath([pathFor(CERTIFICATE, { regime: 'RS-2025' }), pathFor(HERO, { regime: 'RS-2025' })]);
    expect(joined.every(({ isNeeded }) => isNeeded)).toBe(true);
    expect(joined.find(({ kind }) => kind === 'APPRAISAL')?.days?.value).toBe(40);
  });
});

describe('a decision', () => {
  const done = STEP_KINDS.map((kind) => ({ kind, state: 'DONE' as const }));
  const standing = { steps: done, appraisal: 'MEETS', council: null };
  const path = pathFor(FIGHTER, { regime: 'RS-2025' });

  it('waits for nothing when every step is over', () => expect(checkPathDone(path, standing)).toEqual([]));
  it('names each step that is open, with its clause', () => {
    const steps = done.map((step) => (step.kind === 'COUNCIL' ? { ...step, state: 'OPEN' as const } : step));
    expect(checkPathDone(path, { ...standing, steps })).toEqual([
      { code: 'STEP_OPEN', params: { step: 'COUNCIL' }, clause: 'ND152 33.5' },
    ]);
  });
  it('is not signed against the appraisal or the council', () => {
    const against = checkPathDone(path, { ...standing, appraisal: 'DOES_NOT', council: 'FAILED' });
    expect(against.map(({ code }) => code)).toEqual(['APPRAISED_AGAINST', 'COUNCIL_AGAINST']);
  });
});

describe('the order of the steps', () => {
  const at = (states: Partial<Record<StepKind, 'WAITING' | 'OPEN' | 'DONE' | 'SKIPPED'>>) =>
    STEP_KINDS.map((kind) => ({ kind, state: states[kind] ?? ('WAITING' as const) }));
  const BEFORE = { UNIT_REVIEW: 'DONE', CLUSTER: 'DONE' } as const;

  it('the council waits for the notice, not for the bodies that are asked', () => {
    expect(stepsToOpen(at(BEFORE))).toEqual(['APPRAISAL']);
    expect(stepsToOpen(at({ ...BEFORE, APPRAISAL: 'DONE' }))).toEqual(['CONSULTATION', 'PUBLIC_NOTICE']);
    expect(stepsToOpen(at({ ...BEFORE, APPRAISAL: 'DONE', CONSULTATION: 'OPEN', PUBLIC_NOTICE: 'SKIPPED' }))).toEqual([
      'COUNCIL',
    ]);
  });

  const open = { kind: 'COUNCIL', state: 'OPEN', isVerified: true, openedOn: '2025-08-01' } as const;
  const given = { isNotRequired: false, documentOn: '2025-08-02', today: '2025-08-02' };
  it.each([
    ['a step that waits', { ...open, state: 'WAITING' as const }, given, ['WRONG_STATE']],
    ['an appraisal', { ...open, kind: 'APPRAISAL' as const }, given, ['NOT_ALLOWED']],
    ['a step of the law as not required', open, { ...given, isNotRequired: true }, ['STEP_FIXED_BY_LAW']],
    ['one of the province as not required', { ...open, isVerified: false }, { ...given, isNotRequired: true }, []],
    ['a paper of tomorrow', open, { ...given, documentOn: '2025-08-03' }, ['IN_FUTURE']],
  ])('ticking off %s', (_title, step, more, codes) => {
    expect(checkCompletion(step, more).map(({ code }) => code)).toEqual(codes);
  });
});
