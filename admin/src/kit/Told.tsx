import { useGetManyAggregate, useTranslate } from 'react-admin';
import { type FieldKind, fieldKindOf } from './contract.ts';
import { useFormat } from './format.ts';
import { isDescribed, tellOf, titleOf } from './register.ts';
import { NOTHING, PLAIN, textOf } from './Value.tsx';

/** The names of referenced records; an id stays where the viewer may not read the record. */
function Names({ of, ids }: { of: string; ids: readonly string[] }) {
  const { data, isPending } = useGetManyAggregate(of, { ids: [...ids] });
  if (isPending) return <>…</>;
  const names = new Map((data ?? []).filter(Boolean).map((record) => [record.id, String(record[titleOf(of)] ?? '')]));
  return <>{ids.map((id) => names.get(id) || id).join(', ')}</>;
}

const hasPage = ({ kind, of = '' }: FieldKind): boolean => kind === 'reference' && isDescribed(of);

interface Stored {
  readonly type: string;
  readonly field: string;
  readonly value: unknown;
  /** The other fields, where the register tells this one by them. */
  readonly record?: Readonly<Record<string, unknown>>;
}

function ByKind({ type, field, value }: Stored) {
  const format = useFormat();
  const translate = useTranslate();
  if (value === null || value === undefined || value === '') return <>{NOTHING}</>;
  if (typeof value === 'string' && /^\*+$/.test(value)) return <>{translate('history.masked')}</>;
  const kind = fieldKindOf(type, field);
  if (hasPage(kind)) return <Names of={kind.of ?? ''} ids={Array.isArray(value) ? value : [String(value)]} />;
  if (PLAIN.has(field)) return <>{String(value)}</>;
  if (typeof value === 'object' && !Array.isArray(value)) return <>{JSON.stringify(value)}</>;
  return <>{textOf(value, { kind, format, translate }) || NOTHING}</>;
}

/** A stored value of a field, as a history or a comparison tells it: ids are told as names. */
export function Told(stored: Stored) {
  const translate = useTranslate();
  const { type, field, record } = stored;
  const tell = record && tellOf(type, field);
  return tell ? tell(record, translate) : <ByKind {...stored} />;
}
