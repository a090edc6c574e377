import type { Clause, Words } from '../standard/standard.types.ts';
import {
  byDecree,
  HEROES,
  HIGHEST,
  isOld,
  isSimple,
  isState,
  isVoted90,
  l2003,
  l2022,
  l2026,
  nd91,
  nd91Unseen,
  nd152,
  of,
  PEOPLES,
  tt12,
} from './case.rules.ts';
import { appraisalDays, ballotPercent, consultationDays, noticeDays } from './measure.rules.ts';
import type { Measure, Need, PathCase, StepKind } from './path.types.ts';
import type { Settings } from './settings.rules.ts';

/** The way of a dossier as a table: who acts, when a step is taken, how long it lasts, and where that is written. */
const need = (clause: Clause, vi: string, en: string): Need => ({ isNeeded: true, clause, why: { vi, en } });
const skip = (clause: Clause, vi: string, en: string): Need => ({ isNeeded: false, clause, why: { vi, en } });
const simpleClause = (one: PathCase) => of(one, l2003('85'), l2022('85.1'));
const simpleSkip = (one: PathCase) =>
  skip(
    { ...simpleClause(one), isVerified: false },
    'Thủ tục đơn giản: hồ sơ chỉ gồm tờ trình và tóm tắt thành tích',
    'Simplified procedure: the dossier is the letter and a summary',
  );

function unitReview(one: PathCase): Need {
  if (isSimple(one)) return simpleSkip(one);
  const isTitle = one.formKind === 'TITLE';
  const clause = isTitle ? of(one, l2003('84.1'), l2022('84.1c')) : of(one, l2003('84.2'), l2022('84.2c'));
  return need(clause, 'Hồ sơ phải có biên bản bình xét của đơn vị', 'The dossier needs the minutes of the unit');
}

function cluster(one: PathCase): Need {
  if (isSimple(one)) return simpleSkip(one);
  return need(
    of(one, l2003('83.1'), l2022('83.1')),
    'Cấp quản lý trực tiếp (hoặc cụm, khối thi đua) xét và đề nghị lên',
    'The managing level, or the cluster, reviews and sends it up',
  );
}

const appraisal = (one: PathCase): Need =>
  need(
    of(one, l2003('83.5'), l2022('89.2đ')),
    'Cơ quan chuyên trách thẩm định mọi hồ sơ',
    'The emulation body appraises every dossier',
  );

/** Kinds of form for which the law wants the opinion of other bodies; prizes since 2024. */
export const isConsulted = (one: PathCase): boolean =>
  ['ORDER', 'MEDAL', 'STATE_TITLE'].includes(one.formKind) ||
  ['CTDCP', 'BKTTG'].includes(one.form) ||
  (one.formKind === 'PRIZE' && !isOld(one));
/** For these the Party committee is heard before submission, whoever manages the person (Decree 152, art. 33.2). */
const isPartys = (one: PathCase): boolean =>
  one.form === 'CSTDTQ' || one.formKind === 'PRIZE' || [...HEROES, ...PEOPLES, ...HIGHEST].includes(one.form);
export const needsParty = (one: PathCase): boolean =>
  (one.regime === 'RS-2025' || one.regime === 'RS-2026') && isPartys(one);

function consultation(one: PathCase): Need {
  const clause = of(one, l2003('84.3'), one.regime === 'RS-2025' ? nd152('34') : l2022('84.3'));
  if (isConsulted(one)) {
    return isSimple(one) && isOld(one)
      ? simpleSkip(one)
      : need(
          clause,
          'Hồ sơ phải có ý kiến của cơ quan liên quan',
          'The dossier needs the opinion of the bodies concerned',
        );
  }
  if (needsParty(one)) {
    const party = one.regime === 'RS-2025' ? nd152('33.2') : l2026('?');
    return need(
      party,
      'Phải có ý kiến bằng văn bản của Ban Thường vụ Tỉnh ủy; không phải hỏi bộ, ngành',
      'Needs the written opinion of the standing Party committee; no ministry is asked',
    );
  }
  return skip(clause, 'Hình thức này không thuộc diện hiệp y', 'No other body is asked for this form');
}

function notice(one: PathCase): Need {
  const clause = of(one, l2003('84.4'), one.regime === 'RS-2025' ? nd152('44.2') : l2022('84.5'));
  const isListed = ['ORDER', 'STATE_TITLE'].includes(one.formKind);
  const why = ['Công khai danh sách trước khi Hội đồng họp', 'The list is published before the council meets'] as const;
  if (!isListed && one.formKind !== 'PRIZE' && one.form !== 'CSTDTQ') {
    return skip(clause, 'Hình thức này không thuộc diện công khai', 'No public notice is asked for this form');
  }
  if (isSimple(one)) {
    const isSaid = one.regime === 'RS-2025';
    return skip(
      { ...clause, isVerified: isSaid },
      'Thủ tục đơn giản không phải công khai',
      'Not in the simplified procedure',
    );
  }
  if (one.formKind === 'PRIZE') return need(of(one, l2003('84.4'), l2022('84.5')), ...why);
  if (one.form === 'CSTDTQ') return need(byDecree(one, tt12('?'), '44.2'), ...why);
  return need(clause, ...why);
}

