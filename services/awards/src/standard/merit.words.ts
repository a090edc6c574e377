/** Parts that Labour Orders and certificates of the law of 2022 share. */
import type { Requirement, StandardCase, Ways } from './standard.types.ts';
import { EXCELLENT_TITLES, either, FOREIGN, LAW_ABIDING, standard2022, stated, UNITED, way } from './words.rules.ts';

const influence = (code: string, vi: string, en: string): Requirement =>
  stated(code, `Thành tích có phạm vi ảnh hưởng ${vi}`, `Achievements with influence ${en}`);
export const NATION = influence('INFLUENCE_NATION', 'toàn quốc', 'in the whole country');
export const PROVINCE = influence('INFLUENCE_PROVINCE', 'trong bộ, ban, ngành, tỉnh', 'in the ministry or province');
export const FIELD = influence(
  'INFLUENCE_FIELD',
  'ở một lĩnh vực của bộ, ban, ngành, tỉnh',
  'in a field of the ministry or province',
);
export const COMMUNE = influence(
  'INFLUENCE_COMMUNE',
  'trong địa bàn cấp xã, cơ quan, doanh nghiệp',
  'in the commune, the body or the enterprise',
);
export const POLITICAL_TASK = stated(
  'POLITICAL_TASK',
  'Thành tích xuất sắc phục vụ nhiệm vụ chính trị',
  'Outstanding in a political task',
);
export const INVENTION = stated(
  'INVENTION',
  'Phát minh, sáng chế, công trình hoặc tác phẩm được công nhận',
  'A recognised invention, work of science or of art',
);
export const WORKER = stated('IS_WORKER', 'Là công nhân', 'A worker');
export const FARMER = stated('IS_FARMER', 'Là nông dân', 'A farmer');
export const TRAINS_COLLEAGUES = stated(
  'TRAINS_COLLEAGUES',
  'Đào tạo, bồi dưỡng, giúp đỡ đồng nghiệp nâng cao tay nghề',
  'Trains and helps colleagues in their trade',
);
export const stableModel = (years: number): Requirement =>
  stated(
    'STABLE_MODEL',
    `Mô hình sản xuất hiệu quả, ổn định từ ${years} năm, giúp hộ nông dân khác và tạo việc làm`,
    `A productive model, stable for ${years} years, that helps other farmers and makes jobs`,
  );

/** The order below, years of good completion since then, and titles in them. */
export const merit = (clause: string, prior: string, years: { best: number; ways: Ways }): StandardCase =>
  way(
    clause,
    { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
    {
      ...({ kind: 'COMPLETION_STREAK', level: 'GOOD', years: 5, since: [prior] } as const),
      ...(years.best > 0 ? { best: { level: 'EXCELLENT' as const, years: years.best } } : {}),
    },
    { kind: 'PRIOR_AWARD', ways: years.ways, since: [prior] },
  );
export const NO_FLAGS = stated(
  'NOT_ELIGIBLE_FOR_FLAGS',
  'Tập thể không thuộc đối tượng được tặng cờ thi đua',
  'A collective that no emulation flag is given to',
);
/**
 * The same of a collective, by flags; certificates instead of flags count for collectives that get no flags alone: `instead`.
 */
export const collectiveMerit = (
  clause: string,
  prior: string,
  { ways, instead }: { ways: Ways; instead?: number },
  ...more: Requirement[]
): StandardCase[] => {
  const climb: Requirement[] = [
    ...more,
    { kind: 'PRIOR_AWARD', ways: [{ [prior]: 1 }] },
    { kind: 'COMPLETION_STREAK', level: 'EXCELLENT', years: 5, since: [prior], titles: EXCELLENT_TITLES },
  ];
  const flags = way(clause, ...climb, { kind: 'PRIOR_AWARD', ways, since: [prior] });
  if (!instead) return [flags];
  const paper: Requirement = { kind: 'PRIOR_AWARD', ways: [{ BKT: instead }], since: [prior] };
  return [flags, way(clause, ...climb, paper, NO_FLAGS)];
};
export const movement = (clause: string, launcher: 'PROVINCE' | 'NATION' | 'UNIT', years?: number): StandardCase =>
  way(clause, {
    kind: 'MOVEMENT_RESULT',
    launcher,
    ...(years ? { years } : {}),
    ...(years ? { atReview: true } : {}),
  });

/** Citizens keep the law; of foreigners the law asks something else in its place. */
export const person = (form: string, clause: string, cases: readonly StandardCase[], isForeignToo = true) =>
  standard2022(form, ['INDIVIDUAL'], {
    always: [way(clause, isForeignToo ? either(LAW_ABIDING, FOREIGN) : LAW_ABIDING)],
    cases,
  });
export const collective = (form: string, clause: string, cases: readonly StandardCase[], isForeignToo = true) =>
  standard2022(form, ['COLLECTIVE'], {
    always: [way(clause, ...[LAW_ABIDING, UNITED].map((asked) => (isForeignToo ? either(asked, FOREIGN) : asked)))],
    cases,
  });
/** Of enterprises the law does not ask to be united within. */
export const enterprise = (form: string, clause: string, cases: readonly StandardCase[]) =>
  standard2022(form, ['ENTERPRISE'], { always: [way(clause, LAW_ABIDING)], cases });
export const household = (form: string, clause: string) =>
  standard2022(form, ['HOUSEHOLD'], {
    cases: [
      way(
        clause,
        LAW_ABIDING,
        stated(
          'GAVE_LAND_WORK',
          'Đóng góp về công sức, đất đai, tài sản cho địa phương, xã hội',
          'Gave work, land or property to the locality',
        ),
      ),
    ],
  });
