/** Orders of defence, exploits, unity, bravery and friendship: Law 06/2022/QH15, articles 45 to 53. Own words. */
import type { Decree } from './decree.types.ts';
import { collectiveMerit, INVENTION, merit } from './merit.words.ts';
import type { Requirement, Standard, StandardCase, Ways } from './standard.types.ts';
import {
  ARMED_COLLECTIVE,
  at,
  CLEAN,
  LAW_ABIDING,
  RECOGNISED,
  standard2022,
  stated,
  UNITED,
  way,
} from './words.rules.ts';

const BODIES = ['COLLECTIVE', 'ENTERPRISE'] as const;
const ARMED = stated('ARMED_MEMBER', 'Thuộc lực lượng vũ trang nhân dân', 'A member of the armed forces');
const WHOLE_FORCE = ['toàn quân hoặc toàn lực lượng Công an nhân dân', 'the whole army or police'] as const;
const COMMAND = [
  'toàn quân khu, quân đoàn, quân, binh chủng, tổng cục hoặc hệ lực lượng',
  'a whole military region, corps, service or police force',
] as const;
const COUNTRY = ['toàn quốc', 'the whole country'] as const;

interface Class {
  readonly form: string;
  readonly article: string;
  readonly reach: readonly [vi: string, en: string];
  readonly prior: string;
  readonly best: number;
  readonly titles: Ways;
  readonly flags: Ways;
  readonly instead: number;
}
const DEFENCE: readonly Class[] = [
  {
    ...{ form: 'HCBVTQ1', article: '45', reach: COUNTRY, prior: 'HCBVTQ2', best: 3, titles: [{ CSTDT: 2 }] },
    ...{ flags: [{ CTDCP: 2 }, { CTDCP: 1, CTDT: 2 }, { CTDT: 4 }], instead: 4 },
  },
  {
    ...{ form: 'HCBVTQ2', article: '46', reach: WHOLE_FORCE, prior: 'HCBVTQ3', best: 2, titles: [{ CSTDT: 1 }] },
    ...{ flags: [{ CTDCP: 1, CTDT: 1 }, { CTDT: 3 }], instead: 3 },
  },
  {
    ...{ form: 'HCBVTQ3', article: '47', reach: COMMAND, prior: 'BKTTG', best: 1, titles: [{ CSTDCS: 3 }] },
    ...{ flags: [{ CTDCP: 1 }, { CTDT: 2 }, { CTDT: 1, BKT: 1 }], instead: 2 },
  },
];
const sudden = ([vi, en]: Class['reach']): Requirement =>
  stated(
    'SUDDEN_DEFENCE',
    `Thành tích đột xuất trong chiến đấu, huấn luyện, xây dựng lực lượng, ảnh hưởng ${vi}`,
    `A sudden achievement in combat, training or defence with influence in ${en}`,
  );
const defence = ({ service }: Decree, one: Class): readonly Standard[] => {
  const { form, article, prior, flags, instead } = one;
  const age: Requirement[] = form === 'HCBVTQ3' ? [{ kind: 'AGE_OF_UNIT', years: 10 }] : [];
  return [
    standard2022(form, ['INDIVIDUAL'], {
      always: [way(`${article}.1`, ARMED, LAW_ABIDING)],
      cases: [
        ...[way(`${article}.1a`, sudden(one.reach)), way(`${article}.1b`, INVENTION)],
        merit(`${article}.1c`, prior, { best: one.best, ways: one.titles }),
        ...service(form, `${article}.1d`),
      ],
    }),
    standard2022(form, BODIES, {
      always: [way(`${article}.2`, ARMED_COLLECTIVE, UNITED, CLEAN, LAW_ABIDING)],
      cases: [
        way(`${article}.2a`, sudden(one.reach), RECOGNISED),
        ...collectiveMerit(`${article}.2b`, prior, { ways: flags, instead }, ...age),
      ],
    }),
  ];
};

