import type { OfficialTableSpec } from '@tdkt/statistics';
import {
  AWARD_ROWS,
  CIRCULAR_2018,
  CIRCULAR_2023,
  COUNTED_NOTE,
  NOT_COMPARED_NOTE,
  PROPOSER_NOTE,
  PROVINCE_COLUMNS,
} from './lines.ts';

const ofProvince = {
  ...{ vi: 'Khen thưởng cấp bộ, ban, ngành, tỉnh', en: 'Commendation of ministries and provinces' },
  level: 'PROVINCE',
};

const columns = PROVINCE_COLUMNS.map((column) => ({
  ...column,
  having: { level: [ofProvince.level], ...column.having },
}));

/** Form 0603.N/BNV-TĐKT: titles and forms that the province decides. */
export const N0603: OfficialTableSpec = {
  ...{ code: 'N0603', vi: ofProvince.vi, en: ofProvince.en, ...CIRCULAR_2023, columns, rows: AWARD_ROWS },
  notes: [COUNTED_NOTE, PROPOSER_NOTE],
};
/** Form 0703.N/BNV-TĐKT, its predecessor. */
export const N0703: OfficialTableSpec = {
  ...{ code: 'N0703', vi: ofProvince.vi, en: ofProvince.en, ...CIRCULAR_2018, columns, rows: AWARD_ROWS },
  notes: [COUNTED_NOTE, PROPOSER_NOTE, NOT_COMPARED_NOTE],
};
