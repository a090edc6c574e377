/** Labour Orders and certificates of Law 06/2022/QH15, articles 42 to 44 and 73 to 75. Own words; the official text decides. */
import type { Requirement, Standard, StandardCase, Ways } from './standard.types.ts';
import { CONTRIBUTION, clauseOf, LAW_ABIDING, setting, stated, UNITED } from './words.rules.ts';

const at = clauseOf('L2022');
const influence = (code: string, vi: string, en: string): Requirement =>
  stated(code, `Thành tích có phạm vi ảnh hưởng ${vi}`, `Achievements with influence ${en}`);
const NATION = influence('INFLUENCE_NATION', 'toàn quốc', 'in the whole country');
const PROVINCE = influence('INFLUENCE_PROVINCE', 'trong bộ, ban, ngành, tỉnh', 'in the ministry or province');
const FIELD = influence(
  'INFLUENCE_FIELD',
  'ở một lĩnh vực của bộ, ban, ngành, tỉnh',
  'in a field of the ministry or province',
);
const COMMUNE = influence(
  'INFLUENCE_COMMUNE',
  'trong địa bàn cấp xã, cơ quan, doanh nghiệp',
  'in the commune, the body or the enterprise',
);
const POLITICAL_TASK = stated(
  'POLITICAL_TASK',
  'Thành tích xuất sắc phục vụ nhiệm vụ chính trị',
  'Outstanding in a political task',
);
const INVENTION = stated(
  'INVENTION',
  'Phát minh, sáng chế, công trình hoặc tác phẩm được công nhận',
  'A recognised invention, work of science or of art',
);
const PRIZE = stated('PRIZE', 'Được giải thưởng quốc tế theo quy định', 'An international prize as the decree says');
const LONG_SERVICE = setting(
  'SERVICE_AWARD',
  'Quá trình cống hiến theo chức vụ và thời gian (nghị định)',
  'Long service by post and years (decree)',
);

