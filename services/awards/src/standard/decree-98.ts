/** What Decree 98/2023 added to the law of 2022 until 30/6/2025. Its full text was not seen: what it details stays a setting. */
import type { Decree } from './decree.types.ts';
import type { Requirement, StandardCase } from './standard.types.ts';
import { clauseOf, setting, stated, way } from './words.rules.ts';

const decree = clauseOf('ND98', false);
const under = (asked: Requirement): Requirement => ({ ...asked, at: decree('?') });
const detail = (clause: string, code: string, vi: string, en: string): StandardCase =>
  way(clause, under(setting(code, vi, en)));

const FRIENDSHIP = [
  detail(
    '53.2',
    'DECREE_FRIENDSHIP',
    'Thuộc đối tượng Huân chương Hữu nghị do nghị định quy định',
    'Among those whom the decree names for the Friendship Order',
  ),
];

export const DECREE_98: Decree = {
  clause: decree,
  service: (_form, point) => [
    detail(
      point,
      'SERVICE_AWARD',
      'Quá trình cống hiến theo chức vụ và thời gian (nghị định)',
      'Long service by post and years (decree)',
    ),
  ],
  competition: () =>
    under(stated('PRIZE', 'Được giải thưởng quốc tế theo quy định', 'An international prize as the decree says')),
  leader: [],
  movementLeader: [],
  communeLeads: stated(
    'LEADS_DISTRICT',
    'Dẫn đầu phong trào thi đua cấp huyện',
    'Leads the emulation movement of the district',
  ),
  area: { vi: 'cấp huyện', en: 'district' },
  unity: [
    detail(
      '51.2',
      'DECREE_UNITY',
      'Đạt tiêu chuẩn Huân chương Đại đoàn kết dân tộc do nghị định quy định',
      'Meets the standard of the decree for the Order of National Unity',
    ),
  ],
  unityAlways: [],
  friendship: { person: FRIENDSHIP, body: FRIENDSHIP },
};
