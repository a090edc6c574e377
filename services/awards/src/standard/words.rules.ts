/** Short ways to write the law down as data. */
import type { Clause, Requirement } from './standard.types.ts';

export const clauseOf =
  (instrument: string, isVerified = true) =>
  (clause: string): Clause => ({ instrument, clause, isVerified });

export const stated = (code: string, vi: string, en: string): Requirement => ({
  kind: 'STATED',
  code,
  text: { vi, en },
});
export const setting = (code: string, vi: string, en: string): Requirement => ({
  kind: 'SETTING',
  code,
  text: { vi, en },
});

/** What people judge for several forms alike; the code is the same wherever the law asks the same. */
export const LAW_ABIDING = stated(
  'LAW_ABIDING',
  'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
  'Keeps the policy of the Party and the law of the State',
);
export const UNITED = stated('UNITED', 'Nội bộ đoàn kết', 'United within');
export const JOINS_MOVEMENT = stated(
  'JOINS_MOVEMENT',
  'Tích cực tham gia phong trào thi đua',
  'Takes an active part in the movement',
);
export const CONTRIBUTION = stated(
  'CONTRIBUTION',
  'Có đóng góp cho phát triển kinh tế - xã hội, ứng dụng khoa học, kỹ thuật hoặc công tác xã hội, từ thiện',
  'Contributed to the economy, science and technology, social work or charity',
);
