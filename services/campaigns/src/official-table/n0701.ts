import type { OfficialTableSpec } from '@tdkt/statistics';
import { COUNTED_NOTE, LAUNCHERS, NO_DURATION, TOTAL } from './lines.ts';

const [WHOLE, CENTRAL, PROVINCE] = LAUNCHERS;

/** Circular 03/2018/TT-BNV of 6/3/2018, form 0701.N/BNV-TĐKT; days of its year and numbers of its lines are not yet seen. */
export const N0701: OfficialTableSpec = {
  code: 'N0701',
  vi: 'Số phong trào thi đua',
  en: 'Number of emulation movements',
  instrument: 'Thông tư số 03/2018/TT-BNV ngày 06/3/2018 của Bộ trưởng Bộ Nội vụ',
  instrumentEn: 'Circular 03/2018/TT-BNV of 6/3/2018 of the Minister of Home Affairs',
  inForce: { from: 2018, to: 2022 },
  period: { from: '12-01', to: '11-30', isVerified: false },
  dueOn: '12-15',
  columns: [WHOLE, CENTRAL, PROVINCE].flatMap((column) => column ?? []),
  rows: [
    TOTAL,
    { code: '02', vi: 'Thời hạn: dưới 1 năm', en: 'Less than 1 year', having: { duration: ['UNDER_1'] }, depth: 1 },
    { code: '03', vi: 'Thời hạn: 1 năm', en: '1 year', having: { duration: ['ONE'] }, depth: 1 },
    {
      ...{ code: '04', vi: 'Thời hạn: trên 1 năm đến dưới 3 năm', en: 'More than 1, less than 3 years' },
      ...{ having: { duration: ['UNDER_3'] }, depth: 1 },
    },
    {
      ...{ code: '05', vi: 'Thời hạn: từ 3 năm trở lên', en: '3 years and more' },
      ...{ having: { duration: ['UNDER_5', 'FROM_5'] }, depth: 1 },
    },
    NO_DURATION,
  ],
  notes: [
    COUNTED_NOTE,
    {
      vi: 'Tổng số gồm cả phong trào của cơ quan, đơn vị, biểu không có cột riêng. Kỳ số liệu và mã số dòng theo Thông tư 02/2023/TT-BNV, chưa đối chiếu với Thông tư 03/2018/TT-BNV.',
      en: 'The total includes movements of agencies and units, for which the form has no column. Period and numbers of lines follow Circular 02/2023/TT-BNV and are not yet compared with Circular 03/2018/TT-BNV.',
    },
  ],
};
