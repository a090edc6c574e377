import type { OfficialLine } from '@tdkt/statistics';

const individual = (
  line: Omit<OfficialLine, 'having' | 'depth'>,
  standing: readonly (string | null)[],
): OfficialLine => ({
  ...{ ...line, depth: 2 },
  having: { subject: ['INDIVIDUAL'], standing },
});
const type = (code: string, [vi, en]: readonly [string, string], value: string): OfficialLine => ({
  ...{ code, vi: `Loại hình: ${vi}`, en: `Type: ${en}`, depth: 1 },
  having: { type: [value] },
});

/** The rows of forms 0602.N and 0603.N of Circular 02/2023/TT-BNV: who proposed, who was commended, for what. */
export const AWARD_ROWS: readonly OfficialLine[] = [
  { code: '01', vi: 'Tổng số', en: 'Total', having: {} },
  {
    ...{ code: '02', vi: 'Cơ quan trình: bộ, ban, ngành', en: 'Proposed by a ministry' },
    ...{ having: { proposer: ['MINISTRY'] }, depth: 1 },
  },
  {
    ...{ code: '03', vi: 'Cơ quan trình: tỉnh', en: 'Proposed by the province' },
    ...{ having: { proposer: ['PROVINCE'] }, depth: 1 },
  },
  {
    ...{ code: 'X1', vi: 'Cơ quan trình: chưa rõ', en: 'Proposer not known' },
    ...{ having: { proposer: [null] }, depth: 1, isOurs: true },
  },
  {
    ...{ code: '04', vi: 'Đối tượng: tập thể', en: 'Collectives' },
    ...{ having: { subject: ['COLLECTIVE', 'ENTERPRISE'] }, depth: 1 },
  },
  {
    ...{ code: '05', vi: 'Trong đó: doanh nghiệp', en: 'Of these: enterprises' },
    ...{ having: { subject: ['ENTERPRISE'] }, depth: 2 },
  },
  {
    ...{ code: '06', vi: 'Đối tượng: hộ gia đình', en: 'Households' },
    ...{ having: { subject: ['HOUSEHOLD'] }, depth: 1 },
  },
  { code: '07', vi: 'Đối tượng: cá nhân', en: 'Individuals', having: { subject: ['INDIVIDUAL'] }, depth: 1 },
  individual(
    { code: '08', vi: 'Lãnh đạo bộ, ngành, tỉnh trở lên', en: 'Leaders of a ministry or province and above' },
    ['PROVINCIAL_LEADER'],
  ),
  individual({ code: '09', vi: 'Lãnh đạo cấp vụ, sở và tương đương', en: 'Leaders of a department' }, [
    'DEPARTMENT_LEADER',
  ]),
  individual({ code: '10', vi: 'Doanh nhân', en: 'Entrepreneurs' }, ['ENTREPRENEUR']),
  individual(
    { code: '11', vi: 'Các cấp lãnh đạo khác từ phó phòng trở lên', en: 'Other leaders from deputy head up' },
    ['OTHER_LEADER'],
  ),
  individual(
    {
      ...{ code: '12', vi: 'Người trực tiếp công tác, lao động, học tập, chiến đấu' },
      en: 'Who work, study or fight themselves',
    },
    ['DIRECT'],
  ),
  individual(
    { code: 'X2', vi: 'Cá nhân khác, biểu không có dòng', en: 'Other individuals, no line in the form', isOurs: true },
    ['STAFF'],
  ),
  individual({ code: 'X3', vi: 'Chưa rõ vị trí', en: 'Position not known', isOurs: true }, [null]),
  type('13', ['thường xuyên', 'regular merit'], 'MERIT'),
  type('14', ['theo chuyên đề (đợt)', 'movement'], 'MOVEMENT'),
  type('15', ['đột xuất', 'sudden'], 'SUDDEN'),
  type('16', ['đối ngoại', 'foreign relations'], 'FOREIGN'),
  type('17', ['cống hiến', 'lifetime service'], 'LIFETIME_SERVICE'),
  type('18', ['niên hạn', 'seniority'], 'SENIORITY'),
  type('19', ['kháng chiến', 'resistance'], 'RESISTANCE'),
];

