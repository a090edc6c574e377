/** Medals of Law 06/2022/QH15, articles 54 to 58 and 96. Own words; the official text decides. */
import type { Requirement, Standard, StandardCase } from './standard.types.ts';
import { at, either, point, RECOGNISED, setting, standard2022, stated, way } from './words.rules.ts';

const ARMY = stated(
  'ARMY_MEMBER',
  'Quân nhân, công nhân, công chức, viên chức quốc phòng thuộc Quân đội',
  'A member of the army or its workers and officials',
);
const POLICE = stated(
  'POLICE_MEMBER',
  'Sĩ quan, hạ sĩ quan, chiến sĩ, công nhân của Công an nhân dân',
  'A member of the police or its workers',
);
const TASKS_DONE = stated('TASKS_DONE_WELL', 'Hoàn thành tốt nhiệm vụ được giao', 'Did the tasks well');
/** No register of the province holds years in the force: the personal record in the dossier shows them. */
const years = (code: string, vi: string, en: string): Requirement =>
  stated(
    `ARMED_YEARS_${code}`,
    `Công tác liên tục ${vi} (lý lịch, xác nhận của đơn vị)`,
    `In the force ${en} (record)`,
  );
const twentyFive = years('25', 'từ 25 năm trở lên', 'for 25 years or more without a gap');

const seniority = (form: string, clause: string, whom: Requirement): Standard =>
  standard2022(form, ['INDIVIDUAL'], { cases: [way(clause, whom, twentyFive, TASKS_DONE)] });

/** Years at sea, on islands, in the hardest areas or on international duty count twice. */
const spans = (code: string, vi: string, en: string): Requirement =>
  either(
    years(code, vi, en),
    at(
      '57.3c',
      years(
        `${code}_DOUBLED`,
        `${vi} sau khi nhân hệ số 2 thời gian ở biển, đảo, vùng đặc biệt khó khăn`,
        `${en}, hard years twice`,
      ),
    ),
  );
const MARTYR = stated('IS_MARTYR', 'Hy sinh và được công nhận liệt sĩ', 'Fell and was recognised as a martyr');
const martyr = (code: string, vi: string, en: string): StandardCase =>
  way(
    '57.3b',
    MARTYR,
    either(
      stated(
        `HARD_DUTY_${code}`,
        `Làm nhiệm vụ ở biển, đảo, vùng khó khăn, quốc tế ${vi}`,
        `Hard or international duty ${en}`,
      ),
      stated(
        'RAISED_ONE_CLASS',
        'Đủ hoặc đã có Huy chương hạng dưới liền kề, nay được truy tặng nâng một hạng',
        'Held or earned the class below, raised by one after death',
      ),
    ),
  );
const glorious = (form: string, ...cases: StandardCase[]): Standard =>
  standard2022(form, ['INDIVIDUAL'], { always: [way('57.1', either(ARMY, POLICE), TASKS_DONE)], cases });
const GLORIOUS: readonly Standard[] = [
  glorious(
    'HUYCHUONG-CSVV1',
    way('57.2a', spans('20', 'từ 20 năm trở lên', '20 years or more')),
    martyr('5', 'từ 5 năm trở lên', 'for 5 years or more'),
  ),
  glorious(
    'HUYCHUONG-CSVV2',
    way('57.2b', spans('15', 'từ 15 đến dưới 20 năm', '15 to under 20 years')),
    martyr('1', 'từ 1 đến dưới 5 năm', 'for 1 to under 5 years'),
  ),
  glorious(
    'HUYCHUONG-CSVV3',
    way('57.2c', spans('10', 'từ 10 đến dưới 15 năm', '10 to under 15 years')),
    way(
      '57.3a',
      stated(
        'SOLDIER_HARD_DUTY_1',
        'Hạ sĩ quan, chiến sĩ làm nhiệm vụ ở biển, đảo, vùng đặc biệt khó khăn hoặc quốc tế đủ 1 năm trở lên',
        'A soldier or sergeant on hard or international duty for a full year or more',
      ),
    ),
    martyr('0', 'chưa đủ 1 năm', 'for less than a year'),
  ),
];

const FRIENDSHIP = standard2022('HUYCHUONG-HN', ['INDIVIDUAL'], {
  always: [
    way(
      '58.2',
      point(
        '58.2a',
        'FOREIGN_FRIEND',
        'Người nước ngoài có tinh thần hữu nghị, tôn trọng độc lập, chủ quyền, pháp luật Việt Nam',
        'A foreigner in friendship who respects the independence and law of Vietnam',
      ),
      point(
        '58.2b',
        'MANY_HELPS',
        'Nhiều đóng góp cho Việt Nam và quan hệ hữu nghị với các nước, tổ chức quốc tế',
        'Many contributions to Vietnam and its friendship with countries and organisations',
      ),
      at('58.2b', RECOGNISED),
    ),
  ],
  cases: [
    way(
      '58.1a',
      stated(
        'OF_LISTED_BODY',
        'Thuộc cơ quan, tổ chức, hội hữu nghị, cơ quan đại diện nước ngoài hoặc quốc tế được luật nêu',
        'Of a foreign or international body that the law names',
      ),
    ),
    way('58.1b', stated('HONORARY_CONSUL_3', 'Lãnh sự Danh dự của Việt Nam từ 3 năm', 'Honorary consul for 3 years')),
    way(
      '58.1c',
      stated('HELPED_5_YEARS', 'Đóng góp xây dựng, bảo vệ Việt Nam từ 5 năm', 'Helped to build Vietnam for 5 years'),
    ),
  ],
});

const YOUTH_VOLUNTEERS = standard2022('HUYCHUONG-TNXP', ['INDIVIDUAL'], {
  cases: [
    way(
      '96',
      setting(
        'STANDARD_TNXP',
        'Đạt tiêu chuẩn Huy chương Thanh niên xung phong vẻ vang do Thủ tướng quy định',
        "Meets the Prime Minister's standard of the medal of youth volunteers",
      ),
    ),
  ],
});

export const MEDALS_2022: readonly Standard[] = [
  ...[seniority('HUYCHUONG-QKQT', '55', ARMY), seniority('HUYCHUONG-VANTQ', '56', POLICE)],
  ...[...GLORIOUS, FRIENDSHIP, YOUTH_VOLUNTEERS],
];
