import type { OfficialTableSpec } from '@tdkt/statistics';
import {
  AWARD_ROWS,
  CIRCULAR_2018,
  CIRCULAR_2023,
  COUNTED_NOTE,
  NATION_COLUMNS,
  NOT_COMPARED_NOTE,
  PROPOSER_NOTE,
} from './lines.ts';

const ofNation = { ...{ vi: 'Khen thưởng cấp Nhà nước', en: 'Commendation of the state' }, level: 'NATION' };

const columns = NATION_COLUMNS.map((column) => ({ ...column, having: { level: [ofNation.level], ...column.having } }));

/** Form 0602.N/BNV-TĐKT: titles and forms that the state decides. */
export const N0602: OfficialTableSpec = {
  ...{ code: 'N0602', vi: ofNation.vi, en: ofNation.en, ...CIRCULAR_2023, columns, rows: AWARD_ROWS },
  notes: [COUNTED_NOTE, PROPOSER_NOTE],
};
/** Form 0702.N/BNV-TĐKT, its predecessor. */
export const N0702: OfficialTableSpec = {
  ...{ code: 'N0702', vi: ofNation.vi, en: ofNation.en, ...CIRCULAR_2018, columns, rows: AWARD_ROWS },
  notes: [COUNTED_NOTE, PROPOSER_NOTE, NOT_COMPARED_NOTE],
};
