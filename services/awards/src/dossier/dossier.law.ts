/** The dossiers of each regime as data: article 84 and 85 of the Law, and what decrees add to the simplified procedure. */
import type { Clause, RegimeCode } from '../standard/standard.types.ts';
import { clauseOf } from '../standard/words.rules.ts';
import type { DossierRule, Part, SimplifiedRule } from './dossier.types.ts';

const FIGHTERS = ['CSTDCS', 'CSTDT', 'CSTDTQ'] as const;
/** Forms that a central body or the provincial People's Committee gives an opinion on (84.3 in both laws). */
const WITH_OPINION = ['CTDCP', 'BKTTG'] as const;

type At = (clause: string) => Clause;

const basic = (at: At, clause: string): readonly Part[] => [
  { kind: 'SUBMISSION_LETTER', per: 'DOSSIER', need: 'ALWAYS', clause: at(`${clause}a`) },
  { kind: 'ACHIEVEMENT_REPORT', per: 'NOMINEE', need: 'ALWAYS', clause: at(`${clause}b`) },
  { kind: 'MINUTES', per: 'DOSSIER', need: 'ALWAYS', clause: at(`${clause}c`) },
];
const opinion = (at: At): Part => ({
  ...{ kind: 'OPINION', per: 'DOSSIER', need: 'ALWAYS', clause: at('84.3') },
  forms: WITH_OPINION,
});
const titlesOf = (at: At): readonly Part[] => [
  ...basic(at, '84.1'),
  { kind: 'CERTIFICATION', per: 'NOMINEE', need: 'ALWAYS', clause: at('84.1d'), forms: FIGHTERS },
  opinion(at),
];
const formsOf = (at: At): readonly Part[] => [
  ...basic(at, '84.2'),
  { kind: 'CERTIFICATION', per: 'NOMINEE', need: 'CLAIMED', clause: at('84.2d') },
  opinion(at),
];

const summary = (clause: Clause): readonly Part[] => [
  { kind: 'SUBMISSION_LETTER', per: 'DOSSIER', need: 'ALWAYS', clause },
  { kind: 'ACHIEVEMENT_SUMMARY', per: 'NOMINEE', need: 'ALWAYS', clause },
];

const l2003 = clauseOf('L2003');
/** Law 2003: all three at once. The text of Decree 91/2017, article 55, was not seen. */
const SIMPLIFIED_2003: SimplifiedRule = {
  asks: 'ALL',
  clause: l2003('85.1'),
  grounds: { POLITICAL_TASK: l2003('85.1a'), SUDDEN_ACHIEVEMENT: l2003('85.1b'), CLEAR_MERIT: l2003('85.1c') },
  isForTitles: true,
  parts: summary(clauseOf('ND91', false)('55')),
};

const simplified2022 = (at: At, decree: Clause): SimplifiedRule => ({
  asks: 'ANY',
  clause: at('85.1'),
  grounds: {
    POLITICAL_TASK: at('85.1a'),
    SUDDEN_ACHIEVEMENT: at('85.1b'),
    FOUND_BY_HEAD: at('85.1c'),
    SERVICE_SENIORITY_FOREIGN: at('85.1d'),
    STATE_SECRET: at('85.1đ'),
  },
  isForTitles: false,
  parts: summary(decree),
});

const dossiers = (at: At, simplified: SimplifiedRule): DossierRule => ({
  titles: titlesOf(at),
  forms: formsOf(at),
  simplified,
});
const l2022 = clauseOf('L2022');
/** The text of Law 06/2026/QH16 is not at hand: the lists of 2022 stand in for it, none of them confirmed. */
const l2026: At = () => clauseOf('L2026', false)('?');

export const DOSSIERS: Readonly<Record<RegimeCode, DossierRule>> = {
  'RS-2021': dossiers(l2003, SIMPLIFIED_2003),
  'RS-2024': dossiers(l2022, simplified2022(l2022, clauseOf('ND98', false)('40'))),
  // Decree 152/2025, article 6.2b, leaves the dossiers of provincial forms to the province.
  'RS-2025': dossiers(l2022, simplified2022(l2022, clauseOf('ND152', false)('6.2b'))),
  'RS-2026': dossiers(l2026, simplified2022(l2026, l2026('?'))),
};
