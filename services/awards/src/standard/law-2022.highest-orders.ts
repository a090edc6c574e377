/** Gold Star and Hồ Chí Minh Orders: Law 06/2022/QH15, articles 34 and 35. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import { BODIES, MINISTRY_OR_PROVINCE, merit, TRADITION, united } from './order.words.ts';
import type { Requirement, Standard, StandardCase } from './standard.types.ts';
import { at, CLEAN, either, FOREIGN, LAW_ABIDING, standard2022, stated, UNITED, way } from './words.rules.ts';

const special = (years: number): Requirement =>
  stated(
    'SPECIAL_MERIT',
    `Trong ${years} năm đó lập thành tích đặc biệt xuất sắc, ảnh hưởng rộng, có nhân tố mới cho cả nước học tập`,
    `In those ${years} years outstanding merits of wide influence that the country learns from`,
  );
const GENERAL_DEPARTMENT = stated(
  'GENERAL_DEPARTMENT',
  'Là quân khu, quân đoàn, quân, binh chủng, hệ lực lượng công an, tổng cục hoặc tương đương',
  'A military region, corps, service, police force, general department or equal',
);
const after = (prior: readonly string[], years: number): Requirement[] => [
  { kind: 'PRIOR_AWARD', ways: prior.map((form) => ({ [form]: 1 })) },
  { kind: 'COMPLETION_STREAK', level: 'GOOD', years, since: prior },
];
const HEAD_OF_STATE = stated(
  'FOREIGN_HEAD_OF_STATE',
  'Là nguyên thủ quốc gia nước ngoài có công lao to lớn với Việt Nam',
  'A foreign head of state with great merit for Vietnam',
);
const MINISTRY_PROPOSES = stated(
  'MINISTRY_PROPOSES',
  'Được bộ, ban, ngành công nhận và đề nghị',
  'Recognised and proposed by a ministry',
);
const GREAT_MERIT = stated(
  'GREAT_MERIT',
  'Công lao to lớn, đặc biệt xuất sắc; không phạm khuyết điểm lớn',
  'Great special merit and no major fault',
);
/** What the highest orders ask of a long service besides posts and years. */
const greatService = (cases: readonly StandardCase[]): StandardCase[] =>
  cases.map((one) => ({ ...one, requires: [GREAT_MERIT, ...one.requires] }));

const goldStar = ({ service }: Decree): readonly Standard[] => [
  standard2022('HCSV', ['INDIVIDUAL'], {
    always: [way('34.2', either(LAW_ABIDING, HEAD_OF_STATE))],
    cases: [
      ...greatService(service('HCSV', '34.2a')),
      way(
        '34.2b',
        merit(
          'Nhiều công lao to lớn, đặc biệt xuất sắc với đất nước trong một lĩnh vực',
          'Many great merits in a field of national life',
        ),
      ),
      way('34.6', HEAD_OF_STATE, MINISTRY_PROPOSES),
    ],
  }),
  standard2022('HCSV', BODIES, {
    cases: (
      [
        ['34.3', MINISTRY_OR_PROVINCE],
        ['34.4', GENERAL_DEPARTMENT],
      ] as const
    ).map(([clause, whom]) =>
      way(
        clause,
        whom,
        ...[...after(['HCHCM'], 25), special(25)].map((asked) => at(`${clause}a`, asked)),
        ...[at(`${clause}b`, TRADITION), ...united(`${clause}b`)],
      ),
    ),
  }),
];

const HIGHEST = ['HCDL1', 'HCQC1'] as const;
const hoChiMinh = ({ service }: Decree): readonly Standard[] => [
  standard2022('HCHCM', ['INDIVIDUAL'], {
    always: [way('35.1', either(LAW_ABIDING, FOREIGN))],
    cases: [
      ...greatService(service('HCHCM', '35.1a')),
      way(
        '35.1b',
        merit(
          'Nhiều thành tích đặc biệt xuất sắc trong một lĩnh vực, nêu gương toàn quốc',
          'Many special merits in a field, an example to the country',
        ),
      ),
      way(
        '35.5',
        ...[FOREIGN, MINISTRY_PROPOSES],
        stated('MERIT_FOR_VIETNAM', 'Công lao to lớn đối với Việt Nam', 'Great merit for Vietnam'),
      ),
    ],
  }),
  standard2022('HCHCM', BODIES, {
    cases: [
      ...(
        [
          ['35.2', MINISTRY_OR_PROVINCE],
          ['35.3', GENERAL_DEPARTMENT],
        ] as const
      ).map(([clause, whom]) =>
        way(
          clause,
          whom,
          ...[...after(HIGHEST, 10), special(10)].map((asked) => at(`${clause}a`, asked)),
          ...[at(`${clause}b`, TRADITION), ...united(`${clause}b`)],
        ),
      ),
      way(
        '35.4',
        ...after(['HCHCM'], 15),
        ...[stated('MANY_MERITS', 'Lập nhiều thành tích xuất sắc trong 15 năm đó', 'Many merits in those 15 years')],
        ...[UNITED, CLEAN],
      ),
    ],
  }),
];

export const highestOrders2022 = (decree: Decree): readonly Standard[] => [...goldStar(decree), ...hoChiMinh(decree)];
