import { DOSSIERS } from './dossier.law.ts';
import { checkDossier, checklistOf, type Dossier } from './dossier.rules.ts';

const PERSON = { id: 'a', formCode: 'BKT', isTitle: false };
const FIGHTER = { id: 'b', formCode: 'CSTDT', isTitle: true };
const paper = (kind: Dossier['evidence'][number]['kind'], nomineeId: string | null = null) => ({ kind, nomineeId });
const FULL = [paper('SUBMISSION_LETTER'), paper('ACHIEVEMENT_REPORT'), paper('MINUTES')];

const dossier = (changes: Partial<Dossier>): Dossier => ({
  ...{ procedure: 'FULL', grounds: [], nominees: [PERSON], evidence: [] },
  ...changes,
});
const told = (regime: keyof typeof DOSSIERS, changes: Partial<Dossier>) =>
  checkDossier(DOSSIERS[regime], dossier(changes)).map(
    ({ code, path = [], params = {}, clause = '' }) =>
      `${code} ${path.at(-1) ?? ''} ${params.count ?? params.ground ?? ''} ${clause}`,
  );

describe('the full procedure', () => {
  it.each([
    ['RS-2021', 'L2003'],
    ['RS-2025', 'L2022'],
  ] as const)('under %s asks for what article 84.2 of %s lists', (regime, law) => {
    expect(told(regime, {})).toEqual([
      `LACKS_SUBMISSION_LETTER SUBMISSION_LETTER 1 ${law} 84.2a`,
      `LACKS_ACHIEVEMENT_REPORT ACHIEVEMENT_REPORT 1 ${law} 84.2b`,
      `LACKS_MINUTES MINUTES 1 ${law} 84.2c`,
    ]);
    expect(told(regime, { evidence: FULL })).toEqual([]);
  });

  it('asks for the certificate of the initiative of every emulation fighter, and of nobody else', () => {
    const nominees = [PERSON, FIGHTER];
    expect(told('RS-2025', { nominees, evidence: FULL })).toEqual(['LACKS_CERTIFICATION CERTIFICATION 1 L2022 84.1d']);
    const evidence = [...FULL, paper('CERTIFICATION', 'b')];
    expect(told('RS-2025', { nominees, evidence })).toEqual([]);
    expect(told('RS-2025', { nominees, evidence: [...FULL, paper('CERTIFICATION', 'a')] })).toHaveLength(1);
  });

  it('takes one report on all, or one on each', () => {
    const nominees = [PERSON, { ...PERSON, id: 'c' }];
    const others = [paper('SUBMISSION_LETTER'), paper('MINUTES')];
    const lacking = (evidence: Dossier['evidence']) =>
      told('RS-2021', { nominees, evidence: [...others, ...evidence] });
    expect(lacking([paper('ACHIEVEMENT_REPORT', 'a')])).toEqual([
      'LACKS_ACHIEVEMENT_REPORT ACHIEVEMENT_REPORT 1 L2003 84.2b',
    ]);
    expect(lacking([paper('ACHIEVEMENT_REPORT', 'a'), paper('ACHIEVEMENT_REPORT', 'c')])).toEqual([]);
  });

  it('does not take a letter about one nominee for the letter of the dossier', () => {
    const evidence = [paper('SUBMISSION_LETTER', 'a'), paper('ACHIEVEMENT_REPORT'), paper('MINUTES')];
    expect(told('RS-2021', { evidence })).toEqual(['LACKS_SUBMISSION_LETTER SUBMISSION_LETTER 1 L2003 84.2a']);
  });

  it('tells a certificate that only some achievements need, without asking for it', () => {
    const item = checklistOf(DOSSIERS['RS-2025'], dossier({ evidence: FULL })).find(
      ({ kind }) => kind === 'CERTIFICATION',
    );
    expect(item).toMatchObject({ need: 'CLAIMED', lacking: ['a'] });
  });

  it('asks for the opinion on what the Prime Minister decides', () => {
    const nominees = [{ id: 'a', formCode: 'BKTTG', isTitle: false }];
    expect(told('RS-2025', { nominees, evidence: FULL })).toEqual(['LACKS_OPINION OPINION 1 L2022 84.3']);
  });

  it('refuses nothing for a law whose text was not seen, and still tells it', () => {
    expect(told('RS-2026', {})).toEqual([]);
    expect(checklistOf(DOSSIERS['RS-2026'], dossier({})).map(({ kind }) => kind)).toContain('MINUTES');
  });
});

describe('the simplified procedure', () => {
  const simplified = (grounds: Dossier['grounds'], nominees: Dossier['nominees'] = [PERSON]) =>
    ({ procedure: 'SIMPLIFIED', grounds, nominees }) as const;

  it.each([
    ['RS-2021', [], ['SIMPLIFIED_NEEDS_ALL simplifiedGrounds  L2003 85.1']],
    ['RS-2021', ['POLITICAL_TASK', 'SUDDEN_ACHIEVEMENT'], ['SIMPLIFIED_NEEDS_ALL simplifiedGrounds  L2003 85.1']],
    ['RS-2021', ['POLITICAL_TASK', 'SUDDEN_ACHIEVEMENT', 'CLEAR_MERIT'], []],
    ['RS-2025', [], ['SIMPLIFIED_NEEDS_ANY simplifiedGrounds  L2022 85.1']],
    ['RS-2025', ['FOUND_BY_HEAD'], []],
    [
      'RS-2025',
      ['CLEAR_MERIT'],
      [
        'GROUND_NOT_IN_REGIME simplifiedGrounds CLEAR_MERIT L2022 85.1',
        'SIMPLIFIED_NEEDS_ANY simplifiedGrounds  L2022 85.1',
      ],
    ],
  ] as const)('under %s with %j: %j', (regime, grounds, expected) => {
    expect(told(regime, simplified(grounds))).toEqual(expected);
  });

  it('is for forms of commendation only since 2024, not for titles', () => {
    expect(told('RS-2025', simplified(['POLITICAL_TASK'], [PERSON, FIGHTER]))).toEqual([
      'TITLE_NOT_SIMPLIFIED  1 L2022 85.1',
    ]);
  });

  it('tells the letter and the summary, which no text at hand confirms', () => {
    const items = checklistOf(DOSSIERS['RS-2025'], dossier(simplified(['STATE_SECRET'])));
    expect(items.map(({ kind, clauses }) => [kind, clauses[0]?.isVerified])).toEqual([
      ['SUBMISSION_LETTER', false],
      ['ACHIEVEMENT_SUMMARY', false],
    ]);
  });
});
