import { DECREE_98 } from './decree-98.ts';
import { DECREE_152 } from './decree-152.ts';
import { law2022Under } from './law-2022.ts';
import { RS_2021 } from './rs-2021.ts';
import { HIGHER_RETIREMENT_AGE } from './service.rules.ts';
import type { Regime, RegimeCode, Requirement, Standard, Subject } from './standard.types.ts';
import { clauseOf } from './words.rules.ts';

const WITH_DECREE_152 = law2022Under(DECREE_152);
const law = clauseOf('L2022');

const RS_2024: Regime = {
  code: 'RS-2024',
  title: { vi: 'Luật 06/2022/QH15 và Nghị định 98/2023/NĐ-CP', en: 'Law 06/2022/QH15 and Decree 98/2023' },
  inForce: ['2024-01-01', '2025-06-30'],
  transition: {
    ...clauseOf('ND152')('60.3'),
    text: {
      vi: 'Áp dụng cho hồ sơ gửi cơ quan có thẩm quyền trước ngày 01/7/2025.',
      en: 'Holds for dossiers sent to the competent body before 1 July 2025.',
    },
  },
  merit: { ...clauseOf('ND98', false)('4'), excludes: 'ALWAYS' },
  hold: clauseOf('ND98', false)('4'),
  afterDiscipline: null,
  once: law('5.2c'),
  standards: law2022Under(DECREE_98),
};

const RS_2025: Regime = {
  code: 'RS-2025',
  title: { vi: 'Luật 06/2022/QH15 và Nghị định 152/2025/NĐ-CP', en: 'Law 06/2022/QH15 and Decree 152/2025' },
  inForce: ['2025-07-01', '2026-09-30'],
  transition: {
    ...clauseOf('L2026', false)('transition'),
    text: {
      vi: 'Áp dụng cho hồ sơ tiếp nhận trước ngày 01/10/2026; quy định mới có lợi hơn thì được áp dụng.',
      en: 'Holds for dossiers received before 1 October 2026; a more favourable new rule may apply.',
    },
  },
  merit: { ...clauseOf('ND152')('4.3'), excludes: 'ALWAYS' },
  hold: clauseOf('ND152')('4.4'),
  afterDiscipline: clauseOf('ND152')('4.4'),
  once: law('5.2c'),
  standards: WITH_DECREE_152,
};

const doubt = (asked: Requirement): Requirement => ({
  ...(asked.kind === 'ANY_OF' ? { ...asked, of: asked.of.map(doubt) } : asked),
  ...(asked.at ? { at: { ...asked.at, isVerified: false } } : {}),
});
const unconfirmed = (standard: Standard): Standard => {
  const mark = (one: Standard['cases'][number]) => ({
    clause: { ...one.clause, isVerified: false },
    requires: one.requires.map(doubt),
  });
  return { ...standard, always: (standard.always ?? []).map(mark), cases: standard.cases.map(mark) };
};

/** The text of Law 06/2026/QH16 is not at hand: the rules of 2022 stand in for it, none of them confirmed. */
const RS_2026: Regime = {
  code: 'RS-2026',
  title: { vi: 'Luật 06/2026/QH16 (chưa có văn bản)', en: 'Law 06/2026/QH16 (text not at hand)' },
  inForce: ['2026-10-01', null],
  transition: {
    ...clauseOf('L2026', false)('transition'),
    text: {
      vi: 'Áp dụng cho hồ sơ tiếp nhận từ ngày 01/10/2026.',
      en: 'Holds for dossiers received from 1 October 2026.',
    },
  },
  merit: { ...clauseOf('L2026', false)('?'), excludes: 'ALWAYS' },
  hold: clauseOf('L2026', false)('?'),
  afterDiscipline: clauseOf('L2026', false)('?'),
  once: clauseOf('L2026', false)('?'),
  standards: WITH_DECREE_152.map(unconfirmed),
};

/** Oldest first, without a gap. A new decree is a new entry, never an edit of an old one. */
export const REGIMES: readonly Regime[] = [RS_2021, RS_2024, RS_2025, RS_2026];

/** The regime of a dossier, by the business day on which it was received; null: before any that is known. */
export const regimeOn = (day: string): Regime | null =>
  REGIMES.find(({ inForce: [from, to] }) => from <= day && (to === null || day <= to)) ?? null;
export const regimeOf = (code: RegimeCode): Regime => REGIMES.find((regime) => regime.code === code) as Regime;

/** The standard of a form for a kind of subject; null: the regime has none, and people decide. */
export const standardOf = ({ standards }: Regime, form: string, subject: Subject): Standard | null =>
  standards.find((one) => one.form === form && one.subjects.includes(subject)) ?? null;

const codesIn = (kinds: readonly Requirement['kind'][], asked: Requirement): string[] => {
  if (asked.kind === 'ANY_OF') return asked.of.flatMap((one) => codesIn(kinds, one));
  if (asked.kind === 'POSITION_YEARS') return kinds.includes('STATED') ? [HIGHER_RETIREMENT_AGE] : [];
  return kinds.includes(asked.kind) && 'code' in asked ? [asked.code] : [];
};
const codesOf = (kinds: readonly Requirement['kind'][], { always = [], cases }: Standard): string[] =>
  [...always, ...cases].flatMap(({ requires }) => requires.flatMap((asked) => codesIn(kinds, asked)));
/** Codes of a standard that the papers of a dossier can confirm or deny. */
export const statedCodes = (standard: Standard): string[] => codesOf(['STATED', 'SETTING'], standard);
/** Codes that any standard leaves to the province. */
export const SETTING_CODES: readonly string[] = [
  ...new Set(REGIMES.flatMap(({ standards }) => standards.flatMap((one) => codesOf(['SETTING'], one)))),
];
