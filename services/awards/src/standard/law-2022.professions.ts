/** Titles of teachers, physicians, artists and artisans: Law 06/2022/QH15, articles 64 to 67. Own words. */
import type { Requirement, Standard } from './standard.types.ts';
import { at, either, LAW_ABIDING, point, setting, standard2022, stated, way } from './words.rules.ts';

const LOYAL = stated('LOYAL', 'Trung thành với Tổ quốc', 'Loyal to the country');
/** What the Government details: until its decree is confirmed as a setting, people judge. */
const detail = (clause: string, code: string): Requirement =>
  at(
    clause,
    setting(
      `DECREE_${code}`,
      'Đạt tiêu chuẩn chi tiết do Chính phủ quy định',
      'Meets the detailed standard of the Government',
    ),
  );

interface Profession {
  readonly article: string;
  readonly code: string;
  readonly whom: Requirement;
  readonly virtue: readonly [vi: string, en: string];
}
const held = (clause: string, form: string): Requirement => at(clause, { kind: 'PRIOR_AWARD', ways: [{ [form]: 1 }] });
/** No register holds years in a profession: decisions and confirmations in the dossier show them. */
const practice = (code: string, vi: string, en: string): Requirement =>
  stated(code, `${vi} (quyết định, xác nhận thời gian)`, `${en} (decisions, confirmations)`);

/** Direct work, or leading with direct work in it; in the hardest areas years count twice. */
function yearsOf({ article }: Profession, clause: string, direct: number, led: number, part: number): Requirement {
  return at(
    clause,
    either(
      practice(`DIRECT_${direct}`, `Trực tiếp làm nghề từ ${direct} năm`, `In the work itself for ${direct} years`),
      practice(
        `LED_${led}_${part}`,
        `Cán bộ quản lý, nghiên cứu: trong ngành từ ${led} năm, trong đó từ ${part} năm trực tiếp làm nghề`,
        `Manager or researcher: ${led} years in the field, ${part} of them in the work itself`,
      ),
      at(
        `${article}.4`,
        practice(
          `DOUBLED_${direct}`,
          'Đủ số năm khi nhân hệ số 2 thời gian ở biên giới, biển, đảo, vùng đặc biệt khó khăn',
          'Enough years with those in the hardest areas counted twice',
        ),
      ),
    ),
  );
}
/** Teachers and physicians: the people's title after the meritorious one. */
function servants(one: Profession, forms: readonly [high: string, low: string]): readonly Standard[] {
  const { article, code, whom, virtue } = one;
  const rows = [
    [forms[0], '2', 20, 25, 15, 'xuất sắc, ảnh hưởng rộng rãi'],
    [forms[1], '3', 15, 20, 10, 'được tin cậy, kính trọng'],
  ] as const;
  return rows.map(([form, clause, direct, led, part, how]) => {
    const own = `${article}.${clause}`;
    return standard2022(form, ['INDIVIDUAL'], {
      always: [
        way(`${article}.1`, whom),
        way(
          own,
          ...(clause === '2' ? [held(own, forms[1])] : []),
          ...[at(`${own}a`, LOYAL), at(`${own}a`, LAW_ABIDING)],
          point(`${own}b`, 'VIRTUE', `${virtue[0]}, ${how}`, virtue[1]),
          yearsOf(one, `${own}c`, direct, led, part),
        ),
        way(`${article}.6`, detail(`${article}.6`, code)),
      ],
    });
  });
}

const TEACHERS = servants(
  {
    ...{ article: '64', code: 'NGND_NGUT' },
    whom: stated('IS_TEACHER', 'Nhà giáo, cán bộ quản lý hoặc nghiên cứu giáo dục', 'Teacher, manager or researcher'),
    virtue: ['Đạo đức tốt, tận tụy, thương yêu học trò, tài năng sư phạm', 'Devoted, loves pupils, a gifted teacher'],
  },
  ['NGND', 'NGUT'],
);
const PHYSICIANS = servants(
  {
    ...{ article: '65', code: 'TTND_TTUT' },
    whom: stated(
      'IS_PHYSICIAN',
      'Người hành nghề y, dược hoặc cán bộ quản lý y tế',
      'Of a health profession or its manager',
    ),
    virtue: ['Đạo đức tốt, tận tụy, thương yêu người bệnh, tài năng', 'Devoted, loves patients, gifted'],
  },
  ['TTND', 'TTUT'],
);