const LOYAL = stated('LOYAL', 'Trung thành với Tổ quốc, với Nhân dân', 'Loyal to the country and the people');
const EXCELLENT_YEAR: Requirement = { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 1 };
const EXPLOITS = [
  ['HCCC1', '48', 'toàn quốc', 'the whole country'],
  ['HCCC2', '49', 'toàn quân, toàn lực lượng Công an hoặc bộ, ban, ngành, tỉnh', 'the army, police or province'],
  [
    'HCCC3',
    '50',
    'quân khu, hệ lực lượng hoặc một lĩnh vực của bộ, ban, ngành, tỉnh',
    'a military region, force or field',
  ],
] as const;
const exploit = ([form, article, vi, en]: (typeof EXPLOITS)[number]): readonly Standard[] => {
  const feat = stated(
    'COMBAT_FEAT',
    `Lập chiến công trong chiến đấu, nêu gương trong ${vi}`,
    `A feat in combat, an example to ${en}`,
  );
  const brave = stated(
    'BRAVE_EFFECTIVE',
    `Chủ động, mưu trí, dũng cảm bảo vệ an ninh, chống tội phạm, ảnh hưởng và nêu gương trong ${vi}`,
    `Brave and effective for security and against crime, an example to ${en}`,
  );
  return [
    standard2022(form, ['INDIVIDUAL'], {
      always: [way(`${article}.1`, LOYAL)],
      cases: [
        way(`${article}.1a`, feat, RECOGNISED),
        way(`${article}.1b`, brave, LAW_ABIDING, EXCELLENT_YEAR, RECOGNISED),
      ],
    }),
    standard2022(form, BODIES, {
      always: [way(`${article}.2`, LOYAL)],
      cases: [
        way(`${article}.2a`, feat, RECOGNISED),
        way(`${article}.2b`, brave, UNITED, CLEAN, EXCELLENT_YEAR, RECOGNISED),
      ],
    }),
  ];
};

const unity = ({ unity: ways, unityAlways }: Decree): Standard =>
  standard2022('HCDDK', ['INDIVIDUAL'], {
    always: unityAlways.map((asked) => way('51.2', asked)),
    cases: [
      way(
        '51.1',
        stated(
          'UNITY_MERIT',
          'Có quá trình cống hiến, công lao to lớn xây dựng khối đại đoàn kết toàn dân tộc',
          'Long service and great merit for national unity',
        ),
        stated(
          'RECOGNISED_BY_FRONT',
          'Được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận',
          'Recognised by the Central Committee of the Fatherland Front',
        ),
      ),
      ...ways,
    ],
  });
const BRAVERY = standard2022('HCDC', ['INDIVIDUAL'], {
  cases: [
    way(
      '52',
      stated(
        'BRAVE_RESCUE',
        'Dũng cảm cứu người, cứu tài sản, chống tội phạm hoặc xung phong vào nơi nguy hiểm',
        'Brave in saving people or property, against crime or in a dangerous place',
      ),
      stated(
        'BRAVE_EXAMPLE',
        'Nêu gương trong bộ, ban, ngành, tỉnh hoặc toàn quốc',
        'An example to the ministry, province or country',
      ),
    ),
  ],
});

/** Who may be chosen is the decree's; what the law asks holds beside it. */
const friends = (subject: 'INDIVIDUAL' | 'COLLECTIVE', whom: readonly StandardCase[]): Standard =>
  standard2022('HCHN', [subject], {
    always: [
      way(
        '53.1',
        at(
          '53.1a',
          stated(
            'FOREIGN_FRIEND',
            'Người hoặc tập thể nước ngoài có tinh thần hữu nghị, tôn trọng độc lập, chủ quyền, pháp luật Việt Nam',
            'A foreigner or foreign collective in friendship that respects the independence and law of Vietnam',
          ),
        ),
        at(
          '53.1b',
          stated(
            'GREAT_HELP',
            'Đóng góp to lớn cho Việt Nam và quan hệ hữu nghị với các nước, tổ chức quốc tế',
            'Great contributions to Vietnam and its friendship with countries and organisations',
          ),
        ),
        at('53.1b', RECOGNISED),
      ),
    ],
    cases: whom,
  });

export const armedOrders2022 = (decree: Decree): readonly Standard[] => [
  ...DEFENCE.flatMap((one) => defence(decree, one)),
  ...EXPLOITS.flatMap(exploit),
  ...[unity(decree), BRAVERY],
  ...[friends('INDIVIDUAL', decree.friendship.person), friends('COLLECTIVE', decree.friendship.body)],
];
