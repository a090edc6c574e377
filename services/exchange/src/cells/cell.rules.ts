import type { CellKind } from '../register/column.types.ts';

/** A value as it is entered, or the code of what is wrong with the cell. */
export type Parsed = { readonly value: unknown } | { readonly code: string };

const INT_MAX = 2_147_483_647;
const GROUPED = /^-?\d{1,3}([. \u00a0]\d{3})+$/;
const plain = (text: string): string => (GROUPED.test(text) ? text.replace(/[. \u00a0]/g, '') : text);

function whole(text: string, most: number): Parsed {
  const digits = plain(text);
  if (!/^[+-]?\d+(\.0+)?$/.test(digits)) return { code: 'NOT_WHOLE' };
  const value = Number(digits);
  return Math.abs(value) <= most ? { value } : { code: 'OUT_OF_RANGE' };
}

function decimal(text: string): Parsed {
  const value = Number(text.replace(',', '.'));
  return /\d/.test(text) && Number.isFinite(value) ? { value } : { code: 'MALFORMED' };
}

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const LOCAL_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `2021-09-20` or `20/9/2021`. */
function day(text: string): Parsed {
  const iso = ISO_DAY.exec(text);
  const local = LOCAL_DAY.exec(text);
  const [year, month, date] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !date) return { code: 'MALFORMED' };
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? { value } : { code: 'MALFORMED' };
}

function moment(text: string): Parsed {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? new Date(text) : new Date(Number.NaN);
  return Number.isNaN(at.getTime()) ? { code: 'MALFORMED' } : { value: at };
}

const YES = new Set(['true', '1', 'x', 'co', 'yes', 'y', 'dung']);
const NO = new Set(['false', '0', 'khong', 'no', 'n', 'sai']);
function flag(folded: string): Parsed {
  if (YES.has(folded)) return { value: true };
  return NO.has(folded) ? { value: false } : { code: 'MALFORMED' };
}

/** One text a line; a text that itself has several lines makes the cell a JSON list. */
function texts(text: string): Parsed {
  if (!text.trim().startsWith('[')) {
    return {
      value: text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    };
  }
  const read = json(text);
  if ('code' in read) return read;
  const isList = Array.isArray(read.value) && read.value.every((one) => typeof one === 'string');
  return isList ? read : { code: 'MALFORMED' };
}

function json(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { code: 'MALFORMED' };
  }
}

/** Reads a cell that is not empty; choices and references are read elsewhere, since they need words or rows. */
export function parseCell(kind: CellKind, text: string, folded: string): Parsed {
  const trimmed = text.trim();
  switch (kind) {
    case 'whole':
      return whole(trimmed, INT_MAX);
    case 'money':
      return whole(trimmed, Number.MAX_SAFE_INTEGER);
    case 'decimal':
      return decimal(trimmed);
    case 'day':
      return day(trimmed);
    case 'moment':
      return moment(trimmed);
    case 'flag':
      return flag(folded);
    case 'texts':
      return texts(text);
    case 'json':
      return json(trimmed);
    default:
      return { value: text };
  }
}

/** A list of texts as one cell. */
export const joinTexts = (list: readonly string[]): string =>
  list.some((one) => /[\r\n]|^\s*$|^\s*\[|^\s|\s$/.test(one)) ? JSON.stringify(list) : list.join('\n');
