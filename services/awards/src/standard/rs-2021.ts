/** Law 15/2003/QH11 (as amended in 2005, 2009, 2013) with Decree 91/2017: the rules of the plan's time. Own words. */
import type { Regime, Requirement, Standard, StandardCase } from './standard.types.ts';
import { clauseOf, JOINS_MOVEMENT, LAW_ABIDING, stated, UNITED } from './words.rules.ts';

const law = clauseOf('L2003');
const decree = clauseOf('ND91');
/** Points of the decree that were seen in secondary publications only. */
const reported = clauseOf('ND91', false);
const simple = (clause: string, ...requires: Requirement[]): StandardCase => ({ clause: law(clause), requires });

const PRODUCTIVE = stated('HIGH_PRODUCTIVITY', 'Năng suất, chất lượng cao', 'High productivity and quality');
const CHOSEN = stated(
  'CHOSEN_OUTSTANDING',
  'Được lựa chọn là tiêu biểu trong số người đủ điều kiện',
  'Chosen as outstanding among those who qualify',
);
const EXCEEDED = stated(
  'EXCEEDED_TARGETS',
  'Hoàn thành vượt các chỉ tiêu, nhiệm vụ trong năm',
  'Exceeded the targets of the year',
);
const MODEL = stated(
  'MODEL_FOR_OTHERS',
  'Có nhân tố mới, mô hình mới để tập thể khác học tập',
  'Has something new for others to learn from',
);
const FIELD = stated(
  'INFLUENCE_FIELD',
  'Thành tích có phạm vi ảnh hưởng ở một lĩnh vực của tỉnh',
  'Achievements with influence in a field of the province',
);
const PROVINCE = stated(
  'INFLUENCE_PROVINCE',
  'Thành tích có phạm vi ảnh hưởng trong tỉnh',
  'Achievements with influence in the province',
);
const DEMOCRACY = stated(
  'DEMOCRACY_CARE_THRIFT',
  'Thực hiện tốt dân chủ, chăm lo đời sống, tiết kiệm, chống lãng phí',
  'Democracy, care for members, thrift',
);
const CIVIC = stated('CIVIC_DUTY', 'Hoàn thành tốt nhiệm vụ, nghĩa vụ công dân', 'Task and civic duty done well');

const one = (form: string, subjects: Standard['subjects'], cases: readonly StandardCase[]): Standard => ({
  ...{ id: `L2003-${form}-${subjects[0]}`, form, subjects, cases },
});

const worker = (form: string, clause: string): Standard =>
  one(
    form,
    ['INDIVIDUAL'],
    [simple(clause, { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 }, PRODUCTIVE, JOINS_MOVEMENT, LAW_ABIDING)],
  );
const fighter = (form: string, from: string, times: number, clause: string): Standard =>
  one(
    form,
    ['INDIVIDUAL'],
    [simple(clause, { kind: 'PRIOR_AWARD', ways: [{ [from]: times }], isConsecutive: true }, CHOSEN)],
  );
/** The decree asks for an initiative besides; how far it must reach was seen in a secondary publication only. */
const withInitiative = (standard: Standard, clause: string, reach: 'PROVINCE' | 'NATION', years: number): Standard => ({
  ...standard,
  always: [{ clause: reported(clause), requires: [{ kind: 'INITIATIVE', reach, count: 1, years }] }],
});
const advanced = (form: string, holder: string, clause: string): Standard =>
  one(
    form,
    ['COLLECTIVE'],
    [
      simple(
        clause,
        { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 },
        JOINS_MOVEMENT,
        { kind: 'UNIT_RATIO', form: holder, percent: 50, isStrict: true },
        { kind: 'NO_DISCIPLINE', from: 'WARNING', of: 'MEMBERS' },
        UNITED,
      ),
    ],
  );
const excellent = (form: string, holder: string, clause: string): Standard =>
  one(
    form,
    ['COLLECTIVE'],
    [
      simple(
        clause,
        { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 1 },
        JOINS_MOVEMENT,
        { kind: 'UNIT_COMPLETED', percent: 100 },
        { kind: 'UNIT_RATIO', form: holder, percent: 70 },
        { kind: 'UNIT_MIN_COUNT', form: 'CSTDCS', count: 1 },
        { kind: 'NO_DISCIPLINE', from: 'WARNING', of: 'MEMBERS' },
        UNITED,
      ),
    ],
  );

