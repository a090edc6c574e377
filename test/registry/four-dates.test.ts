import { startWorld, type World } from '../world/world.ts';

/** The registers give exactly the published numbers at the four dates (services/organisations/data), and lose no unit between them. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const DATES = ['2021-07-01', '2024-11-01', '2025-07-01', '2026-04-30'] as const;
const on = (alias: string) =>
  `${alias}.valid_from <= $1::date and (${alias}.valid_to is null or ${alias}.valid_to >= $1::date)`;

/** Units of a province by kind and sub-kind, the province itself among them. */
async function unitsOf(province: string, day: string): Promise<Record<string, number>> {
  const rows = await world.sql<{ kind: string; count: number }>(
    `select concat_ws(' ', o.kind, o.sub_kind) as kind, count(*)::integer as count from directory.organisation o
     join directory.organisation p on p.code = $2 and ${on('p')} and o.locality_path::text || '.' like p.locality_path::text || '.%'
     where o.kind in ('PROVINCE', 'DISTRICT', 'COMMUNE') and ${on('o')} group by 1`,
    [day, province],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

const DISTRICTS_75 = { 'DISTRICT CITY': 2, 'DISTRICT RURAL_DISTRICT': 9 };
const UNITS_70 = {
  PROVINCE: 1,
  ...{ 'DISTRICT CITY': 1, 'DISTRICT TOWN': 3, 'DISTRICT RURAL_DISTRICT': 7 },
  ...{ 'COMMUNE WARD': 20, 'COMMUNE TOWNSHIP': 5, 'COMMUNE COMMUNE': 86 },
};
it.each([
  [
    '2021-07-01',
    '75',
    { PROVINCE: 1, ...DISTRICTS_75, 'COMMUNE WARD': 40, 'COMMUNE TOWNSHIP': 9, 'COMMUNE COMMUNE': 121 },
  ],
  [
    '2024-10-31',
    '75',
    { PROVINCE: 1, ...DISTRICTS_75, 'COMMUNE WARD': 40, 'COMMUNE TOWNSHIP': 9, 'COMMUNE COMMUNE': 121 },
  ],
  [
    '2024-11-01',
    '75',
    { PROVINCE: 1, ...DISTRICTS_75, 'COMMUNE WARD': 33, 'COMMUNE TOWNSHIP': 9, 'COMMUNE COMMUNE': 117 },
  ],
  [
    '2025-06-30',
    '75',
    { PROVINCE: 1, ...DISTRICTS_75, 'COMMUNE WARD': 33, 'COMMUNE TOWNSHIP': 9, 'COMMUNE COMMUNE': 117 },
  ],
  ['2025-07-01', '75', { PROVINCE: 1, 'COMMUNE WARD': 23, 'COMMUNE COMMUNE': 72 }],
  ['2026-04-29', '75', { PROVINCE: 1, 'COMMUNE WARD': 23, 'COMMUNE COMMUNE': 72 }],
  ['2026-04-30', '75', { 'PROVINCE CENTRALLY_RUN_CITY': 1, 'COMMUNE WARD': 33, 'COMMUNE COMMUNE': 62 }],
  ['2021-07-01', '70', UNITS_70],
  ['2024-11-01', '70', UNITS_70],
  ['2025-06-30', '70', UNITS_70],
  ['2025-07-01', '70', {}],
  ['2026-04-30', '70', {}],
])('on %s province %s has the published units by level and kind', async (day, province, expected) => {
  expect(await unitsOf(province, day)).toEqual(expected);
});

it.each(DATES)('on %s nothing of the registers but these two provinces is administrative', async (day) => {
  const known = { ...(await unitsOf('75', day)) };
  for (const [kind, count] of Object.entries(await unitsOf('70', day))) known[kind] = (known[kind] ?? 0) + count;
  const [all] = await world.sql<{ count: number }>(
    `select count(*)::integer from directory.organisation o where o.kind in ('PROVINCE', 'DISTRICT', 'COMMUNE') and ${on('o')}`,
    [day],
  );
  expect(all?.count).toBe(Object.values(known).reduce((sum, count) => sum + count, 0));
});

it('the business date is as it was: 18 clusters, 147 members of which 11 districts, and 170 communes of the province', async () => {
  const [row] = await world.sql(
    `select (select count(*)::integer from directory.cluster c where ${on('c')}) as clusters,
      count(*)::integer as members, count(*) filter (where o.kind = 'DISTRICT')::integer as districts
     from directory.cluster_membership m join directory.organisation o on o.id = m.organisation_id and ${on('o')} where ${on('m')}`,
    ['2021-09-20'],
  );
  const communes = Object.entries(await unitsOf('75', '2021-09-20')).filter(([kind]) => kind.startsWith('COMMUNE'));

  expect(row).toEqual({ clusters: 18, members: 147, districts: 11 });
  expect(communes.reduce((sum, [, count]) => sum + count, 0)).toBe(170);
});

it.each([
  ['2021-07-01', 170, 281],
  ['2024-11-01', 159, 270],
  ['2025-07-01', 95, 95],
  ['2026-04-30', 95, 95],
])('on %s the list has the %i communes of the province, and %i with those of the other one', async (asOf, own, all) => {
  const board = await world.as('board');
  const counted = await board.get<Record<string, { totalCount: number }>>(
    `query($asOf: Date!) {
      own: organisations(asOf: $asOf, filter: { kind: [COMMUNE] }) { totalCount }
      other: organisations(asOf: $asOf, filter: { kind: [COMMUNE], jurisdiction: [NEIGHBOUR] }) { totalCount }
      all: organisations(asOf: $asOf, filter: { kind: [COMMUNE], jurisdiction: null }) { totalCount }
    }`,
    { asOf },
  );
  expect(counted).toEqual({
    own: { totalCount: own },
    other: { totalCount: all - own },
    all: { totalCount: all },
  });
});

it('no membership is open of a unit that has ended: the districts leave their clusters on their last day', async () => {
  const ended = await world.sql<{ last: string; count: number }>(
    `select m.valid_to::text as last, count(*)::integer as count from organisations.cluster_membership m
     join organisations.organisation o on o.id = m.organisation_id where o.valid_to is not null group by 1`,
  );
  expect(ended).toEqual([{ last: '2025-06-30', count: 11 }]);
});

it.each([...DATES, '2024-10-31', '2025-06-30'])('on %s a code names one unit', async (day) => {
  const twice = await world.sql(
    `select code from directory.organisation v where ${on('v')} group by code having count(*) > 1
     union all select code from organisations.organisation_code v where ${on('v')} group by code having count(*) > 1`,
    [day],
  );
  expect(twice).toEqual([]);
});

/** Code -> name on a day. */
const holderOf = async (code: string, day: string) => {
  const [row] = await world.sql<{ id: string; name: string }>(
    `select v.id, v.name from directory.organisation v join organisations.organisation_code c on c.organisation_id = v.id
     where c.code = $2 and ${on('v')} and ${on('c')}`,
    [day, code],
  );
  return row;
};

it.each([
  ['26014', '26026', ['Phường Tân Tiến', 'Phường Tân Mai'], 'Phường Tân Mai'],
  ['26041', '26032', ['Phường Quyết Thắng', 'Phường Trung Dũng'], 'Phường Trung Dũng'],
  ['26146', '26137', ['Xã Phú Trung', 'Xã Phú Sơn'], 'Xã Phú Sơn'],
])('code %s moves in 2024 to the unit that held %s', async (code, former, [ended, survivor], name) => {
  const before = [await holderOf(code, '2024-10-31'), await holderOf(former, '2024-10-31')];
  const after = [await holderOf(code, '2024-11-01'), await holderOf(former, '2024-11-01')];

  expect(before.map((unit) => unit?.name)).toEqual([ended, survivor]);
  expect(after.map((unit) => unit?.name)).toEqual([name, undefined]);
  expect(after[0]?.id).toBe(before[1]?.id);
});

it('code 26041 passes to a new unit, Trấn Biên, in 2025', async () => {
  const [before, after] = [await holderOf('26041', '2025-06-30'), await holderOf('26041', '2025-07-01')];

  expect(after?.name).toBe('Phường Trấn Biên');
  expect(after?.id).not.toBe(before?.id);
});

it.each([
  ['75', '2021-07-01', '2026-04-30', 'Thành phố Đồng Nai'],
  ['26116', '2025-07-01', '2026-04-30', 'Phường Tân Phú'],
  ['25225', '2021-07-01', '2025-07-01', 'Xã Đăk Ơ'],
  ['26119', '2021-07-01', '2026-04-30', 'Xã Đak Lua'],
  ['25222', '2021-07-01', '2026-04-30', 'Xã Bù Gia Mập'],
])('the unit of code %s is the same one on %s and on %s', async (code, early, late, name) => {
  const [before, after] = [await holderOf(code, early), await holderOf(code, late)];

  expect(after?.id).toBe(before?.id);
  expect(after?.name).toBe(name);
});

it('tells every step by kind, with as many moves as the data', async () => {
  const rows = await world.sql<{ step: string; events: number; moves: number }>(
    `select concat_ws(' ', r.effective_on, r.kind) as step, count(distinct r.id)::integer as events, count(*)::integer as moves
     from organisations.reorganisation r join organisations.succession s on s.reorganisation_id = r.id
     where s.effective_on = r.effective_on group by 1 order by 1`,
  );
  expect(rows.map(({ step, events, moves }) => [step, events, moves])).toEqual([
    ['2024-11-01 MERGE', 5, 6],
    ['2024-11-01 TRANSFER', 1, 2],
    ['2024-11-01 UNKNOWN', 5, 5],
    ['2025-07-01 DISSOLVE', 22, 22],
    ['2025-07-01 MERGE', 89, 263],
    ['2025-07-01 RENAME', 2, 2],
    ['2025-07-01 SPLIT', 1, 2],
    ['2026-04-30 KIND_CHANGE', 11, 11],
  ]);
});

it('shows the five steps of 2024 that nobody told us as unknown, without a legal basis, and where the units were in 2025', async () => {
  const rows = await world.sql<{ name: string; basis: string | null; verified: boolean; later: string[] }>(
    `select p.name, r.legal_basis as basis, r.is_verified as verified,
       array(select o.name || ' ' || s.scope from organisations.succession s join directory.organisation o on o.id = s.successor_id and o.valid_from = s.effective_on
             where s.reorganisation_id = r.id order by 1) as later
     from organisations.reorganisation r
     join organisations.succession e on e.reorganisation_id = r.id and e.successor_id is null
     join directory.organisation p on p.id = e.predecessor_id where r.kind = 'UNKNOWN' order by p.code`,
  );
  const unknown = { basis: null, verified: false };
  expect(rows).toEqual([
    { ...unknown, name: 'Phường Xuân Trung', later: ['Phường Long Khánh WHOLE'] },
    { ...unknown, name: 'Phường Xuân Thanh', later: ['Phường Long Khánh WHOLE'] },
    { ...unknown, name: 'Xã Núi Tượng', later: ['Xã Nam Cát Tiên PART', 'Xã Tà Lài PART'] },
    { ...unknown, name: 'Xã Bình Hòa', later: ['Phường Tân Triều WHOLE'] },
    { ...unknown, name: 'Xã Hiếu Liêm', later: ['Xã Trị An WHOLE'] },
  ]);
});

it('invents no legal basis and marks what rests on a match of names', async () => {
  const rows = await world.sql(
    `select kind, is_verified, legal_basis is null as "withoutBasis", count(*)::integer as count
     from organisations.reorganisation where not is_verified or legal_basis is null group by 1, 2, 3 order by 1`,
  );
  expect(rows).toEqual([
    { kind: 'DISSOLVE', is_verified: true, withoutBasis: true, count: 22 },
    { kind: 'MERGE', is_verified: false, withoutBasis: false, count: 1 },
    { kind: 'UNKNOWN', is_verified: false, withoutBasis: true, count: 5 },
  ]);
});

it.each([
  ['2021-07-01', '2024-11-01'],
  ['2024-11-01', '2025-07-01'],
  ['2025-07-01', '2026-04-30'],
])('no unit of %s is lost on %s: it is still there, or its end is told', async (before, after) => {
  const lost = await world.sql(
    `select o.name from directory.organisation o where ${on('o')}
     and not exists (select from directory.organisation n where n.id = o.id and n.valid_from <= $2 and (n.valid_to is null or n.valid_to >= $2))
     and not exists (select from organisations.succession s join organisations.reorganisation r on r.id = s.reorganisation_id
       where s.predecessor_id = o.id and s.effective_on = $2 and (s.successor_id is not null or r.kind in ('DISSOLVE', 'UNKNOWN')))`,
    [before, after],
  );
  expect(lost).toEqual([]);
});

it('every unit that is new in 2025 came from somewhere, and every successor lives on the day it succeeds', async () => {
  const orphans = await world.sql(
    `select o.id from organisations.organisation o where o.valid_from > '2021-01-01'
     and not exists (select from organisations.succession s where s.successor_id = o.id and s.effective_on = o.valid_from)`,
  );
  const dead = await world.sql(
    `select s.id from organisations.succession s where s.successor_id is not null and not exists (
       select from directory.organisation o where o.id = s.successor_id and o.valid_from <= s.effective_on and (o.valid_to is null or o.valid_to >= s.effective_on))`,
  );
  expect([orphans, dead]).toEqual([[], []]);
});

it('the versions of a unit fill its life without overlap or gap, and its paths are those of its parents on every day', async () => {
  const torn = await world.sql(
    `select o.id from organisations.organisation o
     join (select organisation_id, range_agg(daterange(valid_from, valid_to, '[]')) as days, sum(coalesce(valid_to, '2100-01-01') - valid_from + 1) as total
           from organisations.organisation_version group by 1) v on v.organisation_id = o.id
     where v.days <> datemultirange(daterange(o.valid_from, o.valid_to, '[]'))
        or v.total <> coalesce(o.valid_to, '2100-01-01') - o.valid_from + 1`,
  );
  const astray = await world.sql(
    `select v.id from organisations.organisation_version v
     where not exists (select from organisations.organisation_version p where v.parent_id is null or p.organisation_id = v.parent_id
         and daterange(p.valid_from, p.valid_to, '[]') @> v.valid_from and v.management_path::text = p.management_path::text || '.' || replace(v.organisation_id::text, '-', ''))
     or exists (select from organisations.organisation_version p where p.organisation_id = v.parent_id
         and daterange(p.valid_from, p.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')
         and v.management_path::text <> p.management_path::text || '.' || replace(v.organisation_id::text, '-', ''))
     or exists (select from organisations.organisation_version p where p.organisation_id = v.locality_parent_id
         and daterange(p.valid_from, p.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')
         and v.locality_path::text <> p.locality_path::text || '.' || replace(v.organisation_id::text, '-', ''))`,
  );
  expect([torn, astray]).toEqual([[], []]);
});
