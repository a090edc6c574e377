import {
  body,
  type Column,
  caption,
  endOf,
  headOf,
  line,
  note,
  officialDocument,
  type Part,
  section,
  table,
  wordOf,
} from '@tdkt/documents';
import type { Difference } from './review.rules.ts';
import type { FigureName, Frozen, FrozenIndicator, Snapshot } from './review.types.ts';

/** What the report of a review is written from. */
export interface Written {
  readonly isFinal: boolean;
  readonly campaignTitle: string;
  readonly conclusion: string | null;
  readonly snapshot: Snapshot;
  readonly hash: string;
  /** The day of the previous review and the differences of the province, where there is one. */
  readonly previous: { readonly asOf: string; readonly differences: readonly Difference[] } | null;
  readonly year: string;
}

/** Part IV.1 of the plan: the Department of Home Affairs (its Board) sums up and reports. */
const OFFICE = {
  above: 'SỞ NỘI VỤ',
  issuer: 'BAN THI ĐUA - KHEN THƯỞNG',
  sign: 'BC-BTĐKT',
  place: 'Đồng Nai',
  signer: 'TRƯỞNG BAN',
  recipients: [
    'Ban Thi đua - Khen thưởng Trung ương (b/c);',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c);',
    'Giám đốc Sở Nội vụ (b/c);',
    'Các cụm, khối thi đua;',
    'Lưu: VT, BTĐKT.',
  ],
} as const;

const NUMBER = new Intl.NumberFormat('vi-VN');
const number = (value: number | null | undefined): string => (value == null ? '' : NUMBER.format(value));
const signed = (value: number | null | undefined): string =>
  value == null ? '' : value > 0 ? `+${NUMBER.format(value)}` : NUMBER.format(value);
const dayOf = (day: string): string => day.split('-').reverse().join('/');
const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '' : ` (${NUMBER.format(Math.round((part / whole) * 1_000) / 10)}%)`;

function standing({ figures }: Frozen): string {
  const { memberCount, acknowledgedCount, launchedCount, reportedCount, overdueCount } = figures;
  const of = (count: number) => `${number(count)}/${number(memberCount)}${shareOf(count, memberCount)}`;
  return (
    `Toàn tỉnh có ${of(acknowledgedCount)} đơn vị thành viên các cụm, khối thi đua đã tiếp nhận kế hoạch; ` +
    `${of(launchedCount)} đơn vị đã phát động; ${of(reportedCount)} đơn vị đã báo cáo kết quả; ` +
    `${number(overdueCount)} đơn vị còn việc quá hạn.`
  );
}

function growth({ figures }: Frozen): string {
  return (
    `Đã có ${number(figures.registrationCount)} lượt đăng ký thi đua; phát hiện ${number(figures.exemplarCount)} điển hình tiên tiến; ` +
    `tiếp nhận ${number(figures.contributionCount)} lượt đóng góp với ${number(figures.contributionMoney)} đồng tiền mặt và ` +
    `hiện vật, dịch vụ ước tính ${number(figures.contributionValue)} đồng; thực hiện ${number(figures.mediaItemCount)} tin, bài, ` +
    `chương trình với thời lượng ${number(figures.airtimeMinutes)} phút.`
  );
}

type Figures = readonly (readonly [FigureName, heading: string, share: number])[];
const ROLLOUT: Figures = [
  ['memberCount', 'Đơn vị thành viên', 0.12],
  ['acknowledgedCount', 'Đã tiếp nhận', 0.12],
  ['launchedCount', 'Đã phát động', 0.12],
  ['reportedCount', 'Đã báo cáo', 0.12],
  ['overdueCount', 'Quá hạn', 0.11],
];
const GROWTH: Figures = [
  ['registrationCount', 'Đăng ký', 0.09],
  ['exemplarCount', 'Điển hình', 0.09],
  ['contributionMoney', 'Tiền đóng góp (đồng)', 0.17],
  ['contributionValue', 'Hiện vật (đồng)', 0.17],
  ['mediaItemCount', 'Tin, bài', 0.09],
];

const FIRST: Column = { heading: 'TT', share: 0.07, isNumber: true };

function clusterTable({ clusters, province }: Snapshot, figures: Figures): Part {
  const rest = figures.reduce((sum, [, , share]) => sum + share, 0);
  const columns = [
    FIRST,
    { heading: 'Cụm, khối thi đua', share: 0.93 - rest },
    ...figures.map(([, heading, share]) => ({ heading, share, isNumber: true })),
  ];
  const valuesOf = (frozen: Frozen) => figures.map(([name]) => number(frozen.figures[name]));
  const rows = clusters.map((cluster, at) => [String(at + 1), cluster.name, ...valuesOf(cluster)]);
  return table(columns, rows, ['', 'Cộng', ...valuesOf(province)]);
}

const unitOf = ({ unit, valueKind }: FrozenIndicator): string => (valueKind === 'FLAG' ? 'đơn vị' : (unit ?? ''));