const TITLES: readonly Standard[] = [
  fighter('CSTDTQ', 'CSTDT', 2, '21'),
  withInitiative(fighter('CSTDT', 'CSTDCS', 3, '22'), '9.2', 'PROVINCE', 4),
  one(
    'CSTDCS',
    ['INDIVIDUAL'],
    [
      simple(
        '23',
        { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 },
        // Decree 91/2017 art. 9.3: excellent completion alone was not enough then.
        { kind: 'INITIATIVE', reach: 'UNIT', count: 1, years: 1 },
      ),
    ],
  ),
  ...[worker('LDTT', '24.1'), worker('CSTT', '24.2')],
  ...[excellent('TTLDXS', 'LDTT', '27.1'), excellent('DVQT', 'CSTT', '27.2')],
  ...[advanced('TTLDTT', 'LDTT', '28.1'), advanced('DVTT', 'CSTT', '28.2')],
  one(
    'CTDCP',
    ['COLLECTIVE'],
    [
      simple('25', { kind: 'CLUSTER_RANK', rank: 1, of: 'CLUSTER' }, EXCEEDED, UNITED),
      {
        clause: decree('11.3'),
        requires: [{ kind: 'MOVEMENT_RESULT', launcher: 'NATION', years: 5, atReview: true }],
      },
    ],
  ),
  one(
    'CTDT',
    ['COLLECTIVE'],
    [simple('26', { kind: 'CLUSTER_RANK', rank: 1, of: 'CLUSTER' }, EXCEEDED, MODEL, UNITED)],
  ),
];

const voted = (clause: string, launcher: 'UNIT' | 'PROVINCE' = 'UNIT'): StandardCase =>
  simple(clause, { kind: 'MOVEMENT_RESULT', launcher });
const after = (clause: string, prior: string): StandardCase =>
  simple(
    clause,
    { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
    { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 5, since: [prior] },
  );

const FORMS: readonly Standard[] = [
  one(
    'BKTTG',
    ['INDIVIDUAL'],
    [
      {
        clause: reported('38.1a'),
        requires: [{ kind: 'MOVEMENT_RESULT', launcher: 'PROVINCE', years: 3, atReview: true }],
      },
      { clause: reported('38.1b'), requires: [PROVINCE] },
      {
        clause: reported('38.1c'),
        requires: [
          { kind: 'PRIOR_AWARD', ways: [{ BKT: 1 }] },
          { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 5, since: ['BKT'] },
          { kind: 'INITIATIVE', reach: 'UNIT', count: 5, years: 5 },
        ],
      },
    ],
  ),
  one('BKTTG', ['COLLECTIVE', 'ENTERPRISE'], [simple('71.2a', PROVINCE), voted('71.2b'), after('71.2c', 'BKT')]),
  one('BKT', ['INDIVIDUAL'], [voted('72.1a'), simple('72.1b', FIELD)]),
  one(
    'BKT',
    ['COLLECTIVE', 'ENTERPRISE'],
    [
      ...[voted('72.2a'), simple('72.2b', FIELD)],
      simple('72.2c', { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 2 }, DEMOCRACY),
    ],
  ),
  one('GK', ['INDIVIDUAL', 'COLLECTIVE'], [voted('75'), simple('75', CIVIC)]),
];

export const RS_2021: Regime = {
  code: 'RS-2021',
  title: { vi: 'Luật 15/2003/QH11 và Nghị định 91/2017/NĐ-CP', en: 'Law 15/2003/QH11 and Decree 91/2017' },
  inForce: ['2017-10-01', '2023-12-31'],
  transition: {
    ...clauseOf('L2022', false)('95'),
    text: {
      vi: 'Áp dụng cho hồ sơ tiếp nhận trước ngày 01/01/2024.',
      en: 'Holds for dossiers received before 1 January 2024.',
    },
  },
  merit: { ...decree('3'), excludes: 'STATE_FORMS' },
  hold: decree('3'),
  afterDiscipline: null,
  once: law('6.2'),
  standards: [...TITLES, ...FORMS],
};
