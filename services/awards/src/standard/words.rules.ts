/** Short ways to write the law down as data. */
import type { Clause, Requirement, Standard, StandardCase } from './standard.types.ts';

export const clauseOf =
  (instrument: string, isVerified = true) =>
  (clause: string): Clause => ({ instrument, clause, isVerified });
export const law2022 = clauseOf('L2022');

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
/** Under a point of the law of 2022 of its own. */
export const at = (clause: string, asked: Requirement): Requirement => ({ ...asked, at: law2022(clause) });
/** What people judge, under a point of its own. */
export const point = (clause: string, code: string, vi: string, en: string): Requirement =>
  at(clause, stated(code, vi, en));
/** One of several fulfils it. */
export const either = (...of: Requirement[]): Requirement => ({ kind: 'ANY_OF', of });
/** A point of the law of 2022 with what it asks for. */
export const way = (clause: string, ...requires: Requirement[]): StandardCase => ({
  clause: law2022(clause),
  requires,
});

interface Parts {
  readonly always?: readonly StandardCase[];
  readonly cases?: readonly StandardCase[];
}
/** A standard of the law of 2022; named by its form and the first kind of subject. */
export const standard2022 = (
  form: string,
  subjects: Standard['subjects'],
  { always = [], cases = [] }: Parts,
): Standard => ({
  id: `L2022-${form}-${subjects[0]?.charAt(0)}`,
  ...{ form, subjects, always, cases },
});

/** What people judge for several forms alike; the code is the same wherever the law asks the same. */
export const LAW_ABIDING = stated(
  'LAW_ABIDING',
  'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
  'Keeps the policy of the Party and the law of the State',
);
export const UNITED = stated('UNITED', 'Nội bộ đoàn kết', 'United within');
export const CLEAN = stated(
  'CLEAN_ORGANISATION',
  'Tổ chức đảng, đoàn thể trong sạch, vững mạnh; tiết kiệm, chống lãng phí, tham nhũng',
  'Party and mass organisations in good order; thrift and no corruption',
);
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
/** Stands in the place of what the law asks of its own citizens and collectives. */
export const FOREIGN = stated(
  'FOREIGN_RESPECTS',
  'Là người Việt Nam ở nước ngoài, người hoặc tập thể nước ngoài, tôn trọng độc lập, chủ quyền, pháp luật, phong tục Việt Nam',
  'Vietnamese abroad, foreigner or foreign collective that respects the independence, law and customs of Vietnam',
);
export const RECOGNISED = stated(
  'RECOGNISED',
  'Được bộ, ban, ngành, tỉnh công nhận (văn bản công nhận kèm hồ sơ)',
  'Recognised by a ministry or province (its paper is in the dossier)',
);
/** Merits of foreigners; how great they must be is the form's. */
export const forVietnam = (clause: string, vi: string, en: string): StandardCase =>
  way(clause, FOREIGN, stated('MERIT_FOR_VIETNAM', `${vi} đối với Việt Nam`, `${en} for Vietnam`), RECOGNISED);

/** Of a collective: the title of a year is as good as its outstanding completion (articles 36 to 47, 73, 74). */
export const EXCELLENT_TITLES = ['TTLDXS', 'DVQT'] as const;
/** Collectives of the army and police. */
export const ARMED_COLLECTIVE = stated(
  'ARMED_COLLECTIVE',
  'Là tập thể thuộc lực lượng vũ trang nhân dân',
  'A collective of the armed forces',
);