/** What the province achieved by indicator, beside the previous review where there is one. */
function indicatorTable({ snapshot, previous }: Written): Part {
  const before = new Map(previous?.differences.map((one) => [one.indicatorCode, one]) ?? []);
  const compared = previous
    ? [
        { heading: `Đến ${dayOf(previous.asOf)}`, share: 0.19, isNumber: true },
        { heading: 'Tăng, giảm', share: 0.16, isNumber: true },
      ]
    : [];
  const columns = [
    FIRST,
    { heading: 'Chỉ tiêu', share: previous ? 0.28 : 0.58 },
    { heading: 'Đơn vị tính', share: previous ? 0.11 : 0.15 },
    { heading: `Đến ${dayOf(snapshot.asOf)}`, share: previous ? 0.19 : 0.2, isNumber: true },
    ...compared,
  ];
  const rows = snapshot.indicators.map((indicator, at) => {
    const difference = before.get(indicator.code);
    const own = [String(at + 1), indicator.name, unitOf(indicator), number(snapshot.province.totals[indicator.code])];
    return previous ? [...own, number(difference?.before), signed(difference?.change)] : own;
  });
  return table(columns, rows);
}

/** Indicators that belong together, in the order of the plan. */
function contentsOf({ indicators }: Snapshot): readonly (readonly FrozenIndicator[])[] {
  const groups = new Map<number | null, FrozenIndicator[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.contentOrdinal);
    if (group) group.push(indicator);
    else groups.set(indicator.contentOrdinal, [indicator]);
  }
  return [...groups.values()];
}

function contentTable({ clusters, province }: Snapshot, indicators: readonly FrozenIndicator[]): Part {
  const share = Math.min(0.6 / indicators.length, 0.25);
  const columns = [
    FIRST,
    { heading: 'Cụm, khối thi đua', share: 0.93 - share * indicators.length },
    ...indicators.map((one) => ({ heading: `${one.name} (${unitOf(one)})`, share, isNumber: true })),
  ];
  const valuesOf = ({ totals }: Frozen) => indicators.map(({ code }) => number(totals[code]));
  const rows = clusters.map((cluster, at) => [String(at + 1), cluster.name, ...valuesOf(cluster)]);
  return table(columns, rows, ['', 'Cộng', ...valuesOf(province)]);
}

function annexOf({ snapshot, hash }: Written): Part[] {
  const tables = contentsOf(snapshot).flatMap((indicators) => {
    const [first] = indicators;
    const group =
      first?.contentOrdinal == null ? 'Chỉ tiêu khác' : `Nội dung ${first.contentOrdinal}: ${first.contentGroup}`;
    return [caption(group), contentTable(snapshot, indicators)];
  });
  return [
    line('PHỤ LỤC', { bold: true }, 60),
    line('Kết quả các chỉ tiêu theo cụm, khối thi đua', { bold: true }, 60),
    ...tables,
    note(`Số liệu chốt đến hết ngày ${dayOf(snapshot.asOf)}; mã kiểm tra ${hash}.`),
  ];
}

/** The report of a review (sơ kết, tổng kết) as a Word file. */
export function reviewDocument(written: Written): Promise<Buffer> {
  const { isFinal, campaignTitle, conclusion, snapshot, previous, year } = written;
  const kind = isFinal ? 'Tổng kết' : 'Sơ kết';
  const until = dayOf(snapshot.asOf);
  const about = `${kind} phong trào thi đua “${campaignTitle}” (số liệu đến ngày ${until})`;
  const compared = previous
    ? ` So với đợt trước (đến ngày ${dayOf(previous.asOf)}), kết quả tăng, giảm như cột cuối của bảng.`
    : '';
  const closing = (conclusion ?? '').split(/\n+/).filter((text) => text.trim() !== '');
  const main = [
    ...headOf({ ...OFFICE, year, kind: 'BÁO CÁO', about }),
    body(
      `Thực hiện Kế hoạch của Chủ tịch Ủy ban nhân dân tỉnh phát động phong trào thi đua “${campaignTitle}”, ` +
        `Ban Thi đua - Khen thưởng báo cáo kết quả từ ngày ${dayOf(snapshot.from)} đến hết ngày ${until} như sau:`,
    ),
    section('I. TÌNH HÌNH TRIỂN KHAI'),
    body(standing(snapshot.province)),
    caption('Bảng 1. Triển khai phong trào theo cụm, khối thi đua'),
    clusterTable(snapshot, ROLLOUT),
    section('II. KẾT QUẢ THEO NỘI DUNG THI ĐUA'),
    body(`Cộng số liệu báo cáo đã nộp của các đơn vị; chi tiết theo cụm, khối tại Phụ lục.${compared}`),
    caption('Bảng 2. Kết quả các chỉ tiêu'),
    indicatorTable(written),
    section('III. ĐIỂN HÌNH TIÊN TIẾN, ĐÓNG GÓP VÀ TUYÊN TRUYỀN'),
    body(growth(snapshot.province)),
    caption('Bảng 3. Điển hình, đóng góp, tuyên truyền theo cụm, khối thi đua'),
    clusterTable(snapshot, GROWTH),
    ...(closing.length > 0 ? [section('IV. ĐÁNH GIÁ CHUNG'), ...closing.map(body)] : []),
    body(`Trên đây là báo cáo ${kind.toLowerCase()} phong trào thi đua “${campaignTitle}”./.`),
    endOf(OFFICE.signer, OFFICE.recipients),
  ];
  return wordOf(officialDocument(about, [main, annexOf(written)]));
}
