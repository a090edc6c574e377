import fc from 'fast-check';
import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';

/** Moves in the two trees: paths follow on the days of the moved version and on no other. The business date is 2021-09-20. */
let world: World;
let board: Caller;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
});
afterAll(() => world.close());

type Tree = 'MANAGEMENT' | 'LOCALITY';
const FIELD = { MANAGEMENT: 'parentId', LOCALITY: 'localityParentId' } as const;
let made = 0;

interface Parents {
  readonly parentId?: string | null;
  readonly localityParentId?: string | null;
}
async function aUnit(name: string, parents: Parents = {}, kind = 'OTHER'): Promise<string> {
  made += 1;
  const input = { code: `cay-${made}`, name, kind, isEnterprise: false, validFrom: '2021-01-01', ...parents };
  const { unit } = await board.get<{ unit: { id: string } }>(
    'mutation($input: CreateOrganisation!) { unit: createOrganisation(input: $input) { id } }',
    { input },
  );
  return unit.id;
}
const underBoth = (id: string): Parents => ({ parentId: id, localityParentId: id });

async function change(id: string, input: Record<string, unknown>) {
  const { unit } = await board.get<{ unit: { version: number } }>(
    'query($id: ID!) { unit: organisation(id: $id) { version } }',
    { id },
  );
  return board.ask(
    'mutation($id: ID!, $version: Int!, $input: UpdateOrganisation!) { updateOrganisation(id: $id, version: $version, input: $input) { id } }',
    { id, version: unit.version, input },
  );
}
const violationsOf = (answer: Awaited<ReturnType<typeof change>>) => answer.errors?.[0]?.extensions.violations;

/** Names from the root down to the unit itself on a day. */
async function pathOf(id: string, tree: Tree, asOf = '2021-09-20'): Promise<string> {
  const { unit } = await board.get<{ unit: { name: string; ancestors: { name: string }[] } }>(
    'query($id: ID!, $tree: OrganisationTree!, $asOf: Date) { unit: organisation(id: $id, asOf: $asOf) { name ancestors(tree: $tree) { name } } }',
    { id, tree, asOf },
  );
  return [...unit.ancestors, unit].map(({ name }) => name).join('/');
}

/** A stands over A1, A1 over A11, A11 over A111, in both trees; B is another root. */
async function aFamily() {
  const [a, b] = [await aUnit('A'), await aUnit('B')];
  const a1 = await aUnit('A1', underBoth(a));
  const a11 = await aUnit('A11', underBoth(a1));
  const a111 = await aUnit('A111', underBoth(a11));
  return { a, b, a1, a11, a111 };
}

/** Cuts the version of a unit in two at a day, as a reorganisation would. */
async function aVersionFrom(id: string, day: string): Promise<void> {
  const [row] = await world.sql<{ id: string; last: string | null }>(
    `select id, valid_to::text as last from organisations.organisation_version
     where organisation_id = $1 and valid_from < $2::date and (valid_to is null or valid_to >= $2::date)`,
    [id, day],
  );
  if (!row) return;
  await world.sql('update organisations.organisation_version set valid_to = $2::date - 1 where id = $1', [row.id, day]);
  await world.sql(
    `insert into organisations.organisation_version (id, organisation_id, code, name, kind, parent_id, locality_parent_id, management_path, locality_path, valid_from, valid_to)
     select gen_random_uuid(), organisation_id, code, name || '''', kind, parent_id, locality_parent_id, management_path, locality_path, $2, $3
     from organisations.organisation_version where id = $1`,
    [row.id, day, row.last],
  );
}

it.each<[string, Parents | 'B', string, string]>([
  ['its manager', { parentId: 'B' }, 'B/A1/A11/A111', 'A/A1/A11/A111'],
  ['its place', { localityParentId: 'B' }, 'A/A1/A11/A111', 'B/A1/A11/A111'],
  ['both', { parentId: 'B', localityParentId: 'B' }, 'B/A1/A11/A111', 'B/A1/A11/A111'],
  ['its manager for none', { parentId: null }, 'A1/A11/A111', 'A/A1/A11/A111'],
  ['its place for none', { localityParentId: null }, 'A/A1/A11/A111', 'A1/A11/A111'],
])(
  'a unit that changes %s takes everything below it along, in that tree',
  async (_what, parents, management, locality) => {
    const { b, a1, a111 } = await aFamily();
    const input = Object.fromEntries(Object.entries(parents).map(([field, name]) => [field, name && b]));

    expect((await change(a1, input)).errors).toBeUndefined();

    expect(await pathOf(a111, 'MANAGEMENT')).toBe(management);
    expect(await pathOf(a111, 'LOCALITY')).toBe(locality);
  },
);