function council(one: PathCase): Need {
  if (isSimple(one)) return simpleSkip(one);
  if (isVoted90(one) || (isOld(one) && one.form === 'CSTDT')) {
    return need(byDecree(one, nd91('45.8'), '33.5'), 'Hội đồng phải họp và bỏ phiếu', 'The council must meet and vote');
  }
  if (one.form === 'CTDCP') {
    return need(byDecree(one, nd91Unseen('?'), '33.5'), 'Hội đồng phải bỏ phiếu', 'The council must vote');
  }
  if (isState(one) && one.formKind !== 'MEDAL') {
    const article = one.form === 'BKTTG' ? '42' : '38';
    const clause = byDecree(one, nd91Unseen('?'), article);
    return need(
      clause,
      'Hồ sơ trình Trung ương có biên bản họp Hội đồng',
      'The dossier holds the minutes of the council',
    );
  }
  if (one.form === 'CSTDT') {
    return need(
      { ...byDecree(one, nd91('45.8'), '6.2đ'), isVerified: false },
      'Tỉnh quy định; theo lệ, Hội đồng bỏ phiếu',
      'Left to the province; by custom the council votes',
    );
  }
  const clause = byDecree(one, nd91Unseen('?'), '6.2đ');
  return skip(
    clause,
    'Không có quy định phải qua Hội đồng; tỉnh quy định riêng',
    'No rule asks for the council; left to the province',
  );
}

function letter(one: PathCase): Need {
  if (isState(one)) {
    return need(
      one.regime === 'RS-2025' ? nd152('33.10') : of(one, l2003('83.2'), l2022('83.2')),
      'Chủ tịch UBND tỉnh trình Trung ương',
      'The chairman of the province submits it to the centre',
    );
  }
  if (one.level === 'PROVINCE') {
    return need(
      of(one, l2003('83.5'), l2022('83.1')),
      'Trình Chủ tịch UBND tỉnh quyết định',
      'Submitted to the chairman of the province',
    );
  }
  return skip(of(one, l2003('80'), l2022('80')), 'Thủ trưởng đơn vị tự quyết định', 'The head of the unit decides');
}

/** Articles 77 to 80 have the same numbers in both laws. */
function authority({ level, form }: PathCase): string {
  if (level === 'NATION') return ['CTDCP', 'CSTDTQ', 'BKTTG'].includes(form) ? '78' : '77';
  return level === 'PROVINCE' ? '79' : '80';
}
const decision = (one: PathCase): Need =>
  need(
    of(one, l2003(authority(one)), l2022(authority(one))),
    'Người có thẩm quyền ký quyết định',
    'Whoever has the authority signs the decision',
  );

interface FlowStep {
  readonly title: Words;
  readonly by: Words;
  /** The steps that must be over before this one opens. */
  readonly after: readonly StepKind[];
  readonly need: (one: PathCase) => Need;
  readonly days?: (one: PathCase, settings: Settings) => Measure;
  readonly threshold?: (one: PathCase, settings: Settings) => Measure;
}
const BOARD: Words = { vi: 'Ban Thi đua - Khen thưởng', en: 'The emulation Board' };

export const REVIEW_PATH: Readonly<Record<StepKind, FlowStep>> = {
  UNIT_REVIEW: {
    title: { vi: 'Đơn vị bình xét', en: 'Review of the unit' },
    by: { vi: 'Đơn vị đề nghị', en: 'The proposing unit' },
    after: [],
    need: unitReview,
  },
  CLUSTER: {
    title: { vi: 'Cụm, khối hoặc cấp quản lý xét', en: 'Cluster or managing body' },
    by: { vi: 'Cụm trưởng, khối trưởng; cấp quản lý', en: 'The leader of the cluster; the managing body' },
    after: ['UNIT_REVIEW'],
    need: cluster,
  },
  APPRAISAL: {
    title: { vi: 'Thẩm định', en: 'Appraisal' },
    by: BOARD,
    after: ['CLUSTER'],
    need: appraisal,
    days: appraisalDays,
  },
  CONSULTATION: {
    title: { vi: 'Hiệp y', en: 'Consultation' },
    by: { vi: 'Cơ quan được hỏi ý kiến', en: 'The bodies that are asked' },
    after: ['APPRAISAL'],
    need: consultation,
    days: consultationDays,
  },
  PUBLIC_NOTICE: {
    title: { vi: 'Lấy ý kiến Nhân dân', en: 'Public notice' },
    by: BOARD,
    after: ['APPRAISAL'],
    need: notice,
    days: noticeDays,
  },
  COUNCIL: {
    title: { vi: 'Hội đồng xét', en: 'Council' },
    by: { vi: 'Hội đồng Thi đua - Khen thưởng tỉnh', en: 'The provincial council' },
    after: ['APPRAISAL', 'PUBLIC_NOTICE'],
    need: council,
    threshold: ballotPercent,
  },
  SUBMISSION_LETTER: {
    title: { vi: 'Tờ trình', en: 'Submission letter' },
    by: BOARD,
    after: ['APPRAISAL', 'CONSULTATION', 'PUBLIC_NOTICE', 'COUNCIL'],
    need: letter,
  },
  DECISION: {
    title: { vi: 'Quyết định', en: 'Decision' },
    by: { vi: 'Người có thẩm quyền', en: 'Whoever has the authority' },
    after: ['SUBMISSION_LETTER'],
    need: decision,
  },
};
