/** A made-up province of 100,000 nodes in both trees, and beside it one node with 10,000 children. */

/** How many stand under each node of a level, from the root down: communes, hamlets, residential groups, self-managed groups. */
const WIDTHS = [100, 20, 7, 6] as const;
const KINDS = ['COMMUNE', 'HAMLET', 'RESIDENTIAL_GROUP', 'SELF_MANAGED_GROUP'] as const;
const WIDE = 10_000;
const SINCE = '2021-01-01';

/** In the form of a UUIDv7: the services take no other ids. */
const idOf = (level: string | number, n: number | string): string =>
  `overlay(overlay(md5('bench node ${level}:' || (${n})) placing '7' from 13) placing '8' from 17)::uuid`;
const labelOf = (id: string): string => `replace(${id}::text, '-', '')`;

interface Level {
  readonly level: string | number;
  readonly size: number;
  readonly kind: string;
  /** SQL of the parent's id for the node `n`. */
  readonly parent: string | null;
}

function insert({ level, size, kind, parent }: Level): string[] {
  const id = idOf(level, 'n');
  const above = parent ? `p.management_path || ${labelOf(id)}` : `${labelOf(id)}::ltree`;
  return [
    `insert into organisations.organisation (id, valid_from) select ${id}, '${SINCE}' from generate_series(0, ${size - 1}) n`,
    `insert into organisations.organisation_version
       (id, organisation_id, code, name, kind, parent_id, locality_parent_id, management_path, locality_path, valid_from)
     select gen_random_uuid(), ${id}, 'nut-${level}-' || n,
       (array['Ấp', 'Khu phố', 'Tổ'])[1 + n % 3] || ' ' || (array['Hòa Bình', 'Tân Tiến', 'Đồng Tâm', 'Phước Lộc', 'Xuân Đông'])[1 + n % 5] || ' ' || n,
       '${kind}', ${parent ?? 'null'}, ${parent ?? 'null'}, ${above}, ${above}, '${SINCE}'
     from generate_series(0, ${size - 1}) n ${parent ? `join organisations.organisation_version p on p.organisation_id = ${parent}` : ''}`,
  ];
}

/** Statements that make the nodes, one level after the other. */
export function nodes(): string[] {
  const made = [
    ...insert({ level: 0, size: 1, kind: 'PROVINCE', parent: null }),
    ...insert({ level: 'wide', size: 1, kind: 'OTHER', parent: null }),
    ...insert({ level: 'narrow', size: WIDE, kind: 'OTHER', parent: idOf('wide', 'n * 0') }),
  ];
  let size = 1;
  WIDTHS.forEach((width, at) => {
    size *= width;
    made.push(...insert({ level: at + 1, size, kind: KINDS[at] as string, parent: idOf(at, `n / ${width}`) }));
  });
  return made;
}

/** A node of each kind that the questions ask for. */
export const SAMPLE = `select ${idOf(0, 0)} as province, ${idOf(1, 7)} as commune, ${idOf(3, 4711)} as "group", ${idOf(4, 47_110)} as deepest, ${idOf('wide', 0)} as wide`;
