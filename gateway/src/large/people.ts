import type { Bulk } from './bulk.ts';
import type { Sizes } from './sizes.ts';
import { chance, draw, idOf, MARK, manyOf, oneOf, UNITS } from './synthesis.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const MIDDLE = {
  MALE: ['Văn', 'Hữu', 'Đức', 'Minh', 'Quang', 'Thanh'],
  FEMALE: ['Thị', 'Ngọc', 'Thu', 'Mỹ', 'Thanh', 'Bích'],
} as const;
const GIVEN = {
  MALE: ['Anh', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phúc', 'Sơn', 'Tuấn'],
  FEMALE: ['Ánh', 'Chi', 'Dung', 'Hà', 'Hạnh', 'Hương', 'Lan', 'Mai', 'Nga', 'Oanh', 'Thảo', 'Yến'],
} as const;
const CATEGORIES = ['CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'WORKER', 'UNION_MEMBER', 'SOLDIER_OR_POLICE'];

const byGender = (male: string, female: string): string => `case when is_male then ${male} else ${female} end`;
/** Person n works in unit n % many. */
const WHERE = `join unit u on u.at = n % ${manyOf('unit')}`;

/** People with one affiliation each, spread over the synthetic units. The triggers that would follow are off: all is given here. */
export async function addPeople(bulk: Bulk, { people }: Sizes): Promise<void> {
  const values = [bulk.day, people];
  await bulk.query(
    `with unit as materialized (${UNITS})
     insert into people.person (id, family_name, middle_name, given_name, birth_date, gender, categories, is_frontline,
       is_direct_worker, position_band, is_reconstructed, organisation_id, cluster_ids, management_paths)
     select ${idOf('person', 'n')}, ${oneOf(1, 'n', FAMILY)},
       ${byGender(oneOf(2, 'n', MIDDLE.MALE), oneOf(2, 'n', MIDDLE.FEMALE))},
       ${byGender(oneOf(3, 'n', GIVEN.MALE), oneOf(3, 'n', GIVEN.FEMALE))} || ' ${MARK}',
       '1961-01-01'::date + ${draw(4, 'n', 14_000)}, ${byGender("'MALE'", "'FEMALE'")}, array[${oneOf(5, 'n', CATEGORIES)}],
       ${chance(6, 'n')} < 0.2, ${chance(7, 'n')} < 0.4, 'STAFF', true, u.id, array[u.cluster_id], array[u.management_path]
     from generate_series(1, $2::integer) n cross join lateral (select ${chance(8, 'n')} < 0.5 as is_male) g ${WHERE}`,
    values,
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
    `insert into directory.person (id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline,
       is_direct_worker, organisation_id, cluster_ids, management_paths)
     select id, family_name, middle_name, given_name, full_name, gender, position_band, is_frontline, is_direct_worker,
       organisation_id, cluster_ids, management_paths
     from people.person where id in (select ${idOf('person', 'n')} from generate_series(1, $1::integer) n)`,
    [people],
  );
}
