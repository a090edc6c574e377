/** Titles of Law 06/2022/QH15, articles 21 to 32. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import type { Requirement, Standard } from './standard.types.ts';
import {
  at,
  CLEAN,
  either,
  JOINS_MOVEMENT,
  LAW_ABIDING,
  point,
  setting,
  standard2022,
  stated,
  UNITED,
  way,
} from './words.rules.ts';

const EXCEEDED = stated(
  'EXCEEDED_TARGETS',
  'Hoàn thành vượt các chỉ tiêu, nhiệm vụ trong năm',
  'Exceeded the targets of the year',
);
const CHOSEN = stated(
  'CHOSEN_OUTSTANDING',
  'Được lựa chọn là tiêu biểu trong số người đủ điều kiện',
  'Chosen as outstanding among those who qualify',
);
const SELF_RELIANT = stated(
  'SELF_RELIANT',
  'Tự lực, tự cường, đoàn kết, tương trợ',
  'Self-reliant, united, helps others',
);
const GOOD_YEAR: Requirement = { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 };
const EXCELLENT_YEAR: Requirement = { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 1 };
const WARNED: Requirement = { kind: 'NO_DISCIPLINE', from: 'WARNING', of: 'MEMBERS' };

const ADVANCED_WORKER = standard2022('LDTT', ['INDIVIDUAL'], {
  cases: [
    way('24.1', at('24.1a', GOOD_YEAR), at('24.1b', SELF_RELIANT), at('24.1b', JOINS_MOVEMENT)),
    way(
      '24.3',
      point(
        '24.3a',
        'PRODUCTIVE',
        'Công nhân, nông dân, người lao động: lao động, sản xuất có hiệu quả, tham gia hoạt động xã hội',
        'Worker or farmer: works productively and takes part in social work',
      ),
      at('24.3a', JOINS_MOVEMENT),
      point(
        '24.3b',
        'EXEMPLARY_CONDUCT',
        'Gương mẫu, lối sống lành mạnh, giúp đỡ cộng đồng',
        'Exemplary conduct, helps the community',
      ),
    ),
  ],
});
const ADVANCED_SOLDIER = standard2022('CSTT', ['INDIVIDUAL'], {
  cases: [way('24.2', GOOD_YEAR, SELF_RELIANT, JOINS_MOVEMENT)],
});

const GRASSROOTS = standard2022('CSTDCS', ['INDIVIDUAL'], {
  always: [way('23.1', GOOD_YEAR, JOINS_MOVEMENT)],
  cases: [
    way(
      '23.2',
      either(
        EXCELLENT_YEAR,
        { kind: 'INITIATIVE', reach: 'UNIT', count: 1, years: 1 },
        stated(
          'COMBAT_INGENUITY',
          'Mưu trí, sáng tạo trong chiến đấu được đơn vị công nhận',
          'Ingenuity in combat, recognised by the unit',
        ),
      ),
    ),
  ],
});

/** Ingenuity in combat stands beside an initiative; the minister recognises it (clause 2 of the article). */
const fighter = (form: string, from: string, times: number, reach: 'PROVINCE' | 'NATION', article: string): Standard =>
  standard2022(form, ['INDIVIDUAL'], {
    always: [
      way(`${article}.1a`, { kind: 'PRIOR_AWARD', ways: [{ [from]: times }], isConsecutive: true }, CHOSEN),
      way(
        `${article}.1b`,
        either(
          { kind: 'INITIATIVE', reach, count: 1, years: times + 1 },
          stated(
            'COMBAT_INGENUITY',
            `Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu ảnh hưởng ${reach === 'NATION' ? 'toàn quốc' : 'toàn quân, toàn lực lượng Công an'}`,
            'Ingenuity in combat, recognised by the minister',
          ),
        ),
      ),
    ],
  });

const leads = (article: string): Requirement[] => [
  { kind: 'CLUSTER_RANK', rank: 1, of: 'CLUSTER' },
  at(`${article}.1a`, EXCEEDED),
  at(`${article}.1b`, UNITED),
  at(`${article}.1b`, CLEAN),
];
const governmentFlag = ({ leader, movementLeader }: Decree): Standard =>
  standard2022('CTDCP', ['COLLECTIVE', 'ENTERPRISE'], {
    cases: [
      way('25.1', ...leads('25')),
      way('25.2', { kind: 'CLUSTER_RANK', rank: 1, of: 'CENTRAL_CLUSTER' }, ...leader),
      way('25.3', { kind: 'MOVEMENT_RESULT', launcher: 'NATION', years: 5, atReview: true }, ...movementLeader),
    ],
  });
const PROVINCE_FLAG = standard2022('CTDT', ['COLLECTIVE', 'ENTERPRISE'], {
  cases: [
    way('26.1', ...leads('26')),
    way('26.2', { kind: 'MOVEMENT_RESULT', launcher: 'PROVINCE', years: 3, atReview: true }),
  ],
});

