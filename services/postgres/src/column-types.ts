import pg from 'pg';

const INT8 = 20;
const TEXT_LIST = 1009;
const INT8_LIST = 1016;
const DATE = 1082;
const DATE_LIST = 1182;
const TIMESTAMPTZ = 1184;

const wholeNumber = (text: string): number | string => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
};
// pg's types list only scalar types, its parsers know the lists too.
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => (text: string) => unknown;
const anyMoment = parserOf(TIMESTAMPTZ);
const USUAL = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d$/;
/** A moment of our times in whole hours from UTC is written nearly as JavaScript reads it; the others are rare. */
const moment = (text: string): unknown =>
  USUAL.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11)}:00`) : anyMoment(text);

const textList = parserOf(TEXT_LIST) as (text: string) => string[];

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, wholeNumber],
  [INT8_LIST, (text) => textList(text).map(wholeNumber)],
  [DATE, (text) => text],
  [DATE_LIST, textList],
  [TIMESTAMPTZ, moment],
]);

/** Values as the model has them: days stay text, bigint is a number while it is exact, numeric stays text. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? parserOf(oid, format),
};
