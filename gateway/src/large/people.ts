import { NAMES } from '@tdkt/people';
import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { chance, draw, idOf, MARK, manyOf, oneOf, UNITS } from './synthesis.ts';

/** As often as in the population: a thousand places, shared among the surnames by their weight. */
const SLOTS = 1_000;
const WEIGHT = NAMES.surnames.reduce((sum, { weight }) => sum + weight, 0);
const FAMILY = NAMES.surnames.flatMap(({ name, weight }) =>
  Array<string>(Math.max(1, Math.round((SLOTS * weight) / WEIGHT))).fill(name),
);
const CATEGORIES = ['CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'WORKER', 'UNION_MEMBER', 'SOLDIER_OR_POLICE'];

/** One of the texts of a parameter. */
const anyOf = (salt: number, parameter: string): string =>
  `(${parameter}::text[])[1 + ${draw(salt, 'm', `cardinality(${parameter}::text[])`)}]`;
/** Every so many persons one was entered twice, in another unit: what the search for duplicates has to find. */
const TWINS = 250;
/** Person n works in unit n % many. */
const WHERE = `join unit u on u.at = n % ${manyOf('unit')}`;

/** People with one affiliation each, spread over the synthetic units. The triggers that would follow are off: all is given here. */
export async function addPeople(bulk: Bulk, { people }: Sizes): Promise<void> {
  const values = [bulk.day, people];
  await bulk.query(
    `with unit as materialized (${UNITS})
     insert into people.person (id, family_name, middle_name, given_name, birth_date, gender, national_id, categories, is_frontline,
       is_direct_worker, position_band, is_reconstructed, organisation_id, cluster_ids, management_paths)
     select ${idOf('person', 'n')}, ${anyOf(1, '$3')}, nullif(regexp_replace(rest, ' ?\\S+$', ''), ''),
       substring(rest from '\\S+$') || ' ${MARK}', '1961-01-01'::date + ${draw(4, 'm', 14_000)},
       case when is_male then 'MALE' else 'FEMALE' end,
       -- 000 is no province's code, so the number belongs to nobody.
       case when ${chance(9, 'm')} < 0.7 then '000' || lpad(m::text, 9, '0') end, array[${oneOf(5, 'n', CATEGORIES)}],
       ${chance(6, 'n')} < 0.2, ${chance(7, 'n')} < 0.4, 'STAFF', true, u.id, array[u.cluster_id], array[u.management_path]
     from generate_series(1, $2::integer) n
     cross join lateral (select case when n % ${TWINS} = 0 then n - 1 else n end as m) twin
     cross join lateral (select ${chance(8, 'm')} < 0.5 as is_male) g
     cross join lateral (select case when is_male then ${anyOf(2, '$4')} else ${anyOf(3, '$5')} end as rest) name ${WHERE}`,
    [...values, FAMILY, NAMES.given.male, NAMES.given.female],
  );
  await bulk.query(
    `with unit as materialized (${UNITS})
     insert into people.affiliation (id, person_id, organisation_id, position, position_band, valid_from, cluster_id, management_path,
       sort_given, sort_family, sort_middle)
     select ${idOf('affiliation', 'n')}, p.id, u.id, 'Chuyên viên', 'STAFF', '2021-01-01', u.cluster_id, u.management_path,
       p.sort_given, p.sort_family, p.sort_middle
     from generate_series(1, $2::integer) n ${WHERE} join people.person p on p.id = ${idOf('person', 'n')} where $1::date is not null`,
    values,
  );
  await bulk.query(
    `insert into directory.person (id, family_name, middle_name, given_name, full_name, birth_date, gender, position_band, is_frontline,
       is_direct_worker, organisation_id, cluster_ids, management_paths)
     select id, family_name, middle_name, given_name, full_name, birth_date, gender, position_band, is_frontline, is_direct_worker,
       organisation_id, cluster_ids, management_paths
     from people.person where id in (select ${idOf('person', 'n')} from generate_series(1, $1::integer) n)`,
    [people],
  );
  await bulk.query(
    `insert into people.person_scope (scope_id, person_id)
     select label::uuid, p.id from people.person p cross join lateral unnest(p.management_paths) path
       cross join lateral unnest(string_to_array(path::text, '.')) label
       where p.id in (select ${idOf('person', 'n')} from generate_series(1, $1::integer) n)
     union all
     select cluster_id, p.id from people.person p cross join lateral unnest(p.cluster_ids) cluster_id
       where p.id in (select ${idOf('person', 'n')} from generate_series(1, $1::integer) n)`,
    [people],
  );
}
