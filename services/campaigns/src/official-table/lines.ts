import type { OfficialLine } from '@tdkt/statistics';

const UNKNOWN = { vi: 'Chưa rõ thời hạn', en: 'Duration not known' };

export const TOTAL: OfficialLine = { code: '01', vi: 'Tổng số', en: 'Total', having: {} };

/** Circular 02/2023/TT-BNV: who launched the movement. */
export const LAUNCHERS: readonly OfficialLine[] = [
  { ...TOTAL, code: '1' },
  {
    ...{ code: '2', vi: 'Hội đồng Thi đua - Khen thưởng Trung ương', en: 'Central Council' },
    having: { scope: ['NATION'] },
  },
  { code: '3', vi: 'Bộ, ngành, tỉnh', en: 'Ministry or province', having: { scope: ['PROVINCE', 'CLUSTER'] } },
  { code: '4', vi: 'Cơ quan, đơn vị', en: 'Agency or unit', having: { scope: ['UNIT'] } },
];

/** The line that shows how many movements end on no known day. */
export const NO_DURATION: OfficialLine = {
  ...{ code: 'X', ...UNKNOWN, having: { duration: [null] } },
  ...{ depth: 1, isOurs: true },
};

export const COUNTED_NOTE = {
  vi: 'Đếm phong trào được phát động trong kỳ; phong trào của cụm, khối tính vào cột bộ, ngành, tỉnh. Thời hạn tính từ ngày bắt đầu đến ngày kết thúc, hoặc đến ngày đóng; phong trào chưa có ngày kết thúc đếm ở dòng chưa rõ.',
  en: 'Movements launched in the period are counted; those of clusters under ministry or province. Durations run from the first day to the last, or to the day of closing; a movement without a last day is on the line of those not known.',
};
