import { countsText, longDay, moneyText } from './wording.rules.ts';

/** What a later decision says of an award. */
export interface Outcome {
  readonly awardNumber: string;
  readonly awardedOn: string;
  readonly legalBasis: string | null;
  readonly explanation: string | null;
  readonly restorationBasis: string | null;
  readonly isItemRecalled: boolean;
  /** Đồng; null: none is recalled. */
  readonly bonusRecalled: number | null;
  readonly field: string | null;
  readonly oldText: string | null;
  readonly newText: string | null;
}
interface Line {
  readonly subjectKind: string;
  readonly outcome?: Outcome | null;
}

const FIELDS: Readonly<Record<string, string>> = {
  SUBJECT_NAME: 'Họ và tên, tên tập thể',
  UNIT_NAME: 'Đơn vị',
  CITATION: 'Thành tích',
  CERTIFICATE_NUMBER: 'Số giấy chứng nhận',
  BIRTH_YEAR: 'Năm sinh',
  OTHER: 'Nội dung khác',
};
export const fieldName = (field: string | null): string => FIELDS[field ?? ''] ?? '';

export const awardedBy = ({ awardNumber, awardedOn }: Outcome): string =>
  `Quyết định số ${awardNumber} ${longDay(awardedOn)}`;

/** The decisions that the list goes back to: one is named, several are named in the list. */
function decisionsText(lines: readonly Line[]): string {
  const named = new Set(lines.flatMap(({ outcome }) => (outcome ? [awardedBy(outcome)] : [])));
  return named.size === 1 ? [...named].join() : 'các Quyết định nêu tại danh sách';
}

const IN_FORCE = 'Quyết định này có hiệu lực kể từ ngày ký./.';
const carriedOutBy = (more: string): string =>
  `Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này${more}. ${IN_FORCE}`;

function recallText(lines: readonly Line[], workingDays: number | null): string {
  const outcomes = lines.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const items = outcomes.filter(({ isItemRecalled }) => isItemRecalled).length;
  const sum = outcomes.reduce((total, { bonusRecalled }) => total + (bonusRecalled ?? 0), 0);
  const things = [
    ...(items > 0 ? ['hiện vật khen thưởng'] : []),
    ...(sum > 0 ? [`tiền thưởng đã nhận, tổng số tiền là ${moneyText(sum)} đồng`] : []),
  ];
  if (things.length === 0) return 'Không thu hồi hiện vật, tiền thưởng.';
  const term =
    workingDays === null
      ? 'theo thời hạn do cơ quan thi đua, khen thưởng thông báo'
      : `trong thời hạn ${workingDays} ngày làm việc kể từ ngày nhận được Quyết định này`;
  return `Các tập thể, cá nhân có tên tại Điều 1 nộp lại ${things.join(' và ')} ${term}.`;
}

/** Articles of a decision that annuls awards: what is annulled, what comes back and by when, who sees to it. */
export const articlesOfRevocation = (lines: readonly Line[], workingDays: number | null): string[] => [
  `Hủy bỏ kết quả khen thưởng tại ${decisionsText(lines)} đối với ${countsText(lines)} (có danh sách kèm theo).`,
  recallText(lines, workingDays),
  carriedOutBy('; cơ quan thi đua, khen thưởng theo dõi, đôn đốc việc nộp lại'),
];

export const articlesOfRestoration = (lines: readonly Line[]): string[] => [
  `Phục hồi kết quả khen thưởng tại ${decisionsText(lines)} đối với ${countsText(lines)} (có danh sách kèm theo).`,
  'Cơ quan đã thu hồi trả lại hiện vật khen thưởng, tiền thưởng đã nộp lại (nếu có) cho các tập thể, cá nhân có tên tại Điều 1.',
  carriedOutBy(''),
];

export const articlesOfCorrection = (lines: readonly Line[]): string[] => [
  `Đính chính ${lines.length} nội dung tại ${decisionsText(lines)} (có danh sách kèm theo).`,
  'Các nội dung khác của Quyết định được đính chính không thay đổi. Giấy chứng nhận đã cấp có nội dung được đính chính thì được cấp lại; giấy đã cấp không còn giá trị sử dụng.',
  carriedOutBy(''),
];
