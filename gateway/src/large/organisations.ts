import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { idOf, MARK, MEMBERS, manyOf, UNIT_MARK } from './synthesis.ts';

/** From the first day of the real units on. */
const SINCE = '2021-01-01';

/** Units under the member units, in turn. */
export async function addUnits(bulk: Bulk, { organisations }: Sizes): Promise<void> {
  const day = bulk.day;
  const id = idOf('organisation', 'n');
  await bulk.query(
    `insert into organisations.organisation (id, valid_from) select ${id}, '${SINCE}' from generate_series(1, $1::integer) n`,
    [organisations],
  );
  await bulk.query(
    `with member as materialized (${MEMBERS})
     insert into organisations.organisation_version (id, organisation_id, code, name, kind, parent_id, locality_parent_id,
       is_enterprise, management_path, locality_path, is_reconstructed, source, valid_from)
     select ${idOf('organisation version', 'n')}, made.id, m.code || '${UNIT_MARK}' || (n / m.many + 1),
       'Đơn vị trực thuộc số ' || (n / m.many + 1) || ' ${MARK}, ' || m.name,
       case v.kind when 'ENTERPRISE' then 'ENTERPRISE' else 'PUBLIC_SERVICE_UNIT' end, m.id, v.locality_parent_id,
       v.is_enterprise, m.management_path || made.label,
       case when nlevel(v.locality_path) > 1 then subpath(v.locality_path, 0, -1) || made.label else made.label::ltree end,
       true, 'Dữ liệu tổng hợp', '${SINCE}'
     from generate_series(1, $2::integer) n
     cross join lateral (select ${id} as id, replace(${id}::text, '-', '') as label) made
     join member m on m.at = n % ${manyOf('member')}
     join organisations.organisation_version v on v.organisation_id = m.id and v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1)`,
    [day, organisations],
  );
}
