import { createHash } from 'node:crypto';
import type { Statement } from '@tdkt/database';
import type { Condition } from './access.ts';
import { type Class, columnsOf } from './columns.ts';

const names = new Map<string, string>();
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `k${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

/** A prepared statement; the name is the hash of its text, so one text is prepared once a connection. */
export const statement = (text: string, values: readonly unknown[] = []): Statement => ({
  name: nameOf(text),
  text,
  values,
});

/** Joins conditions by `and`, numbering their `?` marks from `first`. */
export function conjunction(conditions: readonly Condition[], first = 1): { text: string; values: unknown[] } {
  let next = first;
  const texts = conditions.map((condition) => condition.sql.replace(/\?(?!\|)/g, () => `$${next++}`));
  return {
    text: texts.length ? texts.join(' and ') : 'true',
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** Select list of an entity, in the order of its columns. `ltree` and arrays of it come as text. */
export function selectList(entity: Class, alias = 'r'): string {
  return ['id', ...columnsOf(entity).map((spec) => spec.column)].map((column) => `${alias}.${column}`).join(', ');
}

const makers = new Map<Class, (row: readonly unknown[]) => object>();

/** Rows become instances of the entity's class, so type-graphql need not convert them. */
export function hydrate<T>(entity: new () => T, rows: readonly (readonly unknown[])[]): T[] {
  let make = makers.get(entity);
  if (!make) {
    const fields = ['id', ...columnsOf(entity).map((spec) => spec.name)];
    // Written out, so that every row of a class is made with one shape and without looking names up.
    const body = fields.map((field, at) => `made.${field} = row[${at}];`).join(' ');
    make = new Function('Entity', `return (row) => { const made = new Entity(); ${body} return made; }`)(entity) as (
      row: readonly unknown[],
    ) => object;
    makers.set(entity, make);
  }
  return rows.map(make) as T[];
}