const excellent = (form: string, holder: string, clause: string): Standard => {
  const put = (letter: string, asked: Requirement) => (clause === '27.1' ? at(`${clause}${letter}`, asked) : asked);
  return standard2022(form, form === 'TTLDXS' ? ['COLLECTIVE', 'ENTERPRISE'] : ['COLLECTIVE'], {
    cases: [
      way(
        clause,
        put('a', EXCELLENT_YEAR),
        put('b', JOINS_MOVEMENT),
        put('c', { kind: 'UNIT_COMPLETED', percent: 100 }),
        put('c', { kind: 'UNIT_RATIO', form: holder, percent: 70 }),
        put('d', { kind: 'UNIT_MIN_COUNT', form: 'CSTDCS', count: 1 }),
        put('đ', UNITED),
        put('đ', LAW_ABIDING),
      ),
    ],
  });
};
const advanced = (form: string, holder: string, clause: string): Standard => {
  const put = (letter: string, asked: Requirement) => (clause === '28.1' ? at(`${clause}${letter}`, asked) : asked);
  return standard2022(form, form === 'TTLDTT' ? ['COLLECTIVE', 'ENTERPRISE'] : ['COLLECTIVE'], {
    cases: [
      way(
        clause,
        put('a', GOOD_YEAR),
        put('b', JOINS_MOVEMENT),
        put('c', { kind: 'UNIT_RATIO', form: holder, percent: 70 }),
        put('c', WARNED),
        put('d', UNITED),
        put('d', LAW_ABIDING),
      ),
    ],
  });
};

const OWN_STANDARD = (form: string): Requirement =>
  setting(
    `STANDARD_${form}`,
    'Đạt tiêu chuẩn do UBND tỉnh quy định trong khung của Chính phủ',
    "Meets the province's standard within the Government's frame",
  );
const LIVING = stated('LIVING_STABLE', 'Đời sống kinh tế ổn định, phát triển', 'A stable and growing livelihood');
const CULTURE = stated(
  'CULTURE_RICH',
  'Đời sống văn hóa, tinh thần lành mạnh, phong phú',
  'A rich and healthy culture',
);
const SURROUNDINGS = stated(
  'SURROUNDINGS',
  'Môi trường an toàn, thân thiện, cảnh quan sạch đẹp',
  'Safe, friendly and clean surroundings',
);
const places = ({ communeLeads }: Decree): readonly Standard[] => [
  standard2022('XPTTB', ['COLLECTIVE'], {
    cases: [
      way(
        '29.1',
        communeLeads,
        point(
          '29.1a',
          'LOCAL_TASKS',
          'Làm tốt nhiệm vụ kinh tế - xã hội, quốc phòng, an ninh, trật tự',
          'Does its economic, social, defence and security tasks well',
        ),
        ...[at('29.1b', LIVING), at('29.1c', CULTURE), at('29.1d', SURROUNDINGS), at('29.1đ', LAW_ABIDING)],
        at('29.2', OWN_STANDARD('XPTTB')),
      ),
    ],
  }),
  standard2022('TDPVH', ['COLLECTIVE'], {
    cases: [
      way(
        '30.1',
        ...[at('30.1a', LIVING), at('30.1b', CULTURE), at('30.1c', SURROUNDINGS), at('30.1d', LAW_ABIDING)],
        at('30.1d', JOINS_MOVEMENT),
        point('30.1đ', 'HELPS_NEIGHBOURS', 'Đoàn kết, tương trợ trong cộng đồng', 'United, helps each other'),
        at('30.2', OWN_STANDARD('TDPVH')),
      ),
    ],
  }),
  standard2022('GDVH', ['HOUSEHOLD'], {
    cases: [
      way(
        '31.1',
        ...[at('31.1a', LAW_ABIDING), at('31.1b', JOINS_MOVEMENT)],
        point(
          '31.1c',
          'FAMILY_HAPPY',
          'Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; giúp đỡ cộng đồng',
          'A prosperous, happy family that helps the community',
        ),
        at('31.2', OWN_STANDARD('GDVH')),
      ),
    ],
  }),
];

/** Flags of military regions and of national universities: their ministers write the standard. */
const REGION_FLAG = standard2022('CTDQK', ['COLLECTIVE'], {
  cases: ['32.2', '32.3'].map((clause) =>
    way(
      clause,
      setting(
        'STANDARD_CTDQK',
        'Đạt tiêu chuẩn do Bộ Quốc phòng hoặc Bộ Giáo dục và Đào tạo quy định',
        "Meets the ministry's standard",
      ),
    ),
  ),
});

export const titles2022 = (decree: Decree): readonly Standard[] => [
  fighter('CSTDTQ', 'CSTDT', 2, 'NATION', '21'),
  fighter('CSTDT', 'CSTDCS', 3, 'PROVINCE', '22'),
  ...[GRASSROOTS, ADVANCED_WORKER, ADVANCED_SOLDIER, governmentFlag(decree), PROVINCE_FLAG, REGION_FLAG],
  ...[excellent('TTLDXS', 'LDTT', '27.1'), excellent('DVQT', 'CSTT', '27.2')],
  ...[advanced('TTLDTT', 'LDTT', '28.1'), advanced('DVTT', 'CSTT', '28.2')],
  ...places(decree),
];
