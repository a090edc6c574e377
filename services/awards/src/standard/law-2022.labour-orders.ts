/** Labour Orders of Law 06/2022/QH15, articles 42 to 44. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import {
  collective,
  collectiveMerit,
  enterprise,
  FARMER,
  FIELD,
  INVENTION,
  merit,
  movement,
  NATION,
  POLITICAL_TASK,
  PROVINCE,
  person,
  stableModel,
  TRAINS_COLLEAGUES,
  WORKER,
} from './merit.words.ts';
import type { Requirement, Standard, StandardCase } from './standard.types.ts';
import { CONTRIBUTION, either, forVietnam, RECOGNISED, way } from './words.rules.ts';

/** The law names no time for the initiatives of workers and farmers: those of a whole life count. */
const LIFE = 60;
const initiatives = (count: number): Requirement => ({ kind: 'INITIATIVE', reach: 'PROVINCE', count, years: LIFE });
const hands = (article: string, count: number, years: number): StandardCase[] => [
  way(`${article}.2b`, WORKER, initiatives(count), TRAINS_COLLEAGUES, RECOGNISED),
  way(`${article}.2c`, FARMER, either(initiatives(count), stableModel(years)), RECOGNISED),
];
const FOREIGN_MERITS = {
  '42.6': ['Thành tích đặc biệt xuất sắc', 'Special merit'],
  '43.6': ['Nhiều thành tích xuất sắc', 'Many merits'],
  '44.6': ['Thành tích xuất sắc', 'Outstanding merit'],
} as const;
const foreign = (clause: keyof typeof FOREIGN_MERITS): StandardCase => {
  const [vi, en] = FOREIGN_MERITS[clause];
  return forVietnam(clause, `${vi} đóng góp vào phát triển kinh tế - xã hội`, `${en} in economy and society`);
};
/** A collective and, under its own clause, an enterprise by the same ways. */
const both = (form: string, article: string, ways: readonly StandardCase[], whose: StandardCase): Standard[] => [
  collective(form, `${article}.4`, [...ways, whose]),
  enterprise(form, `${article}.5`, ways),
];

const first = ({ service, competition }: Decree): readonly Standard[] => [
  person('HCLD1', '42.1', [
    ...[way('42.1a', NATION), way('42.1b', competition('HCLD1')), way('42.1c', INVENTION), way('42.1d', CONTRIBUTION)],
    merit('42.1đ', 'HCLD2', { best: 3, ways: [{ CSTDT: 2 }] }),
    ...[...service('HCLD1', '42.1e'), ...hands('42', 3, 5), foreign('42.6')],
  ]),
  ...both(
    'HCLD1',
    '42',
    [
      ...[way('42.4a', NATION, RECOGNISED), way('42.4b', CONTRIBUTION), movement('42.4c', 'NATION')],
      ...collectiveMerit('42.4d', 'HCLD2', {
        ways: [{ CTDCP: 2 }, { CTDCP: 1, CTDT: 2 }, { CTDT: 4 }],
        instead: 4,
      }),
    ],
    foreign('42.6'),
  ),
];
const second = ({ service, competition }: Decree): readonly Standard[] => [
  person('HCLD2', '43.1', [
    ...[way('43.1a', PROVINCE), way('43.1b', competition('HCLD2'))],
    ...[way('43.1c', INVENTION), way('43.1d', CONTRIBUTION)],
    merit('43.1đ', 'HCLD3', { best: 2, ways: [{ CSTDT: 1 }] }),
    ...[...service('HCLD2', '43.1e'), ...hands('43', 2, 4), foreign('43.6')],
  ]),
  ...both(
    'HCLD2',
    '43',
    [
      ...[way('43.4a', PROVINCE), way('43.4b', CONTRIBUTION), movement('43.4c', 'NATION')],
      ...collectiveMerit('43.4d', 'HCLD3', { ways: [{ CTDCP: 1, CTDT: 1 }, { CTDT: 3 }], instead: 3 }),
    ],
    foreign('43.6'),
  ),
];
const third = ({ service, competition }: Decree): readonly Standard[] => [
  person('HCLD3', '44.1', [
    ...[movement('44.1a', 'PROVINCE', 5), way('44.1b', INVENTION), way('44.1c', CONTRIBUTION), way('44.1d', FIELD)],
    way('44.1đ', competition('HCLD3')),
    merit('44.1e', 'BKTTG', { best: 1, ways: [{ CSTDCS: 3 }] }),
    ...[...service('HCLD3', '44.1g'), ...hands('44', 1, 3), foreign('44.6')],
  ]),
  ...both(
    'HCLD3',
    '44',
    [
      ...[way('44.4a', FIELD), way('44.4b', CONTRIBUTION), movement('44.4c', 'NATION')],
      ...[movement('44.4c', 'PROVINCE', 5), way('44.4d', POLITICAL_TASK)],
      ...collectiveMerit(
        '44.4đ',
        'BKTTG',
        { ways: [{ CTDCP: 1 }, { CTDT: 2 }, { CTDT: 1, BKT: 1 }], instead: 2 },
        { kind: 'AGE_OF_UNIT', years: 10 },
      ),
    ],
    foreign('44.6'),
  ),
];

export const labourOrders2022 = (decree: Decree): readonly Standard[] => [
  ...first(decree),
  ...second(decree),
  ...third(decree),
];