/** Forms of the state, as columns. */
export const NATION_COLUMNS: readonly OfficialLine[] = [
  { code: '1', vi: 'Tổng số', en: 'Total', having: {} },
  { code: '2', vi: 'Tập thể', en: 'Collectives', having: { subject: ['COLLECTIVE', 'ENTERPRISE'] } },
  { code: '3', vi: 'Cá nhân', en: 'Individuals', having: { subject: ['INDIVIDUAL'] } },
  { code: '4', vi: 'Huân chương, huy chương', en: 'Orders and medals', having: { formKind: ['ORDER', 'MEDAL'] } },
  { code: '5', vi: 'Giải thưởng Hồ Chí Minh', en: 'Ho Chi Minh Prize', having: { form: ['GTHCM'] } },
  { code: '6', vi: 'Giải thưởng Nhà nước', en: 'State Prize', having: { form: ['GTNN'] } },
  { code: '7', vi: 'Danh hiệu vinh dự Nhà nước', en: 'State honours', having: { formKind: ['STATE_TITLE'] } },
  { code: '8', vi: 'Cờ thi đua của Chính phủ', en: 'Emulation flag of the Government', having: { form: ['CTDCP'] } },
  {
    ...{ code: '9', vi: 'Bằng khen của Thủ tướng Chính phủ', en: 'Certificate of the Prime Minister' },
    having: { form: ['BKTTG'] },
  },
  { code: '10', vi: 'Chiến sĩ thi đua toàn quốc', en: 'National emulation fighter', having: { form: ['CSTDTQ'] } },
  {
    ...{ code: '11', vi: 'Khác', en: 'Other' },
    having: { formKind: ['COMMEMORATIVE_MEDAL', 'LETTER_OF_COMMENDATION', 'OTHER'] },
  },
];

/** Forms of ministries and provinces, as columns. */
export const PROVINCE_COLUMNS: readonly OfficialLine[] = [
  { code: '1', vi: 'Tổng số', en: 'Total', having: {} },
  { code: '2', vi: 'Bằng khen', en: 'Certificates of merit', having: { form: ['BKT', 'BKQK'] } },
  { code: '3', vi: 'Chiến sĩ thi đua', en: 'Emulation fighters', having: { form: ['CSTDT'] } },
  { code: '4', vi: 'Cờ thi đua', en: 'Emulation flags', having: { form: ['CTDT', 'CTDQK'] } },
  {
    ...{ code: '5', vi: 'Huy hiệu, kỷ niệm chương', en: 'Badges and commemorative medals' },
    having: { formKind: ['COMMEMORATIVE_MEDAL'] },
  },
  {
    ...{ code: 'X', vi: 'Danh hiệu khác cấp tỉnh', en: 'Other titles of the province', isOurs: true },
    having: { form: ['TTLDXS', 'DVQT', 'XPTTB'] },
  },
];

export const COUNTED_NOTE = {
  vi: 'Đếm khen thưởng của quyết định đã ký trong kỳ, không đếm khen thưởng đã bị hủy bỏ. Một cá nhân chỉ vào một dòng: lãnh đạo tỉnh, lãnh đạo sở, doanh nhân, lãnh đạo khác, rồi người trực tiếp.',
  en: 'Awards of decisions signed in the period are counted, without those revoked. A person is on one line only: leader of the province, of a department, entrepreneur, other leader, then direct worker.',
};
export const PROPOSER_NOTE = {
  vi: 'Khen thưởng có hồ sơ trong hệ thống là do tỉnh trình; khen thưởng nhập từ giấy thì chưa rõ. Hệ thống không theo dõi khen thưởng kháng chiến.',
  en: 'What has a dossier here was proposed by the province; of awards entered from paper it is not known. Commendation of the resistance is not kept here.',
};
export const NOT_COMPARED_NOTE = {
  vi: 'Dòng, cột và kỳ số liệu theo Thông tư 02/2023/TT-BNV, chưa đối chiếu với Thông tư 03/2018/TT-BNV.',
  en: 'Lines, columns and period follow Circular 02/2023/TT-BNV and are not yet compared with Circular 03/2018/TT-BNV.',
};

export const CIRCULAR_2023 = {
  instrument: 'Thông tư số 02/2023/TT-BNV ngày 23/3/2023 của Bộ trưởng Bộ Nội vụ',
  instrumentEn: 'Circular 02/2023/TT-BNV of 23/3/2023 of the Minister of Home Affairs',
  inForce: { from: 2023, to: null },
  period: { from: '12-01', to: '11-30', isVerified: true },
  dueOn: '12-15',
} as const;
export const CIRCULAR_2018 = {
  instrument: 'Thông tư số 03/2018/TT-BNV ngày 06/3/2018 của Bộ trưởng Bộ Nội vụ',
  instrumentEn: 'Circular 03/2018/TT-BNV of 6/3/2018 of the Minister of Home Affairs',
  inForce: { from: 2018, to: 2022 },
  period: { from: '12-01', to: '11-30', isVerified: false },
  dueOn: '12-15',
} as const;
