import { EVERYTHING, readRuleOf, setReadRule } from '@tdkt/kernel';
import { people } from '@tdkt/people';
import { startWorld, type World } from '../world/world.ts';
import { Office, readCsv, writeCsv } from './files.ts';

const PERSONS = { service: 'people', type: 'Person' } as const;
const OWN = 'huyen-long-thanh';
const FOREIGN = 'huyen-xuan-loc';

let world: World;
let office: Office;
let own: { id: string; code: string };
let foreign: { id: string; code: string };
beforeAll(async () => {
  world = await startWorld();
  office = new Office(world, await world.as(`officer.${OWN}`));
  [own, foreign] = [await personOf(OWN), await personOf(FOREIGN)];
});
afterAll(() => world.close());

async function personOf(code: string): Promise<{ id: string; code: string }> {
  const [row] = await world.sql<{ id: string }>(
    `select p.id from people.person p join directory.organisation o on o.id = p.organisation_id where o.code = $1 limit 1`,
    [code],
  );
  if (!row) throw new Error(`nobody works in ${code}`);
  return { id: row.id, code };
}

async function exportedIds(type: 'Person' | 'Affiliation'): Promise<string[]> {
  const [headings = [], ...rows] = readCsv(await office.export({ service: 'people', type }));
  return rows.map((row) => row[headings.indexOf('Mã số')] ?? '').sort();
}
async function visibleIds(type: 'Person' | 'Affiliation'): Promise<string[]> {
  const many = type === 'Person' ? 'people' : 'affiliations';
  const caller = await world.as(`officer.${OWN}`);
  const data = await caller.get<{ page: { items: { id: string }[] } }>(
    `query { page: ${many}(page: {limit: 100}) { items { id } } }`,
  );
  return data.page.items.map(({ id }) => id).sort();
}

const errorsOf = async (type: 'Person' | 'Affiliation', table: string[][]) => {
  const register = { service: 'people', type };
  const run = await office.check(register, writeCsv(table));
  const rows = await office.errors(register, run.id);
  return rows.flatMap(({ row, errors }) => errors.map(({ field, code }) => [row, field, code]));
};

const SCOPED = people.entities.filter(({ name }) => ['Person', 'Affiliation'].includes(name));
const RULES = SCOPED.map((entity) => [entity, readRuleOf(entity)] as const);

/** Each layer alone must be enough: what the other would have stopped gets as far as this one. */
const LAYERS: readonly (readonly [string, () => Promise<void> | void])[] = [
  ['both layers', () => undefined],
  [
    'row-level security alone',
    () => {
      for (const [entity, rule] of RULES) setReadRule(entity, { ...rule, scope: () => EVERYTHING });
    },
  ],
  ['the application alone', withoutRowSecurity],
];

async function withoutRowSecurity(): Promise<void> {
  for (const table of ['people.person', 'people.affiliation', 'people.person_scope', 'directory.person'])
    await world.sql(`alter table ${table} disable row level security`);
}

describe.each(LAYERS)('by %s', (_layer, arrange) => {
  beforeAll(async () => {
    for (const [entity, rule] of RULES) setReadRule(entity, rule);
    await arrange();
  });

  it.each(['Person', 'Affiliation'] as const)('an officer exports the own %s and no other', async (type) => {
    const [row] = await world.sql<{ count: number }>(
      `select count(*)::integer as count from people.${type.toLowerCase()}`,
    );

    const ids = await exportedIds(type);

    expect(ids).toEqual(await visibleIds(type));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(row?.count ?? 0);
    expect(ids.includes(foreign.id)).toBe(false);
  });

  it('an officer changes own persons by import, and foreign ones are as unknown as those that never were', async () => {
    const table = [
      ['id', 'familyName', 'givenName'],
      [own.id, 'Nguyễn', 'Đổi Tên'],
      [foreign.id, 'Nguyễn', 'Đổi Tên'],
      ['0190f000-0000-7000-8000-000000000000', 'Nguyễn', 'Đổi Tên'],
    ];

    expect(await errorsOf('Person', table)).toEqual([
      [3, 'id', 'UNKNOWN_RECORD'],
      [4, 'id', 'UNKNOWN_RECORD'],
    ]);
  });

  it('an officer registers nobody for a foreign unit, and affiliates no foreign person and nobody with a foreign unit', async () => {
    const registered = [
      ['familyName', 'givenName', 'registeredById'],
      ['Nguyễn', 'Mới', FOREIGN],
      ['Nguyễn', 'Mới', OWN],
    ];
    const affiliated = [
      ['personId', 'organisationId', 'position', 'validFrom'],
      [`[${foreign.id}]`, OWN, 'Chuyên viên', '2021-02-01'],
      [`[${own.id}]`, FOREIGN, 'Chuyên viên', '2021-02-01'],
    ];

    expect(await errorsOf('Person', registered)).toEqual([[2, 'registeredById', 'UNKNOWN_REFERENCE']]);
    expect(await errorsOf('Affiliation', affiliated)).toEqual([
      [2, 'personId', 'UNKNOWN_REFERENCE'],
      [3, 'organisationId', 'UNKNOWN_REFERENCE'],
    ]);
  });
});

