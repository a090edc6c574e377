/**
 * Every clause and point of articles 20 to 74 of Law 06/2022/QH15 by number, and what stands behind those that set no
 * condition of their own. A clause whose points are all encoded is encoded with them.
 */
const ARTICLES: Readonly<Record<number, string>> = {
  20: '1 1a 1b 1c 1d 1đ 1e 2',
  21: '1 1a 1b 2',
  22: '1 1a 1b 2',
  23: '1 2',
  24: '1 1a 1b 2 3 3a 3b 4 5 6',
  25: '1 1a 1b 2 3 4',
  26: '1 1a 1b 2 3',
  27: '1 1a 1b 1c 1d 1đ 2 3',
  28: '1 1a 1b 1c 1d 2 3',
  29: '1 1a 1b 1c 1d 1đ 2',
  30: '1 1a 1b 1c 1d 1đ 2',
  31: '1 1a 1b 1c 2',
  32: '1 2 3 4',
  33: '1 2 2a 2b 2c 2d 2đ 2e 2g 2h 2i 2k',
  34: '1 2 2a 2b 3 3a 3b 4 4a 4b 5 6 7',
  35: '1 1a 1b 2 2a 2b 3 3a 3b 4 5 6',
  36: '1 1a 1b 2 2a 2b 3 3a 3b 4 5',
  37: '1 1a 1b 2 2a 2b 3 3a 3b 4 5',
  38: '1 1a 1b 2 3 3a 3b 3c 4 5',
  39: '1 1a 1b 2 2a 2b 3 3a 3b 4',
  40: '1 1a 1b 2 2a 2b 3 3a 3b 4',
  41: '1 1a 1b 2 3 3a 3b 3c 4',
  42: '1 1a 1b 1c 1d 1đ 1e 2 2a 2b 2c 3 4 4a 4b 4c 4d 5 6 7',
  43: '1 1a 1b 1c 1d 1đ 1e 2 2a 2b 2c 3 4 4a 4b 4c 4d 5 6 7',
  44: '1 1a 1b 1c 1d 1đ 1e 1g 2 2a 2b 2c 3 4 4a 4b 4c 4d 4đ 5 6 7',
  45: '1 1a 1b 1c 1d 2 2a 2b 3',
  46: '1 1a 1b 1c 1d 2 2a 2b 3',
  47: '1 1a 1b 1c 1d 2 2a 2b 3',
  48: '1 1a 1b 2 2a 2b',
  49: '1 1a 1b 2 2a 2b',
  50: '1 1a 1b 2 2a 2b',
  51: '1 2',
  52: '',
  53: '1 1a 1b 2',
  54: '1 2 2a 2b 2c 2d',
  55: '',
  56: '',
  57: '1 2 2a 2b 2c 3 3a 3b 3c',
  58: '1 1a 1b 1c 2 2a 2b',
  59: '1 2 2a 2b 2c 2d 2đ 2e 2g 2h',
  60: '1 2 3',
  61: '1 2',
  62: '1 1a 1b 1c 2 2a 2b 2c 2d 2đ 2e 3',
  63: '1 1a 1b 1c 1d 1đ 2 2a 2b 2c 2d 2đ 2e 3',
  64: '1 2 2a 2b 2c 3 3a 3b 3c 4 5 6',
  65: '1 2 2a 2b 2c 3 3a 3b 3c 4 5 6',
  66: '1 1a 1b 2 2a 2b 2c 2d 3 3a 3b 3c 4 5',
  67: '1 2 2a 2b 2c 2d 3 3a 3b 3c 3d 4 5',
  68: '1 1a 1b 2 3',
  69: '1 1a 1b 1c 2',
  70: '1 1a 1b 1c 2',
  71: '1 2 3',
  72: '1 2',
  73: '1 1a 1b 1c 1d 2 2a 2b 2c 2d 3 4 4a 4b 4c 4d 4đ 4e 5 6 7',
  74: '1 1a 1b 1c 1d 1đ 2 3 3a 3b 3c 3d 4 5 6',
};

