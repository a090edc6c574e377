import { type Actor, newId, Role } from '@tdkt/kernel';
import { type GraphQLNamedType, printType } from 'graphql';
import { actorAs } from '../testing/ground.ts';
import { aPerson, CREATE, type Offices, openOffices, PEOPLE } from '../testing/offices.ts';

let offices: Offices;
let ground: Offices['ground'];
let board: Offices['board'];
let north: Offices['north'];
let south: Offices['south'];
let quiet: Offices['quiet'];
let branch: Offices['branch'];
let leader: Offices['leader'];
let create: Offices['create'];
let one: Offices['one'];
beforeAll(async () => {
  offices = await openOffices();
  ({ ground, board, north, south, quiet, branch, leader, create, one } = offices);
});
afterAll(() => ground.close());

const names = async (actor: Actor, variables: object): Promise<string[]> =>
  (await ground.ask(actor, PEOPLE, variables as Record<string, unknown>)).data.people.items.map(
    (one: { fullName: string }) => one.fullName,
  );
const ids = async (actor: Actor): Promise<string[]> =>
  (await ground.ask(actor, PEOPLE, { page: { limit: 100 } })).data.people.items.map((one: { id: string }) => one.id);

describe('the register of persons', () => {
  it('finds names without diacritics and sorts by given name in Vietnamese order', async () => {
    for (const givenName of ['Ý', 'Đào', 'Dung', 'An', 'Ánh', 'Uyên'])
      await create(board, { familyName: 'Thử', middleName: null, givenName });

    expect(await names(board, { filter: { q: 'thu' }, page: { limit: 100 } })).toEqual(
      expect.arrayContaining(['Thử Đào']),
    );
    expect(await names(board, { filter: { q: 'thu dao' } })).toEqual(['Thử Đào']);
    const sorted = await names(board, { filter: { q: 'thử ' }, sort: [{ field: 'GIVEN_NAME', direction: 'ASC' }] });
    expect(sorted.filter((name) => name.startsWith('Thử '))).toEqual([
      'Thử An',
      'Thử Ánh',
      'Thử Dung',
      'Thử Đào',
      'Thử Uyên',
      'Thử Ý',
    ]);
  });

  it('filters by organisation, cluster, category and flag', async () => {
    const { province } = ground;
    const count = async (filter: object) => (await ground.ask(board, PEOPLE, { filter })).data.people.totalCount;

    expect(await count({ organisationId: [province.quiet.id] })).toBe(12);
    expect(await count({ clusterId: [province.clusters.quiet], isReconstructed: [true] })).toBe(12);
    expect(await count({ categories: ['OFFICIAL'], organisationId: [province.quiet.id] })).toBe(2);
    expect(await count({ isFrontline: [true] })).toBe(0);
  });

  it('cannot be searched, filtered or sorted by national id', async () => {
    expect(await names(board, { filter: { q: '000075123456' } })).toEqual([]);
    for (const name of ['PersonFilter', 'PersonSortField']) {
      expect(printType(ground.service.schema.getType(name) as GraphQLNamedType)).not.toMatch(/national/i);
    }
  });

  it('refuses malformed values by field and stale versions', async () => {
    const refused = await ground.ask(board, CREATE, {
      input: { ...aPerson, familyName: ' ', nationalId: '12', birthDate: '2030-01-01' },
    });
    const person = await create(board);
    const update =
      'mutation($id: ID!, $version: Int!) { updatePerson(id: $id, version: $version, input: {isFrontline: true}) { version } }';

    expect(refused.codes).toEqual(['INVALID']);
    expect((await ground.ask(board, update, person)).data.updatePerson.version).toBe(2);
    expect((await ground.ask(board, update, person)).codes).toEqual(['CONFLICT']);
  });
});

describe('who sees a person', () => {
  it('is the Board, the own unit and the units above it, and the leader of its cluster', async () => {
    const person = await create(branch);

    for (const actor of [board, branch, north, leader, actorAs(Role.AUDITOR), actorAs(Role.DECIDER)])
      expect((await one(actor, person.id)).codes).toEqual([]);
    for (const actor of [south, actorAs(Role.CLUSTER_LEADER, { clusterIds: [ground.province.clusters.south] })]) {
      expect(await one(actor, person.id)).toMatchObject({ codes: ['NOT_FOUND'], data: { person: null } });
      expect(await ids(actor)).not.toContain(person.id);
    }
    for (const role of [Role.ANALYST, Role.COUNCIL_MEMBER])
      expect((await one(actorAs(role), person.id)).codes).toEqual(['FORBIDDEN']);
  });

  it('an id of a foreign person answers exactly like a random one', async () => {
    const person = await create(north);

    expect(await one(south, person.id)).toEqual(await one(south, newId()));
  });

  it('gets the national id in full only as the Board or the own unit', async () => {
    const { id } = await create(branch);
    const shown = async (actor: Actor) => (await one(actor, id)).data.person.nationalId;

    for (const actor of [board, branch, north]) expect(await shown(actor)).toBe('000075123456');
    for (const actor of [leader, actorAs(Role.DECIDER), actorAs(Role.AUDITOR)])
      expect(await shown(actor)).toBe('*********456');
  });

  it('counts only what the caller may see', async () => {
    const mine = (await ground.ask(south, PEOPLE)).data.people.totalCount;

    expect(mine).toBe((await ids(south)).length);
    expect(mine).toBeLessThan((await ground.ask(board, PEOPLE)).data.people.totalCount);
  });

  it('is decided by the database too when the application forgets to ask', async () => {
    const { province, runtime } = ground;
    await create(north);
    const see = async (more: object, table: string) => {
      const actor = JSON.stringify({
        all: false,
        roles: [],
        clusters: [],
        paths: [],
        person: null,
        account: null,
        request: null,
        ...more,
      });
      const text = `select count(*)::int from ${table}`;
      return (await runtime.reader.read(actor, { name: `see_${table}`, text, values: [] })).rows[0]?.[0] as number;
    };
    for (const table of ['people.person', 'people.affiliation', 'directory.person']) {
      const [{ all } = { all: 0 }] = await ground.sql<{ all: number }>(`select count(*)::int as all from ${table}`);

      expect(await see({}, table)).toBe(0);
      expect(await see({ all: true }, table)).toBe(all);
      expect(await see({ paths: [province.quiet.path] }, table)).toBe(12);
      expect(await see({ clusters: [province.clusters.quiet] }, table)).toBe(12);
      expect(
        (await runtime.reader.read('', { name: `none_${table}`, text: `select 1 from ${table}`, values: [] })).rows,
      ).toEqual([]);
    }
  });

  it('is decided by the application too when the database lets everything through', async () => {
    await ground.sql(
      'alter table people.person disable row level security; alter table people.person_scope disable row level security; alter table people.affiliation disable row level security',
    );
    try {
      expect((await ground.ask(quiet, PEOPLE)).data.people.totalCount).toBe(12);
      const foreign = await ground.sql<{ id: string }>(
        'select id from people.person where not $1 = any(management_paths) limit 1',
        [ground.province.quiet.path],
      );
      expect((await one(quiet, foreign[0]?.id ?? '')).codes).toEqual(['NOT_FOUND']);
      expect((await ground.ask(quiet, '{ affiliations { totalCount } }')).data.affiliations.totalCount).toBe(12);
    } finally {
      await ground.sql(
        'alter table people.person enable row level security; alter table people.person_scope enable row level security; alter table people.affiliation enable row level security',
      );
    }
  });
});