it('roles that may not read a register do not export it, and roles that may not write it do not import it', async () => {
  const analyst = new Office(world, await world.as('analyst'));
  const nobody = new Office(world, world.anonymous);
  const post = { method: 'POST', body: '{"format": "csv"}' };

  expect(await analyst.refusal('people/Person/export', post)).toEqual(['FORBIDDEN']);
  expect(await office.refusal('people/Account/export', post)).toEqual(['FORBIDDEN']);
  expect(await office.refusal('organisations/Cluster/import', post)).toEqual(['FORBIDDEN']);
  expect(await office.refusal('organisations/Cluster/template')).toEqual(['FORBIDDEN']);
  expect(await nobody.refusal('organisations/Cluster/export', post)).toEqual(['UNAUTHENTICATED']);
  expect(await office.refusal('organisations/Nothing/export', post)).toEqual(['NOT_FOUND']);
});

it('a column that is masked in the graph leaves by no file, and can be entered by one', async () => {
  const [headings = []] = readCsv(await office.export(PERSONS));
  const caller = await world.as(`officer.${OWN}`);
  const run = await office.import(
    PERSONS,
    writeCsv([
      ['familyName', 'givenName', 'nationalId'],
      ['Trần', 'Nhập', '075123456789'],
    ]),
  );
  const [row] = await world.sql<{ id: string }>("select id from people.person where national_id = '075123456789'");

  expect(headings.filter((heading) => /định danh|nationalId|CCCD|căn cước/i.test(heading))).toEqual([]);
  expect(run.rowsCreated).toBe(1);
  expect(await caller.get('query($id: ID!) { person(id: $id) { fullName } }', { id: row?.id })).toEqual({
    person: { fullName: 'Trần Nhập' },
  });
  const undone = await office.step(PERSONS, run.id, 'undo');
  expect(undone.state).toBe('UNDONE');
  expect(await world.sql('select 1 from directory.person where id = $1', [row?.id])).toEqual([]);
});

it('what is filtered is what is exported, in the order asked for', async () => {
  const board = new Office(world, await world.as('board'));
  const clusters = { service: 'organisations', type: 'Cluster' } as const;
  const file = await board.export(clusters, {
    filter: { kind: ['LOCALITY'] },
    sort: [{ field: 'CODE', direction: 'DESC' }],
    language: 'en',
  });
  const [headings = [], ...rows] = readCsv(file);

  expect(headings.slice(0, 3)).toEqual(['Code', 'Order', 'Name']);
  expect(rows.map(([code]) => code)).toEqual(['C2', 'C1']);
  expect(
    await board.refusal('organisations/Cluster/export', {
      method: 'POST',
      body: '{"format": "csv", "filter": {"kind": [1]}}',
    }),
  ).toEqual(['INVALID', 'MALFORMED']);
  expect(
    await board.refusal('organisations/Cluster/export', {
      method: 'POST',
      body: '{"format": "csv", "filter": {"1=1": ["x"]}}',
    }),
  ).toEqual(['INVALID', 'MALFORMED']);
});
