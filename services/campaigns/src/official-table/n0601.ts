import type { OfficialTableSpec } from '@tdkt/statistics';
import { COUNTED_NOTE, LAUNCHERS, NO_DURATION, TOTAL } from './lines.ts';

/** Circular 02/2023/TT-BNV of 23/3/2023, form 0601.N/BNV-TĐKT; the year of emulation runs from 1/12 to 30/11. */
export const N0601: OfficialTableSpec = {
  code: 'N0601',
  vi: 'Số phong trào thi đua',
  en: 'Number of emulation movements',
  instrument: 'Thông tư số 02/2023/TT-BNV ngày 23/3/2023 của Bộ trưởng Bộ Nội vụ',
  instrumentEn: 'Circular 02/2023/TT-BNV of 23/3/2023 of the Minister of Home Affairs',
  inForce: { from: 2023, to: null },
  period: { from: '12-01', to: '11-30', isVerified: true },
  dueOn: '12-15',
  columns: LAUNCHERS,
  rows: [
    TOTAL,
    { code: '02', vi: 'Phạm vi: toàn quốc', en: 'Scope: nation', having: { scope: ['NATION'] }, depth: 1 },
    {
      ...{ code: '03', vi: 'Phạm vi: bộ, ngành, địa phương', en: 'Scope: ministry or locality' },
      ...{ having: { scope: ['PROVINCE'] }, depth: 1 },
    },
    { code: '04', vi: 'Phạm vi: cụm, khối', en: 'Scope: cluster or bloc', having: { scope: ['CLUSTER'] }, depth: 1 },
    { code: '05', vi: 'Phạm vi: cơ quan, đơn vị', en: 'Scope: agency or unit', having: { scope: ['UNIT'] }, depth: 1 },
    { code: '06', vi: 'Thời hạn: dưới 1 năm', en: 'Less than 1 year', having: { duration: ['UNDER_1'] }, depth: 1 },
    { code: '07', vi: 'Thời hạn: 1 năm', en: '1 year', having: { duration: ['ONE'] }, depth: 1 },
    {
      ...{ code: '08', vi: 'Thời hạn: trên 1 năm đến dưới 3 năm', en: 'More than 1, less than 3 years' },
      ...{ having: { duration: ['UNDER_3'] }, depth: 1 },
    },
    {
      ...{ code: '09', vi: 'Thời hạn: từ 3 năm đến dưới 5 năm', en: '3 years, less than 5' },
      ...{ having: { duration: ['UNDER_5'] }, depth: 1 },
    },
    {
      ...{ code: '10', vi: 'Thời hạn: từ 5 năm trở lên', en: '5 years and more' },
      ...{ having: { duration: ['FROM_5'] }, depth: 1 },
    },
    NO_DURATION,
    {
      ...{ code: '11', vi: 'Hình thức: theo chuyên đề (đợt)', en: 'Mode: thematic' },
      ...{ having: { kind: ['THEMATIC', 'SPECIAL'] }, depth: 1 },
    },
    {
      ...{ code: '12', vi: 'Hình thức: thường xuyên hằng năm', en: 'Mode: regular, yearly' },
      ...{ having: { kind: ['REGULAR'] }, depth: 1 },
    },
  ],
  notes: [COUNTED_NOTE],
};
