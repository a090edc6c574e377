import { type RaRecord, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type FieldKind, kindOf } from './contract.ts';
import { FileLink } from './FileLink.tsx';
import { type Format, useFormat } from './format.ts';
import { isDescribed, type Register, tellOf, titleOf } from './register.ts';
import type { KeptFile } from './upload.ts';
import { useClause } from './useClause.ts';

type Translate = ReturnType<typeof useTranslate>;
export const NOTHING = '—';

interface Reading {
  readonly kind: FieldKind;
  readonly format: Format;
  readonly translate: Translate;
}

const nameOf = (of: string, record: unknown): string =>
  String((record as Record<string, unknown> | null)?.[titleOf(of)] ?? '');

/** A value as plain text, for cells, small screens and exports. */
export function textOf(value: unknown, { kind, format, translate }: Reading): string {
  if (value === null || value === undefined || value === '') return '';
  const { of = '' } = kind;
  switch (kind.kind) {
    case 'day':
      return format.day(value);
    case 'moment':
      return format.moment(value);
    case 'money':
      return format.money(value);
    case 'whole':
    case 'decimal':
      return format.number(value);
    case 'flag':
      return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
    case 'choice':
      return translate(`enums.${of}.${value}`);
    case 'choices':
      return (value as string[]).map((one) => translate(`enums.${of}.${one}`)).join(', ');
    case 'texts':
      // Lines that end with their own sign, as those of a document do, stand below each other.
      return (value as string[]).join((value as string[]).some((one) => /[.;]$/.test(one)) ? '\n' : '; ');
    case 'file':
      return (value as KeptFile).name;
    case 'reference':
      return nameOf(of, value);
    case 'references':
      return (value as RaRecord[]).map((one) => nameOf(of, one)).join(', ');
    default:
      return String(value);
  }
}

/** Years and codes are no quantities: no thousands separator. */
export const PLAIN = new Set(['year', 'ordinal', 'version']);

export function useText(type: string): (record: RaRecord, field: string) => string {
  const format = useFormat();
  const translate = useTranslate();
  const clauses = useClause();
  return (record, field) => {
    if (field === 'clause') return clauses.told(String(record[field] ?? ''));
    if (PLAIN.has(field)) return String(record[field] ?? '');
    const tell = tellOf(type, field);
    return tell ? tell(record, translate) : textOf(record[field], { kind: kindOf(type, field), format, translate });
  };
}

/** One field of a record; references lead to their page. */
export function Value({ type, record, field }: { type: string; record: RaRecord; field: string }) {
  const text = useText(type)(record, field);
  const { kind, of = '' } = kindOf(type, field);
  const target = record[field] as RaRecord | null;
  if (kind === 'reference' && target && text && isDescribed(of)) {
    return <Link to={`/${of}/${target.id}/show`}>{text}</Link>;
  }
  if (kind === 'file' && target) return <FileLink file={record[field] as KeptFile} />;
  return <>{text || NOTHING}</>;
}

/** What a record is called on its pages; one without a name of its own by its first columns. */
export function useName(register: Register): (record: RaRecord) => string {
  const text = useText(register.type);
  const fields = register.title === 'id' ? register.list.slice(0, 2) : [register.title];
  return (record) =>
    fields
      .map((field) => text(record, field))
      .filter(Boolean)
      .join(' · ');
}