/** Lists of forms: each must be in the catalogue and have a standard. */
export const LISTED: Readonly<Record<string, readonly string[]>> = {
  ...{ '20.1a': ['CTDCP'], '20.1b': ['CTDT'], '20.1c': ['TTLDXS', 'DVQT'], '20.1d': ['TTLDTT', 'DVTT'] },
  ...{ '20.1đ': ['XPTTB'], '20.1e': ['TDPVH'], '20.2': ['GDVH'] },
  ...{ '33.2a': ['HCSV'], '33.2b': ['HCHCM'], '33.2c': ['HCDL1', 'HCDL2', 'HCDL3'] },
  ...{ '33.2d': ['HCQC1', 'HCQC2', 'HCQC3'], '33.2đ': ['HCLD1', 'HCLD2', 'HCLD3'] },
  ...{ '33.2e': ['HCBVTQ1', 'HCBVTQ2', 'HCBVTQ3'], '33.2g': ['HCCC1', 'HCCC2', 'HCCC3'] },
  ...{ '33.2h': ['HCDDK'], '33.2i': ['HCDC'], '33.2k': ['HCHN'] },
  ...{ '54.2a': ['HUYCHUONG-QKQT'], '54.2b': ['HUYCHUONG-VANTQ'], '54.2d': ['HUYCHUONG-HN'] },
  '54.2c': ['HUYCHUONG-CSVV1', 'HUYCHUONG-CSVV2', 'HUYCHUONG-CSVV3'],
  ...{ '59.2a': ['TINHAH'], '59.2b': ['BMVNAH'], '59.2c': ['AHLLVT'], '59.2d': ['AHLD'] },
  ...{ '59.2đ': ['NGND', 'NGUT'], '59.2e': ['TTND', 'TTUT'], '59.2g': ['NSND', 'NSUT'], '59.2h': ['NNND', 'NNUT'] },
  ...{ '72.1': ['BKTTG'], '72.2': ['BKT'] },
};
/** What a form is for, without a condition of its own. */
const DEFINED: Readonly<Record<string, string>> = {
  '33.1': 'Đối tượng chung của huân chương',
  '34.1': 'Vị trí của Huân chương Sao vàng',
  '54.1': 'Đối tượng chung của huy chương',
  '59.1': 'Đối tượng chung của danh hiệu vinh dự Nhà nước',
  '71.3': 'Đăng ký tên kỷ niệm chương với cơ quan trung ương',
};
/** Points that mean other points: those are the condition. */
export const MEANT: Readonly<Record<string, readonly string[]>> = {
  '25.4': ['ND152 7.2', 'ND152 7.3'],
  ...{ '34.7': ['ND152 11.1', 'ND152 11.4'], '35.6': ['ND152 12.1', 'ND152 12.4'] },
  ...{ '36.5': ['ND152 13.1', 'ND152 13.3'], '37.5': ['ND152 14.1', 'ND152 14.3'] },
  ...{ '38.5': ['ND152 15.1', 'ND152 15.4'], '39.4': ['ND152 16'], '40.4': ['ND152 17'], '41.4': ['ND152 18'] },
  ...{ '42.2a': ['42.1a', '42.1b', '42.1c', '42.1d'], '42.3': ['42.1a', '42.1b', '42.1c', '42.1d'] },
  ...{ '43.2a': ['43.1a', '43.1b', '43.1c', '43.1d'], '43.3': ['43.1a', '43.1b', '43.1c', '43.1d'] },
  '44.2a': ['44.1a', '44.1b', '44.1c', '44.1d', '44.1đ'],
  '44.3': ['44.1a', '44.1b', '44.1c', '44.1d', '44.1đ'],
  ...{ '42.7': ['ND152 19.1c', 'ND152 19.2'], '43.7': ['ND152 20.1b', 'ND152 20.2'] },
  '44.7': ['ND152 21.1b', 'ND152 21.2'],
  ...{ '45.3': ['ND152 22'], '46.3': ['ND152 23'], '47.3': ['ND152 24'] },
  '73.2a': ['73.1a', '73.1b', '73.1d'],
};
/** How something is counted or recognised: part of the condition named. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  ...{ '21.2': ['21.1b'], '22.2': ['22.1b'], '34.5': ['34.3a', '34.4a'] },
};
/** When a form is considered, which says nothing of who gets it. */
const TIMED: Readonly<Record<string, string>> = {
  ...{ '64.5': '3 năm một lần, dịp 20/11', '65.5': '3 năm một lần, dịp 27/2' },
  ...{ '66.4': '3 năm một lần, dịp 2/9', '67.4': '3 năm một lần, dịp 2/9' },
  ...{ '69.2': '5 năm một lần, dịp 2/9', '70.2': '5 năm một lần, dịp 2/9' },
};
/** Left to the province or a ministry in detail, under a code of the settings of law. */
export const LEFT: Readonly<Record<string, string>> = {
  ...{ '24.4': 'STANDARD_LDTT', '24.5': 'STANDARD_CSTT', '24.6': 'STANDARD_LDTT', '26.3': 'STANDARD_CTDT' },
  ...{ '27.3': 'STANDARD_TTLDXS', '28.3': 'STANDARD_TTLDTT', '74.6': 'STANDARD_BKT' },
};
/** Written by other bodies for themselves: the province neither decides nor proposes these. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '32.1': 'Cơ quan trung ương của tổ chức chính trị, xã hội quy định',
  '32.4': 'Bộ Giáo dục và Đào tạo, bộ quản lý cơ sở giáo dục quy định',
  '71.1': 'Ủy ban Thường vụ Quốc hội quy định',
};

export interface Placed {
  readonly clause: string;
  readonly what: string;
  readonly where: string;
}
const rows = (what: string, of: Readonly<Record<string, string | readonly string[]>>): Placed[] =>
  Object.entries(of).map(([clause, where]) => ({
    clause,
    what,
    where: typeof where === 'string' ? where : where.join(', '),
  }));

/** Clauses that ask for nothing themselves, in the order of the law. */
export const placed = (): Placed[] =>
  [
    ...rows('liệt kê hình thức', LISTED),
    ...rows('đối tượng, định nghĩa', DEFINED),
    ...rows('dẫn chiếu', MEANT),
    ...rows('cách tính, công nhận', COUNTED),
    ...rows('thời điểm xét', TIMED),
    ...rows('giao quy định chi tiết (Quy định của tỉnh)', LEFT),
    ...rows('cơ quan khác quy định', ELSEWHERE),
  ].sort((one, other) => one.clause.localeCompare(other.clause, 'vi', { numeric: true }));

/** Clauses and points of the law: `42.1a`; an article without clauses is named by its number. */
export const PROVISIONS: readonly string[] = Object.entries(ARTICLES).flatMap(([article, told]) =>
  told === '' ? [article] : told.split(' ').map((part) => `${article}.${part}`),
);
/** Points of a clause, none for a point or a clause without any. */
export const pointsOf = (clause: string): readonly string[] =>
  PROVISIONS.filter((one) => one.length === clause.length + 1 && one.startsWith(clause) && /\D$/.test(one));
