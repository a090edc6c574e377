import { type Context, settingOf, statement } from '@tdkt/kernel';
import type { PersonFacts } from './duplicate.rules.ts';

/** A person as the rules see them, and who keeps the record. */
export interface Known extends PersonFacts {
  readonly id: string | null;
  /** The value as PostgreSQL writes it. */
  readonly managementPaths: string;
}
export interface Met {
  readonly subject: Known;
  readonly other: Known & { readonly id: string };
}

const columns = (alias: string): string =>
  ['family_name', 'middle_name', 'given_name', 'birth_date', 'gender', 'national_id', 'unit_id', 'management_paths']
    .map((column) =>
      column === 'unit_id' ? `coalesce(${alias}.organisation_id, ${alias}.registered_by_id)` : `${alias}.${column}`,
    )
    .join(', ');
const WIDTH = 9;

function known(row: readonly unknown[], from: number): Known {
  const [id, familyName, middleName, givenName, birthDate, gender, nationalId, unitId, managementPaths] = row.slice(
    from,
    from + WIDTH,
  ) as string[];
  return { id, familyName, middleName, givenName, birthDate, gender, nationalId, unitId, managementPaths } as Known;
}

const KEYS =
  'birth_date, gender, national_id, organisation_id, registered_by_id, management_paths, given_fold, name_key';
/** Persons that are there already. */
export const STORED = `select id, family_name, middle_name, given_name, ${KEYS} from people.person
where id = any($1::uuid[]) and merged_into_id is null`;
/** Somebody who is about to be entered or changed. */
export const ENTERED = `select $1::uuid as id, $2::text as family_name, $3::text as middle_name, $4::text as given_name,
  $5::date as birth_date, $6::text as gender, $7::text as national_id, $8::uuid as organisation_id, null::uuid as registered_by_id,
  '{}'::ltree[] as management_paths, app.fold($4) as given_fold,
  people.name_key(concat_ws(' ', $2::text, $3::text, $4::text)) as name_key`;

/** A key that thousands share, such as a birthday that stands for "unknown", tells nothing: no more than this are looked at. */
const MOST = 200;
const by = (condition: string): string => `(select id from people.person where ${condition} limit ${MOST})`;
const KEYED = [
  by('national_id = s.national_id'),
  by('birth_date = s.birth_date and given_fold = s.given_fold'),
  by(`name_key = s.name_key and birth_date between date_trunc('year', s.birth_date)::date
    and (date_trunc('year', s.birth_date) + interval '1 year - 1 day')::date`),
  by('organisation_id = coalesce(s.organisation_id, s.registered_by_id) and name_key = s.name_key'),
  by('registered_by_id = coalesce(s.organisation_id, s.registered_by_id) and name_key = s.name_key'),
].join('\n  union ');

/** Everybody in the caller's scope who shares a key with one of the subjects: a few index look-ups for each, one statement. */
export async function metBy(ctx: Context, subjects: string, values: readonly unknown[]): Promise<Met[]> {
  const text = `with s as materialized (${subjects})
select s.id, ${columns('s')}, p.id, ${columns('p')} from s
cross join lateral (
  ${KEYED}
) found join people.person p on p.id = found.id
where p.id is distinct from s.id and p.merged_into_id is null`;
  const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, values));
  return rows.map((row) => ({ subject: known(row, 0), other: known(row, WIDTH) as Met['other'] }));
}