describe.each<Tree>(['MANAGEMENT', 'LOCALITY'])('in the tree %s', (tree) => {
  it.each([
    ['below itself', 'a111', 'CYCLE'],
    ['under itself', 'a1', 'CYCLE'],
    ['under nobody that we know', null, 'UNKNOWN_REFERENCE'],
  ] as const)('a unit cannot be moved %s, and nothing moves', async (_where, target, code) => {
    const family = await aFamily();

    const answer = await change(family.a1, {
      [FIELD[tree]]: target ? family[target] : family.a.replace(/^.{8}/, '00000000'),
    });

    expect(violationsOf(answer)).toEqual([{ code, path: [FIELD[tree]] }]);
    expect(await pathOf(family.a111, tree)).toBe('A/A1/A11/A111');
  });

  it('a move changes the days of the moved version only, and the versions below it are still one to the reader', async () => {
    const { b, a1, a11, a111 } = await aFamily();
    await aVersionFrom(a1, '2022-01-01');

    await change(a1, { [FIELD[tree]]: b });

    expect(await pathOf(a111, tree, '2021-12-31')).toBe('B/A1/A11/A111');
    expect(await pathOf(a111, tree, '2022-01-01')).toBe("A/A1'/A11/A111");
    const { unit } = await board.get<{ unit: { versions: object[] } }>(
      'query($id: ID!) { unit: organisation(id: $id) { versions { validFrom validTo } } }',
      { id: a11 },
    );
    expect(unit.versions).toEqual([{ validFrom: '2021-01-01', validTo: null }]);
  });

  it('a unit under a parent that moves later stands where the parent stands on each day', async () => {
    const { a, b, a1 } = await aFamily();
    const [other, below] = [await aUnit('C'), await aUnit('C1')];
    await aVersionFrom(a1, '2022-01-01');
    await change(a1, { [FIELD[tree]]: b });

    await change(other, { [FIELD[tree]]: a1 });
    await change(below, { [FIELD[tree]]: other });

    expect(await pathOf(below, tree)).toBe('B/A1/C/C1');
    expect(await pathOf(below, tree, '2023-01-01')).toBe("A/A1'/C/C1");
    expect(await pathOf(a, tree, '2023-01-01')).toBe('A');
  });
});

it('a unit whose days were cut by a move above it is corrected on all its days, and closed on one of them', async () => {
  const { b, a1, a11, a111 } = await aFamily();
  await aVersionFrom(a1, '2022-01-01');
  await change(a1, { parentId: b });

  await change(a11, { parentId: null, name: 'A11 mới' });
  await board.get('mutation($id: ID!) { closeOrganisation(id: $id, version: 1, on: "2021-12-01") { id } }', {
    id: a111,
  });

  expect(await pathOf(a11, 'MANAGEMENT', '2021-09-20')).toBe('A11 mới');
  expect(await pathOf(a11, 'MANAGEMENT', '2023-01-01')).toBe('A11 mới');
  expect(await board.refusal(`{ organisation(id: "${a111}", asOf: "2022-06-01") { id } }`)).toBe('NOT_FOUND');
});

it('refuses nonsense with the clause: a district under a hamlet, and a hamlet that becomes a commune above a hamlet', async () => {
  const hamlet = await aUnit('Ấp 1', {}, 'HAMLET');
  const group = await aUnit('Tổ 1', { parentId: hamlet }, 'SELF_MANAGED_GROUP');
  const district = await aUnit('Huyện X', {}, 'DISTRICT');

  expect(violationsOf(await change(district, { parentId: hamlet }))).toEqual([
    { code: 'KIND_NOT_UNDER', path: ['parentId'], clause: expect.stringContaining('Điều 2') },
  ]);
  expect(violationsOf(await change(hamlet, { kind: 'SELF_MANAGED_GROUP' }))).toEqual([
    { code: 'KIND_NOT_UNDER', path: ['kind'], clause: expect.stringContaining('04/2012') },
  ]);
  expect((await change(group, { name: 'Tổ Nhân dân tự quản số 1' })).errors).toBeUndefined();
});

it('a unit with others in it cannot be closed, nor one with a later version', async () => {
  const { a, a1, b } = await aFamily();
  await change(a1, { parentId: null });
  await aVersionFrom(b, '2022-01-01');
  const close = (id: string, version: number) =>
    board.ask(
      'mutation($id: ID!, $version: Int!) { closeOrganisation(id: $id, version: $version, on: "2021-12-31") { id } }',
      { id, version },
    );

  expect((await close(a, 1)).errors?.[0]?.extensions.violations).toEqual([
    { code: 'STILL_CONTAINS', path: ['on'], params: { count: 1 } },
  ]);
  expect((await close(b, 1)).errors?.[0]?.extensions.violations).toEqual([
    { code: 'HAS_LATER_VERSION', path: ['on'], params: { count: 1 } },
  ]);
});

