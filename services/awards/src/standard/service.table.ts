/**
 * Long service by post and months: Decree 152/2025, articles 11 to 15 and 19 to 21, the track of who served after 1954 or 1975.
 * A term is three to five years, two terms are eight to ten: what lies between them the text leaves open.
 */
import type { ServiceRow, ServiceTable } from './standard.types.ts';

const years = (from: number, to: number | null, form: string, clause: string): ServiceRow => ({
  from: from * 12,
  to: to === null ? null : to * 12,
  ...{ form, clause },
});
const term = (from: number, to: number | null, form: string, clause: string): ServiceRow => ({
  ...years(from, to, form, clause),
  ...{ isTerm: true, openFrom: from === 3 ? 60 : 120 },
});

export const SERVICE_152: ServiceTable = {
  KEY4: [term(3, 8, 'HCHCM', '12.4'), term(8, null, 'HCSV', '11.4')],
  LEAD: [term(3, 8, 'HCDL1', '13.3'), term(8, null, 'HCHCM', '12.4')],
  DAITUONG: [years(0, 10, 'HCDL1', '13.3'), years(10, null, 'HCHCM', '12.4')],
  THUONGTUONG: [years(0, 5, 'HCDL3', '15.4'), years(5, 10, 'HCDL2', '14.3'), years(10, null, 'HCDL1', '13.3')],
  MIN: [
    ...[years(0, 3, 'HCLD1', '19.1c'), term(3, 8, 'HCDL3', '15.4')],
    ...[term(8, 13, 'HCDL2', '14.3'), years(13, null, 'HCDL1', '13.3')],
  ],
  VMIN: [
    ...[years(3, 5, 'HCLD2', '20.1b'), years(5, 8, 'HCLD1', '19.1c')],
    ...[term(8, 13, 'HCDL3', '15.4'), years(13, null, 'HCDL2', '14.3')],
  ],
  DG: [years(3, 5, 'HCLD3', '21.1b'), years(5, 8, 'HCLD2', '20.1b'), years(8, null, 'HCLD1', '19.1c')],
  DDG: [years(5, 8, 'HCLD3', '21.1b'), years(8, 10, 'HCLD2', '20.1b'), years(10, null, 'HCLD1', '19.1c')],
  HEAD: [years(6, 10, 'HCLD3', '21.1b'), years(10, 15, 'HCLD2', '20.1b'), years(15, null, 'HCLD1', '19.1c')],
  DHEAD: [years(10, 15, 'HCLD3', '21.1b'), years(15, null, 'HCLD2', '20.1b')],
};
/** The clause of the table that gives a form. */
export const SERVICE_CLAUSES: Readonly<Record<string, string>> = {
  ...{ HCSV: '11.4', HCHCM: '12.4', HCDL1: '13.3', HCDL2: '14.3', HCDL3: '15.4' },
  ...{ HCLD1: '19.1c', HCLD2: '20.1b', HCLD3: '21.1b' },
};
