import { DateScalar, invalid, MomentScalar, MoneyScalar } from '@tdkt/kernel';
import { type ListArguments, SortDirection } from '@tdkt/registry';
import { z } from 'zod';
import type { Register } from '../register/register.ts';

const language = z.enum(['vi', 'en']).optional();
const exportShape = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  filter: z.record(z.string(), z.unknown()).nullish(),
  sort: z
    .array(z.strictObject({ field: z.string(), direction: z.enum(SortDirection).default(SortDirection.ASC) }))
    .max(5)
    .nullish(),
  asOf: z.iso.date().nullish(),
  sensitive: z.boolean().default(false),
  language,
});
const checkShape = z.strictObject({
  mapping: z.record(z.string(), z.string().nullable()).default({}),
  asOf: z.iso.date().nullish(),
  language,
});

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  throw invalid(
    ...read.error.issues.map(({ path }) => ({
      code: 'MALFORMED',
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    })),
  );
}

const RANGES: Readonly<Record<string, { parseValue(value: unknown): unknown }>> = {
  day: DateScalar,
  moment: MomentScalar,
  money: MoneyScalar,
};
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value of a filter as the graph would take it; what it would refuse is MALFORMED here too. */
function filterValue(register: Register, name: string, value: unknown): unknown {
  const column = register.columns.find((one) => one.name === name);
  const isRange = column && ['day', 'moment', 'money', 'whole', 'decimal'].includes(column.kind);
  if (name === 'q' && typeof value === 'string') return value;
  if (isRange && isObject(value)) {
    const scalar = RANGES[column.kind] ?? { parseValue: requireNumber };
    return Object.fromEntries(
      ['from', 'to'].flatMap((end) => (value[end] == null ? [] : [[end, scalar.parseValue(value[end])]])),
    );
  }
  const list = Array.isArray(value) ? value : [value];
  const wanted = column?.kind === 'flag' ? 'boolean' : 'string';
  if (isRange || name === 'q' || list.some((one) => typeof one !== wanted)) throw new TypeError(name);
  return list;
}

function requireNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a number');
  return value;
}

const isFilter = (register: Register, name: string): boolean =>
  ['ids', 'q'].includes(name) ||
  name in (register.options.rule.filters ?? {}) ||
  register.columns.some(
    (column) => column.name === name && column.exported && !['json', 'texts', 'parts'].includes(column.kind),
  );

function filterOf(register: Register, given: Record<string, unknown>): Record<string, unknown> {
  const read = Object.entries(given)
    .filter(([, value]) => value != null)
    .map(([name, value]) => {
      try {
        if (!isFilter(register, name)) throw new TypeError(name);
        return [name, filterValue(register, name, value)] as const;
      } catch {
        throw invalid({ code: 'MALFORMED', path: ['filter', name] });
      }
    });
  return Object.fromEntries(read);
}

/** `VALID_FROM` of the graph is the field `validFrom`. */
const fieldOf = (key: string): string =>
  key.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export function readExport(register: Register, body: unknown) {
  const { format, filter, sort, asOf, sensitive, language } = parsed(exportShape, body);
  const args: ListArguments = {
    filter: filterOf(register, filter ?? {}),
    sort: (sort ?? []).map(({ field, direction }) => ({ field: fieldOf(field), direction })),
    asOf: asOf ?? null,
  };
  return { format, args, sensitive, language };
}
export const readCheck = (body: unknown) => parsed(checkShape, body);

const HEADER_NAME = 'x-file-name';
/** The name travels in a header, percent-encoded: addresses are logged everywhere, and names may be of people. */
export function fileNameOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const given = headers[HEADER_NAME];
  if (typeof given !== 'string') return null;
  try {
    return decodeURIComponent(given).normalize('NFC').slice(0, 200);
  } catch {
    return null;
  }
}