const PRIZES = ['Giải thưởng của cuộc thi, liên hoan, hội diễn', 'A prize of a contest or festival'] as const;
const WORK = ['Tác phẩm xuất sắc được công chúng yêu thích', 'An outstanding work loved by the public'] as const;
const works = (clause: string): Requirement =>
  at(clause, either(stated('ART_PRIZE', ...PRIZES), stated('ART_WORK', ...WORK)));
const stage = (clause: string, years: number, short: number): Requirement =>
  at(
    clause,
    either(
      practice(`ART_${years}`, `Hoạt động văn hóa, nghệ thuật từ ${years} năm`, `In the arts for ${years} years`),
      practice(`CIRCUS_DANCE_${short}`, `Xiếc, múa: từ ${short} năm`, `Circus or dance: for ${short} years`),
    ),
  );
const artist = (form: string, own: string, ...more: Requirement[]): Standard =>
  standard2022(form, ['INDIVIDUAL'], {
    always: [
      way(
        '66.1',
        at(
          '66.1',
          either(
            point(
              '66.1a',
              'IS_PERFORMER',
              'Diễn viên, đạo diễn, nhạc sĩ, họa sĩ … được luật nêu',
              'Artist named by the law',
            ),
            point(
              '66.1b',
              'IS_OTHER_CREATOR',
              'Người sáng tạo khác do Chính phủ quy định',
              'Creator named by the decree',
            ),
          ),
        ),
      ),
      way(
        own,
        ...[at(`${own}a`, LOYAL), at(`${own}a`, LAW_ABIDING)],
        point(`${own}b`, 'VIRTUE', 'Đạo đức tốt, tài năng nghệ thuật, được mến mộ', 'Of good conduct, gifted, admired'),
        ...more,
      ),
      way('66.5', detail('66.5', 'NSND_NSUT')),
    ],
  });
const ARTISTS: readonly Standard[] = [
  artist('NSND', '66.2', held('66.2', 'NSUT'), stage('66.2c', 20, 15), works('66.2d')),
  artist('NSUT', '66.3', stage('66.3c', 15, 10), works('66.3c')),
];

const artisan = (
  form: string,
  own: string,
  years: number,
  where: readonly [string, string],
  prior: Requirement[],
): Standard =>
  standard2022(form, ['INDIVIDUAL'], {
    always: [
      way('67.1', stated('KEEPS_HERITAGE', 'Có công bảo vệ, phát huy di sản văn hóa', 'Keeps and spreads heritage')),
      way(
        own,
        ...[...prior, at(`${own}a`, LOYAL), at(`${own}a`, LAW_ABIDING)],
        point(`${own}b`, 'SKILL', 'Đạo đức tốt; kỹ năng đặc biệt xuất sắc', 'Of good conduct and special skill'),
        at(
          `${own}b`,
          practice(`HERITAGE_${years}`, `Hoạt động về di sản từ ${years} năm`, `In heritage for ${years} years`),
        ),
        point(`${own}c`, 'GREAT_HERITAGE_MERIT', 'Có công lớn bảo vệ, phát huy di sản', 'Great merit for heritage'),
        point(`${own}d`, 'ADMIRED', `Được mến mộ, tiêu biểu ${where[0]}`, `Admired, outstanding in ${where[1]}`),
      ),
      way('67.5', detail('67.5', 'NNND_NNUT')),
    ],
  });
const ARTISANS: readonly Standard[] = [
  artisan('NNND', '67.2', 20, ['trong cả nước', 'the country'], [held('67.2', 'NNUT')]),
  artisan('NNUT', '67.3', 15, ['của địa phương', 'the locality'], []),
];

export const PROFESSIONS_2022: readonly Standard[] = [...TEACHERS, ...PHYSICIANS, ...ARTISTS, ...ARTISANS];
