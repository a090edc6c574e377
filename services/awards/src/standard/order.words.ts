/** Words that the highest orders of the law of 2022 share. */
import type { Requirement } from './standard.types.ts';
import { at, CLEAN, stated, UNITED } from './words.rules.ts';

export const BODIES = ['COLLECTIVE', 'ENTERPRISE'] as const;
export const merit = (vi: string, en: string): Requirement => stated('FIELD_MERIT', vi, en);
export const TRADITION = stated(
  'TRADITION',
  'Có bề dày truyền thống, công lao to lớn trong sự nghiệp cách mạng',
  'A long tradition and great merit in the revolution',
);
export const MINISTRY_OR_PROVINCE = stated(
  'MINISTRY_OR_PROVINCE',
  'Là bộ, ban, ngành, tỉnh hoặc cơ quan của Quốc hội',
  'A ministry, province or body of the National Assembly',
);
export const united = (clause: string): Requirement[] => [at(clause, UNITED), at(clause, CLEAN)];