const simple = (clause: string, ...requires: Requirement[]): StandardCase => ({ clause: at(clause), requires });
const merit = (clause: string, prior: string, years: { best: number; ways: Ways }): StandardCase => ({
  clause: at(clause),
  requires: [
    { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
    {
      ...({ kind: 'COMPLETION_STREAK', level: 'GOOD', years: 5, since: [prior] } as const),
      ...(years.best > 0 ? { best: { level: 'EXCELLENT' as const, years: years.best } } : {}),
    },
    { kind: 'PRIOR_AWARD', ways: years.ways, since: [prior] },
  ],
});
const collectiveMerit = (clause: string, prior: string, ways: Ways, ...more: Requirement[]): StandardCase => ({
  clause: at(clause),
  requires: [
    ...more,
    { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
    { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 5, since: [prior] },
    { kind: 'PRIOR_AWARD', ways, since: [prior] },
  ],
});

const person = (form: string, article: string, cases: readonly StandardCase[]): Standard => ({
  ...{ id: `L2022-${form}-P`, form, subjects: ['INDIVIDUAL'] },
  always: [simple(`${article}.1`, LAW_ABIDING)],
  cases,
});
const collective = (form: string, clause: string, cases: readonly StandardCase[]): Standard => ({
  ...{ id: `L2022-${form}-C`, form, subjects: ['COLLECTIVE', 'ENTERPRISE'] },
  always: [simple(clause, LAW_ABIDING, UNITED)],
  cases,
});
const household = (form: string, clause: string): Standard => ({
  ...{ id: `L2022-${form}-H`, form, subjects: ['HOUSEHOLD'] },
  cases: [
    simple(
      clause,
      LAW_ABIDING,
      stated(
        'GAVE_LAND_WORK',
        'Đóng góp về công sức, đất đai, tài sản cho địa phương, xã hội',
        'Gave work, land or property to the locality',
      ),
    ),
  ],
});
const movement = (clause: string, launcher: 'PROVINCE' | 'NATION' | 'UNIT', years?: number): StandardCase =>
  simple(clause, {
    kind: 'MOVEMENT_RESULT',
    launcher,
    ...(years ? { years } : {}),
    ...(years ? { atReview: true } : {}),
  });

const LABOUR_ORDERS: readonly Standard[] = [
  person('HCLD1', '42', [
    ...[simple('42.1a', NATION), simple('42.1b', PRIZE), simple('42.1c', INVENTION), simple('42.1d', CONTRIBUTION)],
    merit('42.1đ', 'HCLD2', { best: 3, ways: [{ CSTDT: 2 }] }),
    simple('42.1e', LONG_SERVICE),
  ]),
  collective('HCLD1', '42.4', [
    ...[simple('42.4a', NATION), simple('42.4b', CONTRIBUTION)],
    movement('42.4c', 'NATION'),
    collectiveMerit('42.4d', 'HCLD2', [{ CTDCP: 2 }, { CTDCP: 1, CTDT: 2 }, { CTDT: 4 }, { BKT: 4 }]),
  ]),
  person('HCLD2', '43', [
    ...[simple('43.1a', PROVINCE), simple('43.1b', PRIZE), simple('43.1c', INVENTION), simple('43.1d', CONTRIBUTION)],
    merit('43.1đ', 'HCLD3', { best: 2, ways: [{ CSTDT: 1 }] }),
    simple('43.1e', LONG_SERVICE),
  ]),
  collective('HCLD2', '43.4', [
    ...[simple('43.4a', PROVINCE), simple('43.4b', CONTRIBUTION)],
    movement('43.4c', 'NATION'),
    collectiveMerit('43.4d', 'HCLD3', [{ CTDCP: 1, CTDT: 1 }, { CTDT: 3 }, { BKT: 3 }]),
  ]),
  person('HCLD3', '44', [
    movement('44.1a', 'PROVINCE', 5),
    ...[simple('44.1b', INVENTION), simple('44.1c', CONTRIBUTION), simple('44.1d', FIELD), simple('44.1đ', PRIZE)],
    merit('44.1e', 'BKTTG', { best: 1, ways: [{ CSTDCS: 3 }] }),
    simple('44.1g', LONG_SERVICE),
  ]),
  collective('HCLD3', '44.4', [
    ...[simple('44.4a', FIELD), simple('44.4b', CONTRIBUTION)],
    ...[movement('44.4c', 'NATION'), movement('44.4c', 'PROVINCE', 5), simple('44.4d', POLITICAL_TASK)],
    collectiveMerit('44.4đ', 'BKTTG', [{ CTDCP: 1 }, { CTDT: 2 }, { CTDT: 1, BKT: 1 }, { BKT: 2 }], {
      kind: 'AGE_OF_UNIT',
      years: 10,
    }),
  ]),
];

const CERTIFICATES: readonly Standard[] = [
  person('BKTTG', '73', [
    movement('73.1a', 'UNIT'),
    merit('73.1b', 'BKT', { best: 0, ways: [{ CSTDCS: 3 }] }),
    ...[simple('73.1c', PROVINCE), simple('73.1d', CONTRIBUTION)],
  ]),
  collective('BKTTG', '73.4', [
    ...[simple('73.4a', PROVINCE), simple('73.4b', CONTRIBUTION)],
    simple('73.4c', { kind: 'CLUSTER_RANK', rank: 1, of: 'CENTRAL_CLUSTER' }),
    ...[movement('73.4d', 'NATION'), movement('73.4d', 'PROVINCE', 3), simple('73.4đ', POLITICAL_TASK)],
    collectiveMerit('73.4e', 'BKT', [{ CTDT: 1 }, { BKT: 2 }]),
  ]),
  household('BKTTG', '73.6'),
  person('BKT', '74', [
    movement('74.1a', 'PROVINCE'),
    ...[simple('74.1b', FIELD), simple('74.1c', CONTRIBUTION)],
    simple('74.1d', { kind: 'PRIOR_AWARD', ways: [{ CSTDCS: 2 }], isConsecutive: true }),
    simple(
      '74.1d',
      { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 2 },
      { kind: 'INITIATIVE', reach: 'UNIT', count: 2, years: 2 },
    ),
    simple('74.1đ', COMMUNE),
  ]),
  collective('BKT', '74.3', [
    ...[movement('74.3a', 'UNIT'), simple('74.3b', FIELD), simple('74.3c', CONTRIBUTION)],
    simple(
      '74.3d',
      { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 2 },
      stated(
        'DEMOCRACY_CARE_THRIFT',
        'Thực hiện tốt dân chủ, chăm lo đời sống, tiết kiệm, chống lãng phí',
        'Democracy, care for members, thrift',
      ),
    ),
  ]),
  household('BKT', '74.5'),
  {
    id: 'L2022-GK',
    form: 'GK',
    subjects: ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD', 'ENTERPRISE'],
    cases: [
      simple(
        '75.2',
        setting(
          'STANDARD_GK',
          'Đạt tiêu chuẩn giấy khen do tỉnh quy định',
          "Meets the province's standard of the letter of commendation",
        ),
      ),
    ],
  },
];

export const HONOURS_2022: readonly Standard[] = [...LABOUR_ORDERS, ...CERTIFICATES];
