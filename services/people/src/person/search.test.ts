import { type Offices, openOffices, PEOPLE } from '../testing/offices.ts';

let offices: Offices;
beforeAll(async () => {
  offices = await openOffices();
  for (const name of NAMES) await offices.create(offices.quiet, parts(name));
});
afterAll(() => offices.ground.close());

/** Entered in no order; the middle name may be missing. */
const NAMES = [
  'Vũ Hòa',
  'Vũ Văn Hoà',
  'Vũ Văn Hóa',
  'Vũ An Hoa',
  'Đinh Thúy Ẩm',
  'Đinh Thuý Ẩm Thực',
  'Dinh Ẩm',
  'Lý Hoàng Hòa Vũ',
  'Lý Vũ Hoàn',
];
function parts(name: string) {
  const [familyName, ...rest] = name.split(' ');
  const givenName = rest.pop();
  return { familyName, middleName: rest.join(' ') || null, givenName, nationalId: null };
}
const found = async (filter: object, more: object = {}): Promise<string[]> => {
  const { data } = await offices.ground.ask(offices.board, PEOPLE, { filter, ...more });
  return data.people.items.map(({ fullName }: { fullName: string }) => fullName);
};
const ours = (names: readonly string[]) => names.filter((name) => NAMES.includes(name));

describe('a search for people', () => {
  it.each([
    [
      'the whole name first, then what begins with it',
      'Vũ Hòa',
      ['Vũ Hòa', 'Lý Vũ Hoàn', 'Vũ An Hoa', 'Vũ Văn Hoà', 'Vũ Văn Hóa', 'Lý Hoàng Hòa Vũ'],
    ],
    ['words in any order', 'hoa van', ['Vũ Văn Hoà', 'Vũ Văn Hóa']],
    [
      'names with the diacritics asked for, in either spelling',
      'hoà',
      ['Vũ Hòa', 'Vũ Văn Hoà', 'Lý Vũ Hoàn', 'Lý Hoàng Hòa Vũ', 'Vũ An Hoa', 'Vũ Văn Hóa'],
    ],
    ['both spellings of a tone mark', 'thuý ẩm', ['Đinh Thúy Ẩm', 'Đinh Thuý Ẩm Thực']],
    [
      'đ as d, in decomposed letters as well',
      'đinh ẩm'.normalize('NFD'),
      ['Dinh Ẩm', 'Đinh Thúy Ẩm', 'Đinh Thuý Ẩm Thực'],
    ],
    ['short words only where a word begins', 'ly oa', []],
  ])('finds %s', async (_what, q, names) => {
    expect(ours(await found({ q }, { page: { limit: 100 } }))).toEqual(names);
  });

  it('pages by cursor in the order of the best fit and meets everybody once', async () => {
    const whole = await found({ q: 'hoa' }, { page: { limit: 100 } });
    const seen: string[] = [];
    const document = PEOPLE.replace('totalCount', 'pageInfo { hasNextPage endCursor }');

    for (let after: string | null = null, more = true; more; ) {
      const { data } = await offices.ground.ask(offices.board, document, {
        filter: { q: 'hoa' },
        page: { limit: 2, after },
      });
      seen.push(...data.people.items.map(({ fullName }: { fullName: string }) => fullName));
      ({ hasNextPage: more, endCursor: after } = data.people.pageInfo);
    }

    expect(seen).toEqual(whole);
  });

  it('keeps an order that was asked for', async () => {
    const sort = [{ field: 'FULL_NAME', direction: 'DESC' }];

    expect(ours(await found({ q: 'vu hoa' }, { sort, page: { limit: 100 } }))).toEqual([
      ...['Lý Hoàng Hòa Vũ', 'Lý Vũ Hoàn', 'Vũ Văn Hóa', 'Vũ Văn Hoà', 'Vũ Hòa', 'Vũ An Hoa'],
    ]);
  });

  it('takes signs for themselves', async () => {
    for (const q of ['%', '_', '\\', 'Vũ%Hòa']) expect(await found({ q })).toEqual([]);
  });

  it('goes by the trigram index, row-level security or not', async () => {
    const { province, runtime } = offices.ground;
    const search =
      "select id from people.person r where r.search_fold like '%' || app.fold($1) || '%' and (r.search_fold like app.fold($2) || '%' or r.search_fold like '% ' || app.fold($2) || '%')";
    // The rows of a test are so few that reading them all is cheaper.
    const actor = { all: false, roles: [], clusters: [], paths: [province.quiet.path] };
    const [, , { rows }] = (await runtime.dataSource.transaction(async (manager) => [
      await manager.query('set local enable_seqscan = off'),
      await manager.query("select set_config('app.actor', $1, true)", [JSON.stringify(actor)]),
      { rows: await manager.query(`explain ${search.replaceAll('$1', "'Nguyễn'").replaceAll('$2', "'Vũ'")}`) },
    ])) as [unknown, unknown, { rows: { 'QUERY PLAN': string }[] }];

    expect(rows.map((line) => line['QUERY PLAN']).join('\n')).toContain('person_search_fold_idx');
  });
});

describe('the order of people', () => {
  it('is given name, family name, middle name; both spellings of a tone mark stand alike, missing middle names first', async () => {
    const everybody = ours(await found({ organisationId: null }, { page: { limit: 100 } }));

    expect(everybody).toEqual([
      'Dinh Ẩm',
      'Đinh Thúy Ẩm',
      'Vũ An Hoa',
      'Vũ Hòa',
      'Vũ Văn Hoà',
      'Vũ Văn Hóa',
      'Lý Vũ Hoàn',
      'Đinh Thuý Ẩm Thực',
      'Lý Hoàng Hòa Vũ',
    ]);
  });

  it('is that of their affiliations as well, also after a new name', async () => {
    const { ground, board, affiliate, create, quiet } = offices;
    const people: { id: string }[] = [];
    for (const givenName of ['Ẵ', 'Ă', 'Ạ'])
      people.push(await create(quiet, { familyName: 'Âu', middleName: null, givenName, nationalId: null }));
    for (const { id } of people) await affiliate(board, { personId: id, organisationId: ground.province.quiet.id });
    const names = async () => {
      const filter = { personId: people.map(({ id }) => id) };
      const { data } = await ground.ask(
        board,
        'query($filter: AffiliationFilter) { affiliations(filter: $filter) { items { person { givenName } } } }',
        { filter },
      );
      return data.affiliations.items.map(({ person }: { person: { givenName: string } }) => person.givenName);
    };
    const before = await names();
    await ground.ask(
      board,
      'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {givenName: "Y"}) { id } }',
      { id: people[2]?.id },
    );

    expect(before).toEqual(['Ạ', 'Ă', 'Ẵ']);
    expect(await names()).toEqual(['Ă', 'Ẵ', 'Y']);
  });
});
