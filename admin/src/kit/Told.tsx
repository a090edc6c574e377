import { useGetManyAggregate, useTranslate } from 'react-admin';
import { type FieldKind, fieldKindOf } from './contract.ts';
import { useFormat } from './format.ts';
import { isDescribed, titleOf } from './register.ts';
import { NOTHING, PLAIN, textOf } from './Value.tsx';

/** The names of referenced records; an id stays where the viewer may not read the record. */
function Names({ of, ids }: { of: string; ids: readonly string[] }) {
  const { data, isPending } = useGetManyAggregate(of, { ids: [...ids] });
  if (isPending) return <>…</>;
  const names = new Map((data ?? []).filter(Boolean).map((record) => [record.id, String(record[titleOf(of)] ?? '')]));
  return <>{ids.map((id) => names.get(id) || id).join(', ')}</>;
}

const hasPage = ({ kind, of = '' }: FieldKind): boolean => kind === 'reference' && isDescribed(of);

/** A stored value of a field, as a history or a comparison tells it: ids are told as names. */
export function Told({ type, field, value }: { type: string; field: string; value: unknown }) {
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
