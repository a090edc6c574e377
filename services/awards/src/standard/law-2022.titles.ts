/** Titles of Law 06/2022/QH15, articles 21 to 31. Own words; the official text decides. */
import type { Standard } from './standard.types.ts';
import { clauseOf, JOINS_MOVEMENT, LAW_ABIDING, setting, stated, UNITED } from './words.rules.ts';

const at = clauseOf('L2022');
const CLEAN = stated(
  'CLEAN_ORGANISATION',
  'Tổ chức đảng, đoàn thể trong sạch, vững mạnh; đi đầu tiết kiệm, chống lãng phí, tham nhũng',
  'Party and mass organisations in good order; leads in thrift and against corruption',
);
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

const workers = (form: string): Standard => ({
  id: `L2022-${form}`,
  form,
  subjects: ['INDIVIDUAL'],
  cases: [
    {
      clause: at(form === 'CSTT' ? '24.2' : '24.1'),
      requires: [
        { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 },
        JOINS_MOVEMENT,
        stated('SELF_RELIANT', 'Tự lực, tự cường, đoàn kết, tương trợ', 'Self-reliant, united, helps others'),
      ],
    },
    ...(form === 'CSTT'
      ? []
      : [
          {
            clause: at('24.3'),
            requires: [
              stated(
                'PRODUCTIVE',
                'Công nhân, nông dân, người lao động: lao động, sản xuất có hiệu quả',
                'Worker or farmer: works productively',
              ),
              JOINS_MOVEMENT,
              stated(
                'EXEMPLARY_CONDUCT',
                'Gương mẫu, lối sống lành mạnh, giúp đỡ cộng đồng',
                'Exemplary conduct, helps the community',
              ),
            ],
          },
        ]),
  ],
});

const excellent = (form: string, holder: string, clause: string): Standard => ({
  id: `L2022-${form}`,
  form,
  subjects: ['COLLECTIVE'],
  cases: [
    {
      clause: at(clause),
      requires: [
        { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 1 },
        JOINS_MOVEMENT,
        { kind: 'UNIT_COMPLETED', percent: 100 },
        { kind: 'UNIT_RATIO', form: holder, percent: 70 },
        { kind: 'UNIT_MIN_COUNT', form: 'CSTDCS', count: 1 },
        UNITED,
        LAW_ABIDING,
      ],
    },
  ],
});

const advanced = (form: string, holder: string, clause: string): Standard => ({
  id: `L2022-${form}`,
  form,
  subjects: ['COLLECTIVE'],
  cases: [
    {
      clause: at(clause),
      requires: [
        { kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 },
        JOINS_MOVEMENT,
        { kind: 'UNIT_RATIO', form: holder, percent: 70 },
        { kind: 'NO_DISCIPLINE', from: 'WARNING', of: 'MEMBERS' },
        UNITED,
        LAW_ABIDING,
      ],
    },
  ],
});

const GRASSROOTS: Standard = {
  id: 'L2022-CSTDCS',
  form: 'CSTDCS',
  subjects: ['INDIVIDUAL'],
  always: [
    {
      clause: at('23.1'),
      requires: [{ kind: 'COMPLETION_STREAK', level: 'GOOD', years: 1 }, JOINS_MOVEMENT],
    },
  ],
  cases: [
    {
      clause: at('23.2'),
      requires: [
        {
          kind: 'ANY_OF',
          of: [
            { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 1 },
            { kind: 'INITIATIVE', reach: 'UNIT', count: 1, years: 1 },
            stated(
              'COMBAT_INGENUITY',
              'Mưu trí, sáng tạo trong chiến đấu được đơn vị công nhận',
              'Ingenuity in combat, recognised by the unit',
            ),
          ],
        },
      ],
    },
  ],
};

const fighter = (
  form: string,
  from: string,
  times: number,
  reach: 'PROVINCE' | 'NATION',
  article: string,
): Standard => ({
  id: `L2022-${form}`,
  form,
  subjects: ['INDIVIDUAL'],
  always: [
    {
      clause: at(`${article}.1a`),
      requires: [{ kind: 'PRIOR_AWARD', ways: [{ [from]: times }], isConsecutive: true }, CHOSEN],
    },
    { clause: at(`${article}.1b`), requires: [{ kind: 'INITIATIVE', reach, count: 1, years: times + 1 }] },
  ],
  cases: [],
});

const GOVERNMENT_FLAG: Standard = {
  id: 'L2022-CTDCP',
  form: 'CTDCP',
  subjects: ['COLLECTIVE'],
  cases: [
    { clause: at('25.1'), requires: [{ kind: 'CLUSTER_RANK', rank: 1, of: 'CLUSTER' }, EXCEEDED, UNITED, CLEAN] },
    { clause: at('25.2'), requires: [{ kind: 'CLUSTER_RANK', rank: 1, of: 'CENTRAL_CLUSTER' }] },
    { clause: at('25.3'), requires: [{ kind: 'MOVEMENT_RESULT', launcher: 'NATION', years: 5, atReview: true }] },
  ],
};

const PROVINCE_FLAG: Standard = {
  id: 'L2022-CTDT',
  form: 'CTDT',
  subjects: ['COLLECTIVE'],
  cases: [
    { clause: at('26.1'), requires: [{ kind: 'CLUSTER_RANK', rank: 1, of: 'CLUSTER' }, EXCEEDED, UNITED, CLEAN] },
    { clause: at('26.2'), requires: [{ kind: 'MOVEMENT_RESULT', launcher: 'PROVINCE', years: 3, atReview: true }] },
  ],
};

const place = (form: string, clause: string, subjects: Standard['subjects']): Standard => ({
  id: `L2022-${form}`,
  form,
  subjects,
  cases: [
    {
      clause: at(clause),
      requires: [
        ...(form === 'XPTTB' ? [{ kind: 'CLUSTER_RANK', rank: 1, of: 'PROVINCE' } as const] : []),
        LAW_ABIDING,
        setting(
          `STANDARD_${form}`,
          'Đạt tiêu chuẩn do UBND tỉnh quy định trong khung của Chính phủ',
          "Meets the province's standard within the Government's frame",
        ),
      ],
    },
  ],
});

export const TITLES_2022: readonly Standard[] = [
  fighter('CSTDTQ', 'CSTDT', 2, 'NATION', '21'),
  fighter('CSTDT', 'CSTDCS', 3, 'PROVINCE', '22'),
  GRASSROOTS,
  workers('LDTT'),
  workers('CSTT'),
  GOVERNMENT_FLAG,
  PROVINCE_FLAG,
  excellent('TTLDXS', 'LDTT', '27.1'),
  excellent('DVQT', 'CSTT', '27.2'),
  advanced('TTLDTT', 'LDTT', '28.1'),
  advanced('DVTT', 'CSTT', '28.2'),
  place('XPTTB', '29.1', ['COLLECTIVE']),
  place('TDPVH', '30.1', ['COLLECTIVE']),
  place('GDVH', '31.1', ['HOUSEHOLD']),
];
