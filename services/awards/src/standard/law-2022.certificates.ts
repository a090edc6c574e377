/** Commemorative medals, certificates and letters of Law 06/2022/QH15, articles 71 to 76. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import {
  COMMUNE,
  collective,
  collectiveMerit,
  enterprise,
  FARMER,
  FIELD,
  household,
  merit,
  movement,
  POLITICAL_TASK,
  PROVINCE,
  person,
  stableModel,
  TRAINS_COLLEAGUES,
  WORKER,
} from './merit.words.ts';
import type { Requirement, Standard } from './standard.types.ts';
import {
  CONTRIBUTION,
  EXCELLENT_TITLES,
  either,
  forVietnam,
  RECOGNISED,
  setting,
  standard2022,
  stated,
  way,
} from './words.rules.ts';

const ENTREPRENEUR = stated(
  'IS_ENTREPRENEUR_OR_SCHOLAR',
  'Là doanh nhân, trí thức, nhà khoa học',
  'An entrepreneur, intellectual or scientist',
);
const DEVELOPMENT = stated(
  'DEVELOPMENT',
  'Thành tích đóng góp vào phát triển kinh tế - xã hội của đất nước hoặc của bộ, ngành, địa phương',
  'Contributed to the growth of the country, the ministry or the locality',
);
const REGION_PRIZE = stated('REGION_PRIZE', 'Được giải thưởng ở khu vực', 'A prize of the region');
const TRADE = stated(
  'INFLUENCE_TRADE',
  'Công nhân, nông dân, người lao động: thành tích ảnh hưởng trong lĩnh vực, ngành, nghề',
  'Worker or farmer: merits with influence in the trade',
);
const VOTED_IN_CLUSTER = stated(
  'VOTED_IN_CENTRAL_CLUSTER',
  'Được bình xét là xuất sắc tiêu biểu trong cụm, khối của Hội đồng Trung ương',
  'Voted outstanding in a cluster of the Central Council',
);
const foreign = forVietnam(
  '73.7',
  'Thành tích đóng góp vào phát triển kinh tế - xã hội',
  'Merit in economy and society',
);

const primeMinisters = ({ area }: Decree): readonly Standard[] => {
  const reach = stated('INFLUENCE_AREA', `Ảnh hưởng trong địa bàn ${area.vi}`, `Influence in the ${area.en}`);
  const valuable: Requirement = { kind: 'INITIATIVE', reach: 'UNIT', count: 1, years: 5 };
  const ways = [
    ...[way('73.4a', PROVINCE), way('73.4b', CONTRIBUTION)],
    way('73.4c', either({ kind: 'CLUSTER_RANK', rank: 1, of: 'CENTRAL_CLUSTER' }, VOTED_IN_CLUSTER)),
    ...[movement('73.4d', 'NATION'), movement('73.4d', 'PROVINCE', 3), way('73.4đ', POLITICAL_TASK)],
    ...collectiveMerit('73.4e', 'BKT', { ways: [{ CTDT: 1 }, { BKT: 2 }] }),
  ];
  return [
    person('BKTTG', '73.1', [
      movement('73.1a', 'UNIT'),
      merit('73.1b', 'BKT', { best: 0, ways: [{ CSTDCS: 3 }] }),
      ...[way('73.1c', either(PROVINCE, REGION_PRIZE)), way('73.1d', CONTRIBUTION), way('73.2b', TRADE)],
      way('73.2c', WORKER, valuable, reach, TRAINS_COLLEAGUES),
      way('73.2d', FARMER, stableModel(2), reach),
      ...[way('73.3', ENTREPRENEUR, DEVELOPMENT, RECOGNISED), foreign],
    ]),
    collective('BKTTG', '73.4', [...ways, foreign]),
    enterprise('BKTTG', '73.5', [...ways, way('73.5', DEVELOPMENT, RECOGNISED)]),
    household('BKTTG', '73.6'),
  ];
};

const PROVINCIAL_WAYS = [
  ...[movement('74.3a', 'UNIT'), way('74.3b', FIELD), way('74.3c', CONTRIBUTION)],
  way(
    '74.3d',
    { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 2, titles: EXCELLENT_TITLES },
    stated(
      'DEMOCRACY_CARE_THRIFT',
      'Thực hiện tốt dân chủ, chăm lo đời sống, tiết kiệm, chống lãng phí',
      'Democracy, care for members, thrift',
    ),
  ),
];
const PROVINCIAL: readonly Standard[] = [
  person(
    'BKT',
    '74.1',
    [
      movement('74.1a', 'PROVINCE'),
      ...[way('74.1b', FIELD), way('74.1c', CONTRIBUTION)],
      way('74.1d', { kind: 'PRIOR_AWARD', ways: [{ CSTDCS: 2 }], isConsecutive: true }),
      way(
        '74.1d',
        { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 2 },
        { kind: 'INITIATIVE', reach: 'UNIT', count: 2, years: 2 },
      ),
      way('74.1đ', COMMUNE),
      way('74.2', ENTREPRENEUR, DEVELOPMENT, RECOGNISED),
    ],
    false,
  ),
  collective('BKT', '74.3', PROVINCIAL_WAYS, false),
  enterprise('BKT', '74.4', [...PROVINCIAL_WAYS, way('74.4', DEVELOPMENT, RECOGNISED)]),
  household('BKT', '74.5'),
];

const letter = (form: string): Standard =>
  standard2022(form, ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD', 'ENTERPRISE'], {
    cases: [
      way(
        '75.2',
        setting(
          'STANDARD_GK',
          'Đạt tiêu chuẩn giấy khen do tỉnh quy định',
          "Meets the province's standard of the letter of commendation",
        ),
      ),
    ],
  });

/** Certificates of military regions and of national universities: their ministers write the standard. */
const REGION_CERTIFICATE = standard2022('BKQK', ['INDIVIDUAL', 'COLLECTIVE'], {
  cases: ['76.2', '76.3'].map((clause) =>
    way(
      clause,
      setting(
        'STANDARD_BKQK',
        'Đạt tiêu chuẩn do Bộ Quốc phòng hoặc Bộ Giáo dục và Đào tạo quy định',
        "Meets the ministry's standard",
      ),
    ),
  ),
});
const COMMEMORATIVE = standard2022('KNC', ['INDIVIDUAL'], {
  cases: [
    way(
      '71.2',
      stated(
        'SERVED_PROVINCE',
        'Có đóng góp vào quá trình phát triển của tỉnh',
        'Contributed to the growth of the province',
      ),
      setting(
        'STANDARD_KNC',
        'Đạt đối tượng, tiêu chuẩn kỷ niệm chương do HĐND tỉnh quy định',
        "Meets the standard of the province's People's Council",
      ),
    ),
  ],
});

export const certificates2022 = (decree: Decree): readonly Standard[] => [
  ...[COMMEMORATIVE, ...primeMinisters(decree), ...PROVINCIAL],
  ...[letter('GK'), letter('GKX'), REGION_CERTIFICATE],
];
