/** Heroic titles of Law 06/2022/QH15, articles 59 to 63. Own words; the official text decides. */
import type { Requirement, Standard } from './standard.types.ts';
import { at, either, point, setting, standard2022, stated, way } from './words.rules.ts';

const HEROIC_PROVINCE = standard2022('TINHAH', ['COLLECTIVE'], {
  always: [
    way(
      '60.1',
      stated(
        'ALL_ROUND_MERIT',
        'Là tỉnh, thành phố có thành tích đặc biệt xuất sắc, toàn diện; đóng góp to lớn cho giải phóng, xây dựng, bảo vệ Tổ quốc',
        'A province with outstanding merits in every field and great contributions to the country',
      ),
    ),
    way(
      '60.2',
      stated(
        'DRIVING_FORCE',
        'Năng động, sáng tạo, là trung tâm và động lực phát triển của khu vực và cả nước',
        'A centre and driving force of the region and the country',
      ),
    ),
    way(
      '60.3',
      stated(
        'SYSTEM_UNITED',
        'Tổ chức đảng, chính quyền, Mặt trận, đoàn thể đoàn kết, thống nhất',
        'Party, government, Front and mass organisations are united',
      ),
    ),
  ],
});

/** Children and martyrs stand in no register of the province: papers of the martyrs' files show them. */
const HEROIC_MOTHER = standard2022('BMVNAH', ['INDIVIDUAL'], {
  cases: [
    way(
      '61.1',
      stated(
        'MOTHER_OF_MARTYRS',
        'Bà mẹ có nhiều cống hiến, hy sinh; con, chồng hoặc bản thân là liệt sĩ, thương binh (hồ sơ liệt sĩ, Bằng Tổ quốc ghi công)',
        'A mother of great sacrifice: children, husband or herself martyrs or wounded (files of martyrs)',
      ),
      at(
        '61.2',
        setting(
          'STANDARD_BMVNAH',
          'Thuộc trường hợp do Ủy ban Thường vụ Quốc hội quy định',
          'In a case that the Standing Committee of the National Assembly names',
        ),
      ),
    ),
  ],
});

const sudden = (clause: string): Requirement =>
  point(
    clause,
    'SPECIAL_SUDDEN',
    'Thành tích đặc biệt xuất sắc đột xuất được bộ, ban, ngành, tỉnh nêu',
    'A specially outstanding sudden achievement',
  );
const ARMED_LOYALTY = point(
  '62.1a',
  'MODEL_LOYALTY',
  'Tuyệt đối trung thành, bản lĩnh, đạo đức, đoàn kết, mẫu mực về mọi mặt',
  'Loyal, firm, of good conduct and a model in everything',
);
const LABOUR_LOYALTY = point(
  '63.1a',
  'MODEL_LOYALTY',
  'Trung thành, trách nhiệm, tận tụy, cần kiệm liêm chính, mẫu mực về mọi mặt',
  'Loyal, devoted, upright and a model in everything',
);
const ARMED_PERSON = standard2022('AHLLVT', ['INDIVIDUAL'], {
  cases: [
    way(
      '62.1',
      ARMED_LOYALTY,
      at(
        '62.1b',
        either(
          stated(
            'HEROIC_ACTION',
            'Hành động anh hùng, thành tích đặc biệt xuất sắc, nêu gương toàn quốc',
            'Heroic action, an example to the country',
          ),
          stated(
            'SPECIAL_RESEARCH',
            'Công trình nghiên cứu có giá trị đặc biệt đã ứng dụng trong toàn quốc',
            'Research of special value applied in the whole country',
          ),
        ),
      ),
      point(
        '62.1c',
        'MASTERY',
        'Trình độ kỹ thuật, chiến thuật, nghiệp vụ giỏi; có công lớn bồi dưỡng đồng đội',
        'Masters the trade and trains comrades',
      ),
    ),
    way('62.3', ARMED_LOYALTY, sudden('62.3')),
  ],
});
const ARMED_SYSTEM = point(
  '62.2đ',
  'COLLECTIVE_LOYALTY',
  'Trung thành; tổ chức đảng, đoàn thể vững mạnh; dẫn đầu chấp hành pháp luật; đoàn kết, chăm lo chiến sĩ',
  'Loyal, in good order, first in keeping the law, united and caring',
);
const ARMED_PLACE = point(
  '62.2e',
  'LOVED_BY_PEOPLE',
  'Tham gia phong trào địa phương, được Nhân dân tin yêu, mẫu mực về mọi mặt',
  'Takes part in local movements, loved by the people',
);
const ARMED_UNIT = standard2022('AHLLVT', ['COLLECTIVE'], {
  cases: [
    way(
      '62.2',
      point(
        '62.2a',
        'SPECIAL_MERIT',
        'Thành tích đặc biệt xuất sắc trong chiến đấu, an ninh',
        'Special merit in combat',
      ),
      point(
        '62.2b',
        'BANNER_TEN_YEARS',
        'Sáng tạo, dũng cảm, ngọn cờ tiêu biểu, đóng góp cho quốc phòng, an ninh từ 10 năm',
        'Brave, a banner of the movement, contributing for 10 years',
      ),
      point(
        '62.2c',
        'LEADS_INITIATIVES',
        'Dẫn đầu toàn lực lượng về sáng kiến, cải tiến',
        'First of the force in initiatives',
      ),
      point(
        '62.2d',
        'LEADS_TRAINING',
        'Dẫn đầu về đào tạo, bồi dưỡng; quản lý tốt vũ khí; an toàn tuyệt đối',
        'First in training; weapons well kept; absolutely safe',
      ),
      ...[ARMED_SYSTEM, ARMED_PLACE],
    ),
    way('62.3', ARMED_SYSTEM, ARMED_PLACE, sudden('62.3')),
  ],
});

