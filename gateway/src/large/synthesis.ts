import { validOn } from '@tdkt/directory';

/**
 * SQL expressions that make up the same rows at every run. `n` is the number of the row among its kind.
 */

/** 25 August 2021 in milliseconds: synthetic ids are in order of their numbers, as real ones are in order of time. */
const EPOCH = 1_629_849_600_000;

/** The id of a synthetic row, in the form of a UUIDv7. */
export function idOf(kind: string, n: string): string {
  const hash = `md5('${kind}:' || ${n})`;
  const time = `lpad(to_hex(${EPOCH} + ${n}), 12, '0')`;
  return `(${time} || '7' || substr(${hash}, 1, 3) || '8' || substr(${hash}, 4, 15))::uuid`;
}

/** A number from 0 to below 1 that looks random; every `salt` gives another row of numbers. */
export const chance = (salt: number, n: string): string =>
  `((hashint8extended((${n})::bigint, ${salt}) & 1048575) / 1048576.0)`;

/** A whole number from 0 to below `many`. */
export const draw = (salt: number, n: string, many: number | string): string =>
  `floor(${chance(salt, n)} * ${many})::integer`;

/** One of some texts. */
export const oneOf = (salt: number, n: string, texts: readonly string[]): string =>
  `(array[${texts.map((text) => `'${text}'`).join(', ')}])[1 + ${draw(salt, n, texts.length)}]`;

/** The mark of synthetic names. */
export const MARK = '(tổng hợp)';

/** Codes of synthetic units end so. */
export const UNIT_MARK = '-th-';

/** How many rows a numbered set has. A subquery, so that a join by `at` can be hashed. */
export const manyOf = (set: string): string => `(select max(many) from ${set})`;

/** Member units on the day $1, numbered from 0: at, many, id, name, cluster_id, management_path. */
export const MEMBERS = `
select (row_number() over (order by o.code) - 1)::integer as at, (count(*) over ())::integer as many,
  o.id, coalesce(o.short_name, o.name) as name, o.code, o.kind, m.cluster_id, o.management_path
from directory.cluster_membership m
join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$1::date')}
where ${validOn('m', '$1::date')}`;

/** Synthetic units on the day $1, numbered from 0: at, many, id, name, member_unit_id, cluster_id, management_path. */
export const UNITS = `
select (row_number() over (order by o.id) - 1)::integer as at, (count(*) over ())::integer as many,
  o.id, o.name, o.parent_id as member_unit_id, m.cluster_id, o.management_path
from directory.organisation o
join directory.cluster_membership m on m.organisation_id = o.parent_id and ${validOn('m', '$1::date')}
where o.code like '%${UNIT_MARK}%' and ${validOn('o', '$1::date')}`;
