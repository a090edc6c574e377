/** Independence and Military Exploit Orders: Law 06/2022/QH15, articles 36 to 41. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import { BODIES, MINISTRY_OR_PROVINCE, merit, TRADITION, united } from './order.words.ts';
import type { Requirement, Standard, StandardCase, Ways } from './standard.types.ts';
import {
  ARMED_COLLECTIVE,
  at,
  CLEAN,
  EXCELLENT_TITLES,
  either,
  FOREIGN,
  forVietnam,
  LAW_ABIDING,
  standard2022,
  stated,
  UNITED,
  way,
} from './words.rules.ts';

const OTHER_COLLECTIVE = stated(
  'OTHER_COLLECTIVE',
  'Không phải bộ, ban, ngành, tỉnh, cơ quan của Quốc hội',
  'No ministry, province or body of the National Assembly',
);
const ARMED_MINISTRY = stated(
  'ARMED_MINISTRY',
  'Là Bộ Quốc phòng hoặc Bộ Công an',
  'The Ministry of Defence or of Public Security',
);
const ROUND_YEAR = stated(
  'ROUND_ANNIVERSARY',
  'Nhân kỷ niệm ngày thành lập năm tròn',
  'At a round anniversary of its founding',
);

/** Years of outstanding completion since the order below, with flags and certificates in them. */
const climbing = (prior: string, ways: Ways): Requirement[] => [
  { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
  { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 10, since: [prior], titles: EXCELLENT_TITLES },
  { kind: 'PRIOR_AWARD', ways, since: [prior] },
];

interface Rung {
  readonly form: string;
  readonly article: string;
  readonly prior: string;
  readonly ways: Ways;
  readonly vi: string;
  readonly en: string;
  /** The lowest class asks for the age of the collective, and for no order below of a ministry or province. */
  readonly isLowest?: boolean;
}
const FIRST: Ways = [
  { CTDCP: 3, BKTTG: 1 },
  { CTDCP: 3, CTDT: 2 },
];
const SECOND: Ways = [
  { CTDCP: 2, BKTTG: 1, BKT: 1 },
  { CTDCP: 2, CTDT: 2, BKT: 1 },
];
const THIRD: Ways = [
  { CTDCP: 2, BKTTG: 1 },
  { CTDCP: 2, CTDT: 2 },
];
const INDEPENDENCE: readonly Rung[] = [
  {
    form: 'HCDL1',
    article: '36',
    prior: 'HCDL2',
    ways: FIRST,
    vi: 'Thành tích đặc biệt xuất sắc',
    en: 'Special merit',
  },
  { form: 'HCDL2', article: '37', prior: 'HCDL3', ways: SECOND, vi: 'Nhiều thành tích xuất sắc', en: 'Many merits' },
  {
    ...{ form: 'HCDL3', article: '38', prior: 'HCLD1', ways: THIRD },
    ...{ vi: 'Thành tích xuất sắc', en: 'Outstanding merit', isLowest: true },
  },
];
const EXPLOIT: readonly Rung[] = [
  {
    form: 'HCQC1',
    article: '39',
    prior: 'HCQC2',
    ways: FIRST,
    vi: 'Thành tích đặc biệt xuất sắc',
    en: 'Special merit',
  },
  { form: 'HCQC2', article: '40', prior: 'HCQC3', ways: SECOND, vi: 'Nhiều thành tích xuất sắc', en: 'Many merits' },
  {
    ...{ form: 'HCQC3', article: '41', prior: 'HCBVTQ1', ways: THIRD },
    ...{ vi: 'Thành tích xuất sắc', en: 'Outstanding merit', isLowest: true },
  },
];

/** A ministry or province at a round anniversary, and any other collective by ten years of outstanding completion. */
function collective(rung: Rung, ministry: Requirement, other: Requirement, more: readonly StandardCase[]): Standard {
  const { form, article, prior, ways, vi, en, isLowest } = rung;
  const first = `${article}.2`;
  const put = (letter: string, asked: Requirement) => (isLowest ? asked : at(`${first}${letter}`, asked));
  const below: Requirement[] = isLowest ? [] : [put('a', { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] })];
  const own = [merit(`${vi}, có công lao trong sự nghiệp cách mạng`, `${en} in the revolution`), UNITED, CLEAN];
  const tradition = form.startsWith('HCDL') ? [TRADITION] : [];
  const next = `${article}.3`;
  const age: Requirement[] = isLowest ? [at(`${next}c`, { kind: 'AGE_OF_UNIT', years: 30 })] : [];
  return standard2022(form, BODIES, {
    cases: [
      way(first, ministry, ROUND_YEAR, ...below, ...[...own, ...tradition].map((asked) => put('b', asked))),
      way(next, other, ...climbing(prior, ways).map((asked) => at(`${next}a`, asked)), ...united(`${next}b`), ...age),
      ...more,
    ],
  });
}

const independence = ({ service }: Decree): readonly Standard[] =>
  INDEPENDENCE.flatMap((rung) => {
    const { form, article, vi, en } = rung;
    const foreign = forVietnam(`${article}.4`, vi, en);
    return [
      standard2022(form, ['INDIVIDUAL'], {
        always: [way(`${article}.1`, either(LAW_ABIDING, FOREIGN))],
        cases: [
          ...service(form, `${article}.1a`),
          way(
            `${article}.1b`,
            merit(`${vi} trong một lĩnh vực, nêu gương toàn quốc`, `${en} in a field of the country`),
          ),
          foreign,
        ],
      }),
      collective(rung, MINISTRY_OR_PROVINCE, OTHER_COLLECTIVE, [foreign]),
    ];
  });

const exploit = ({ service }: Decree): readonly Standard[] =>
  EXPLOIT.flatMap((rung) => {
    const { form, article, vi, en } = rung;
    const field = merit(
      `${vi} trong chiến đấu, huấn luyện, xây dựng lực lượng, nêu gương toàn quốc`,
      `${en} in defence`,
    );
    return [
      standard2022(form, ['INDIVIDUAL'], {
        always: [way(`${article}.1`, LAW_ABIDING)],
        cases: [...service(form, `${article}.1a`), way(`${article}.1b`, field)],
      }),
      collective(rung, ARMED_MINISTRY, ARMED_COLLECTIVE, []),
    ];
  });

export const highOrders2022 = (decree: Decree): readonly Standard[] => [...independence(decree), ...exploit(decree)];