const LABOUR_PERSON = standard2022('AHLD', ['INDIVIDUAL'], {
  cases: [
    way(
      '63.1',
      LABOUR_LOYALTY,
      point(
        '63.1b',
        'CREATIVE_LABOUR',
        'Lao động sáng tạo, năng suất, chất lượng cao, thành tích đặc biệt xuất sắc',
        'Creative and productive with special merit',
      ),
      point(
        '63.1c',
        'TEN_YEARS_ACCLAIMED',
        'Đóng góp quan trọng từ 10 năm trở lên, được tập thể suy tôn',
        'Important contributions for 10 years, acclaimed by the collective',
      ),
      point(
        '63.1d',
        'SPECIAL_RESEARCH',
        'Sáng kiến, công trình, tác phẩm giá trị đặc biệt, hiệu quả trong toàn quốc',
        'Initiatives or works of special value to the whole country',
      ),
      point('63.1đ', 'TRAINS_YOUNG', 'Có công lớn bồi dưỡng, đào tạo, chuyển giao công nghệ', 'Trains others'),
    ),
    way('63.3', LABOUR_LOYALTY, sudden('63.3')),
  ],
});
const LABOUR_SYSTEM = point(
  '63.2đ',
  'COLLECTIVE_LOYALTY',
  'Trung thành, đoàn kết, tổ chức vững mạnh, dẫn đầu chấp hành pháp luật; bảo đảm quyền lợi, tài sản, an toàn',
  'Loyal, united, in good order, first in keeping the law, safe',
);
const LABOUR_PLACE = point(
  '63.2e',
  'LOVED_BY_PEOPLE',
  'Tham gia phong trào địa phương, mẫu mực về mọi mặt, được Nhân dân ca ngợi',
  'Takes part in local movements, praised by the people',
);
const LABOUR_UNIT = standard2022('AHLD', ['COLLECTIVE', 'ENTERPRISE'], {
  cases: [
    way(
      '63.2',
      point(
        '63.2a',
        'SPECIAL_MERIT',
        'Thành tích đặc biệt xuất sắc trong lao động sáng tạo',
        'Special merit in labour',
      ),
      point(
        '63.2b',
        'BANNER_TEN_YEARS',
        'Dẫn đầu toàn quốc về năng suất, chất lượng, hiệu quả, đóng góp từ 10 năm trở lên',
        'First of the country in productivity, contributing for 10 years',
      ),
      point(
        '63.2c',
        'LEADS_INITIATIVES',
        'Dẫn đầu toàn quốc về khoa học, công nghệ, sáng kiến, môi trường, chuyển đổi số',
        'First of the country in technology and initiatives',
      ),
      point('63.2d', 'LEADS_TRAINING', 'Dẫn đầu, điển hình về đào tạo, bồi dưỡng', 'First in training'),
      ...[LABOUR_SYSTEM, LABOUR_PLACE],
    ),
    way('63.3', LABOUR_SYSTEM, LABOUR_PLACE, sudden('63.3')),
  ],
});

export const HEROIC_TITLES_2022: readonly Standard[] = [
  ...[HEROIC_PROVINCE, HEROIC_MOTHER, ARMED_PERSON, ARMED_UNIT, LABOUR_PERSON, LABOUR_UNIT],
];
