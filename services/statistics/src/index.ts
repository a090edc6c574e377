/** Tables of counts that several services answer alike; knows no noun. */
export { countedFor, type OfficialSource, officialCellFilter, specOf } from './official/official.facts.ts';
export { officialRoute } from './official/official.route.ts';
export type { OfficialLine, OfficialTableSpec } from './official/official.types.ts';
export { OfficialTable, officialTable } from './official/official.views.ts';
