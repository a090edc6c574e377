/** Why dossiers are sent back, as data: what the unit reads, what it has to mend, and where it is written. Imports nothing. */
interface Words {
  readonly vi: string;
  readonly en: string;
}
export interface Reason {
  readonly code: ReturnCode;
  readonly title: Words;
  /** What the unit does about it. */
  readonly mend: Words;
  /** Null: a matter of the dossier or of the province, not of one clause that was seen. */
  readonly clause: string | null;
}

const REASONS = {
  MISSING_EVIDENCE: {
    title: { vi: 'Thiếu giấy tờ của hồ sơ', en: 'A paper is missing' },
    mend: { vi: 'Bổ sung giấy tờ theo danh mục hồ sơ.', en: 'Add the paper that the checklist names.' },
    clause: 'L2003 84; L2022 84',
  },
  INCOMPLETE_MINUTES: {
    title: { vi: 'Biên bản bình xét chưa đủ', en: 'The minutes are incomplete' },
    mend: {
      vi: 'Họp lại hoặc bổ sung biên bản: thành phần, tỷ lệ phiếu, từng đối tượng.',
      en: 'Complete the minutes: who was present, the share of votes, each nominee.',
    },
    clause: 'L2022 84.1c; L2022 84.2c',
  },
  WEAK_REPORT: {
    title: { vi: 'Báo cáo thành tích chưa rõ', en: 'The report does not show the achievement' },
    mend: {
      vi: 'Nêu rõ kết quả, số liệu, thời gian và vai trò của đối tượng.',
      en: 'Tell results, figures, time and the part of the nominee.',
    },
    clause: 'L2022 84.1b; L2022 84.2b',
  },
  WRONG_FORM: {
    title: { vi: 'Hình thức đề nghị không phù hợp', en: 'Another form fits' },
    mend: {
      vi: 'Chọn hình thức phù hợp với thành tích, đối tượng.',
      en: 'Choose the form for this achievement and subject.',
    },
    clause: null,
  },
  WRONG_AUTHORITY: {
    title: { vi: 'Không thuộc thẩm quyền', en: 'Another body decides' },
    mend: { vi: 'Gửi cấp có thẩm quyền quyết định hình thức này.', en: 'Send it to the body that decides this form.' },
    clause: null,
  },
  INELIGIBLE: {
    title: { vi: 'Chưa đủ điều kiện, tiêu chuẩn', en: 'The standard is not met' },
    mend: {
      vi: 'Xem mục “Vì sao” của đối tượng; bổ sung căn cứ hoặc rút đối tượng.',
      en: 'See why on the nominee; add what shows it or take the nominee off.',
    },
    clause: null,
  },
  UNDER_REVIEW: {
    title: { vi: 'Đang bị xem xét kỷ luật, thanh tra, khiếu nại', en: 'Discipline, inspection or a complaint is open' },
    mend: { vi: 'Rút đối tượng hoặc chờ kết luận.', en: 'Take the nominee off or wait for the conclusion.' },
    clause: 'ND152 4.4',
  },
  REPEATED_ACHIEVEMENT: {
    title: { vi: 'Thành tích đã được khen thưởng', en: 'The achievement was commended before' },
    mend: { vi: 'Nêu thành tích khác hoặc rút đối tượng.', en: 'Tell another achievement or take the nominee off.' },
    clause: 'ND91 3; L2022 5.2c',
  },
  LATE: {
    title: { vi: 'Gửi quá thời hạn', en: 'It came too late' },
    mend: { vi: 'Giải trình hoặc gửi trong đợt sau.', en: 'Explain, or send it in the next round.' },
    clause: null,
  },
  WRONG_DATA: {
    title: { vi: 'Thông tin đối tượng sai', en: 'Data of the nominee are wrong' },
    mend: { vi: 'Sửa họ tên, chức vụ, đơn vị, thời gian.', en: 'Correct name, position, unit or time.' },
    clause: null,
  },
  OTHER: {
    title: { vi: 'Lý do khác', en: 'Another reason' },
    mend: { vi: 'Xem ghi chú.', en: 'See the note.' },
    clause: null,
  },
} as const satisfies Readonly<Record<string, Omit<Reason, 'code'>>>;

export type ReturnCode = keyof typeof REASONS;
export const RETURN_CODES = Object.keys(REASONS) as ReturnCode[];
export const reasonOf = (code: ReturnCode): Reason => ({ code, ...REASONS[code] });
/** In the order in which they are offered. */
export const RETURN_REASONS: readonly Reason[] = RETURN_CODES.map(reasonOf);