/** Versions of given units whose path is not that of the parent on a common day, and units with an overlap or a gap in their life. */
const faults = (ids: readonly string[]) =>
  world.sql(
    `select v.id from organisations.organisation_version v join organisations.organisation_version p
       on p.organisation_id in (v.parent_id, v.locality_parent_id) and daterange(p.valid_from, p.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')
     where v.organisation_id = any($1::uuid[]) and (
       (p.organisation_id = v.parent_id and v.management_path::text <> p.management_path::text || '.' || replace(v.organisation_id::text, '-', ''))
       or (p.organisation_id = v.locality_parent_id and v.locality_path::text <> p.locality_path::text || '.' || replace(v.organisation_id::text, '-', '')))
     union all select organisation_id from organisations.organisation_version where organisation_id = any($1::uuid[])
       group by 1 having range_agg(daterange(valid_from, valid_to, '[]')) <> datemultirange(daterange('2021-01-01', null))
         or sum(coalesce(valid_to, '2100-01-01') - valid_from + 1) <> date '2100-01-01' - date '2021-01-01' + 1`,
    [ids],
  );

it('whatever is moved in whatever order, every version stands under its parent on each of its days, without overlap or gap', async () => {
  const UNITS = 5;
  const step = fc.record({
    unit: fc.nat(UNITS - 1),
    parent: fc.option(fc.nat(UNITS - 1)),
    tree: fc.constantFrom<Tree>('MANAGEMENT', 'LOCALITY'),
    cutOn: fc.option(fc.constantFrom('2022-01-01', '2023-07-01', '2025-07-01'), { freq: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const ids: string[] = [];
      for (let at = 0; at < UNITS; at++) ids.push(await aUnit(`U${at}`));
      for (const { unit, parent, tree, cutOn } of steps) {
        const id = ids[unit] as string;
        if (cutOn) await aVersionFrom(id, cutOn);
        await change(id, { [FIELD[tree]]: parent === null ? null : ids[parent] });
      }
      expect(await faults(ids)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

describe('the tree as it is asked for', () => {
  const tree = (args: string, fields = 'name') =>
    board.get<{
      page: { totalCount: number; items: { name: string; childCount: number; ancestors: { name: string }[] }[] };
    }>(`{ page: organisationTree(${args}) { totalCount items { ${fields} } } }`);
  const idOf = async (code: string, asOf = '2021-09-20') => {
    const { page } = await board.get<{ page: { items: { id: string }[] } }>(
      `{ page: organisations(filter: {code: ["${code}"]}, asOf: "${asOf}") { items { id } } }`,
    );
    return page.items[0]?.id as string;
  };

  it.each([
    ['2021-07-01', 11, 'Huyện Cẩm Mỹ'],
    ['2025-07-01', 95, 'Phường An Lộc'],
    ['2026-04-30', 95, 'Phường An Lộc'],
  ])('on %s the places under the province are those of that day', async (day, count, first) => {
    const province = await idOf('75');
    const { page } = await tree(
      `tree: LOCALITY, parentId: "${province}", asOf: "${day}", page: {limit: 100}`,
      'name kind',
    );
    const places = page.items.filter((item) =>
      ['DISTRICT', 'COMMUNE'].includes((item as unknown as { kind: string }).kind),
    );

    expect(places.length).toBeLessThanOrEqual(count);
    expect(places[0]?.name).toBe(first);
  });

  it('the roots come without a parent, each with the number of its children', async () => {
    const { page } = await tree(
      'tree: LOCALITY, asOf: "2021-09-20", page: {limit: 100}',
      'name childCount(tree: LOCALITY)',
    );
    const count = (name: string) => page.items.find((item) => item.name === name)?.childCount;

    expect(count('Tỉnh Bình Phước')).toBe(11);
    expect(count('Tỉnh Đồng Nai')).toBeGreaterThanOrEqual(147);
  });

  it('a search without diacritics gives its hits with their way up, of the day', async () => {
    const search = (day: string) =>
      tree(`tree: LOCALITY, q: "tan mai", asOf: "${day}"`, 'name ancestors(tree: LOCALITY) { name }');

    expect((await search('2024-10-31')).page.items).toEqual([
      { name: 'Phường Tân Mai', ancestors: [{ name: 'Tỉnh Đồng Nai' }, { name: 'Thành phố Biên Hòa' }] },
    ]);
    expect((await search('2025-07-01')).page.items).toEqual([]);
  });

  it('a search under a unit stays under it', async () => {
    const district = await idOf('huyen-xuan-loc');
    const all = await tree('tree: MANAGEMENT, q: "xuan"');
    const here = await tree(`tree: MANAGEMENT, parentId: "${district}", q: "xuan"`);

    expect(here.page.totalCount).toBeGreaterThan(0);
    expect(here.page.totalCount).toBeLessThan(all.page.totalCount);
  });

  it('an unknown parent has no children', async () => {
    expect((await tree('tree: LOCALITY, parentId: "nobody"')).page.totalCount).toBe(0);
    expect((await tree('tree: LOCALITY, parentId: "nobody", q: "a"')).page.totalCount).toBe(0);
  });
});

describe('as of a day', () => {
  const TRAN_BIEN = 'query($ids: [ID!]!, $day: Date) { organisationsByIds(ids: $ids, asOf: $day) { name } }';

  it('a unit that does not exist then is NOT_FOUND, dropped and null, and still named without a day', async () => {
    const { page } = await board.get<{ page: { items: { id: string }[] } }>(
      '{ page: organisations(filter: {code: ["26041"]}, asOf: "2025-07-01") { items { id } } }',
    );
    const id = page.items[0]?.id as string;

    expect(await board.refusal(`{ organisation(id: "${id}", asOf: "2025-06-30") { name } }`)).toBe('NOT_FOUND');
    expect((await board.get(TRAN_BIEN, { ids: [id], day: '2025-06-30' })).organisationsByIds).toEqual([]);
    expect((await board.get(TRAN_BIEN, { ids: [id], day: '2025-07-01' })).organisationsByIds).toEqual([
      { name: 'Phường Trấn Biên' },
    ]);
    expect(await board.get(`{ organisation(id: "${id}") { name earlier: at(day: "2025-06-30") { name } } }`)).toEqual({
      organisation: { name: 'Phường Trấn Biên', earlier: null },
    });
  });

  it('a commune has the parents, the cluster of its district and the codes of the day', async () => {
    const { page } = await board.get<{ page: { items: { id: string }[] } }>(
      '{ page: organisations(filter: {code: ["26119"]}, asOf: "2021-09-20") { items { id } } }',
    );
    const fields = 'name code parent { name cluster { code } } localityParent { name }';
    const { before, after } = await board.get<Record<'before' | 'after', unknown>>(
      `query($id: ID!) { before: organisation(id: $id, asOf: "2025-06-30") { ${fields} } after: organisation(id: $id, asOf: "2026-04-30") { ${fields} } }`,
      { id: page.items[0]?.id },
    );

    expect(before).toEqual({
      ...{ name: 'Xã Dak Lua', code: '26119' },
      parent: { name: 'Huyện Tân Phú', cluster: { code: 'C2' } },
      localityParent: { name: 'Huyện Tân Phú' },
    });
    expect(after).toEqual({
      ...{ name: 'Xã Đak Lua', code: '26119' },
      parent: { name: 'Ủy ban nhân dân tỉnh Đồng Nai', cluster: null },
      localityParent: { name: 'Thành phố Đồng Nai' },
    });
  });

  it('a cluster read for a day has the members of that day, and a reference of another service can be seen as of one', async () => {
    const { clusters } = await board.get<{ clusters: { items: { members: object[] }[] } }>(
      '{ clusters(filter: {code: ["C1"]}, asOf: "2025-07-01") { items { members { name } } } }',
    );
    const { page } = await board.get<{ page: { items: { organisation: { at: { name: string } | null } | null }[] } }>(
      '{ page: people(page: {limit: 5}) { items { organisation { at(day: "2021-09-20") { name } } } } }',
    );

    expect(clusters.items[0]?.members).toEqual([]);
    expect(page.items.every(({ organisation }) => organisation === null || organisation.at?.name)).toBe(true);
  });

  it('all versions of a unit come oldest first with the parents of their time', async () => {
    const { page } = await board.get<{ page: { items: { versions: object[]; codes: object[] }[] } }>(
      `{ page: organisations(filter: {code: ["26026"]}, asOf: "2021-09-20") { items { codes { code level validFrom validTo } versions { code name validFrom validTo parent { name } } } } }`,
    );

    expect(page.items[0]?.versions).toEqual([
      {
        code: '26026',
        name: 'Phường Tân Mai',
        validFrom: '2021-01-01',
        validTo: '2024-10-31',
        parent: { name: 'Thành phố Biên Hòa' },
      },
      {
        code: '26014',
        name: 'Phường Tân Mai',
        validFrom: '2024-11-01',
        validTo: '2025-06-30',
        parent: { name: 'Thành phố Biên Hòa' },
      },
    ]);
    expect(page.items[0]?.codes).toEqual([
      { code: '26026', level: 3, validFrom: '2021-01-01', validTo: '2024-10-31' },
      { code: '26014', level: 3, validFrom: '2024-11-01', validTo: '2025-06-30' },
    ]);
  });
});
