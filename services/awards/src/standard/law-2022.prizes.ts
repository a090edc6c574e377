/** Hồ Chí Minh prize and State prize: Law 06/2022/QH15, articles 68 to 70. Own words; the official text decides. */
import type { Requirement, Standard } from './standard.types.ts';
import { at, either, LAW_ABIDING, point, setting, standard2022, stated, way } from './words.rules.ts';

const AUTHOR = [
  point('68.1a', 'SCIENCE_WORK', 'Tác giả công trình khoa học, công nghệ, giáo dục', 'Author of a work of science'),
  point('68.1b', 'ART_WORK', 'Tác giả tác phẩm văn học, nghệ thuật, lý luận phê bình', 'Author of a work of art'),
];
const PUBLISHED = stated(
  'PUBLISHED_SINCE_1945',
  'Công trình, tác phẩm đã công bố, sử dụng từ ngày 02/9/1945',
  'Published and used since 2 September 1945',
);
const FOREIGN_AUTHOR = point(
  '68.2',
  'FOREIGN_AUTHOR',
  'Người nước ngoài tôn trọng độc lập, pháp luật Việt Nam, tác giả công trình, tác phẩm về Việt Nam',
  'A foreigner who respects Vietnam, author of a work about it',
);
/** Foreign authors stand apart: what the law asks of citizens is not asked of them. */
const orForeign = (asked: Requirement): Requirement => either(asked, FOREIGN_AUTHOR);
const ALWAYS = [
  way('68.1', orForeign(LAW_ABIDING), either(...AUTHOR, FOREIGN_AUTHOR), orForeign(PUBLISHED)),
  way(
    '68.3',
    at(
      '68.3',
      setting('DECREE_PRIZES', 'Đạt quy định xét tặng chi tiết của Chính phủ', "Meets the Government's detailed rules"),
    ),
  ),
];

export const PRIZES_2022: readonly Standard[] = [
  standard2022('GTHCM', ['INDIVIDUAL'], {
    always: [
      ...ALWAYS,
      way(
        '69.1',
        point('69.1a', 'SPECIALLY_OUTSTANDING', 'Đặc biệt xuất sắc', 'Specially outstanding'),
        point('69.1b', 'VERY_HIGH_VALUE', 'Giá trị rất cao về khoa học, nghệ thuật, tư tưởng', 'Of very high value'),
        point(
          '69.1c',
          'GREAT_EFFECT',
          'Tác dụng lớn, ảnh hưởng rộng và lâu dài trong đời sống Nhân dân',
          'Of great, wide and lasting effect',
        ),
      ),
    ],
  }),
  standard2022('GTNN', ['INDIVIDUAL'], {
    always: ALWAYS,
    cases: [
      way(
        '70.1a',
        stated('RESEARCH_EFFECT', 'Nghiên cứu, ứng dụng xuất sắc, hiệu quả kinh tế', 'Outstanding research'),
      ),
      way('70.1b', stated('TEXTBOOK', 'Sách giáo khoa, giáo trình xuất sắc, dùng rộng rãi', 'Outstanding textbook')),
      way('70.1c', stated('ART_VALUE', 'Tác phẩm giá trị cao, tác dụng giáo dục tốt', 'A work of high value')),
    ],
  }),
];
