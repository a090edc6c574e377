import { type Actor, Role } from '@tdkt/kernel';
import { actorAs } from '../testing/ground.ts';
import { type Offices, openOffices } from '../testing/offices.ts';

/** The registers about a person: they are seen with the person, written by whoever keeps the person. */
let offices: Offices;
let ground: Offices['ground'];
let board: Offices['board'];
let north: Offices['north'];
let south: Offices['south'];
let leader: Offices['leader'];
let personId: string;
beforeAll(async () => {
  offices = await openOffices();
  ({ ground, board, north, south, leader } = offices);
  personId = (await offices.create(north)).id;
});
afterAll(() => ground.close());

const make = (actor: Actor, type: string, input: object) =>
  ground.ask(actor, `mutation($input: Create${type}!) { row: create${type}(input: $input) { id version actions } }`, {
    input,
  });
const see = async (actor: Actor, one: string, id: string) =>
  (await ground.ask(actor, `query($id: ID!) { row: ${one}(id: $id) { id } }`, { id })).codes[0] ?? 'SEEN';

const INPUTS = {
  PersonRating: () => ({ personId, year: 2020, level: 'EXCELLENT', document: 'QĐ 12/QĐ-SYT' }),
  Household: () => ({ headId: personId, localityId: ground.province.south.id, validFrom: '2021-01-01' }),
  Initiative: () => ({
    title: 'Trạm y tế lưu động',
    level: 'UNIT',
    document: 'QĐ 3/QĐ-SYT',
    recognisedOn: '2021-08-01',
    authors: [{ personId }],
  }),
  Discipline: () => ({ personId, kind: 'REPRIMAND', document: 'QĐ 4/QĐ-SYT', validFrom: '2021-02-01' }),
} as const;

describe.each([
  ['PersonRating', 'personRating', ['north', 'board', 'leader']],
  ['Household', 'household', ['north', 'board', 'leader']],
  ['Initiative', 'initiative', ['north', 'board', 'leader']],
  ['Discipline', 'discipline', ['north', 'board']],
] as const)('a record of the register %s', (type, one, readers) => {
  it('is written by the officer of the own unit, seen with the person, and foreign to others', async () => {
    const foreign = await make(south, type, INPUTS[type]());
    const made = await make(north, type, INPUTS[type]());

    expect(foreign.codes).toEqual(['INVALID']);
    expect(made.codes).toEqual([]);
    expect(made.data.row.actions).toContain('UPDATE');
    for (const [name, actor] of Object.entries({ north, board, leader, south })) {
      const hidden = name === 'leader' ? 'FORBIDDEN' : 'NOT_FOUND';
      const expected = readers.some((reader) => reader === name) ? 'SEEN' : hidden;
      expect({ name, code: await see(actor, one, made.data.row.id) }).toEqual({ name, code: expected });
    }
  });

  it('is hidden by row-level security alone', async () => {
    const table = `people.${type.replace(/[A-Z]/g, (letter, at) => `${at ? '_' : ''}${letter.toLowerCase()}`)}`;
    const count = async (actor: Actor) => {
      const setting = JSON.stringify({
        roles: actor.roles,
        all: false,
        paths: actor.paths,
        clusters: actor.clusterIds,
      });
      const read = { name: `${table}-alone`, text: `select count(*)::integer from ${table}`, values: [] };
      return (await ground.runtime.reader.read(setting, read)).rows[0]?.[0];
    };

    expect(await count(north)).toBe(1);
    expect(await count(south)).toBe(0);
    expect(await count(leader)).toBe(type === 'Discipline' ? 0 : 1);
  });

  it('offers nothing to somebody who leads the cluster and is officer of another unit', async () => {
    const both = actorAs(Role.UNIT_OFFICER, {
      roles: [Role.UNIT_OFFICER, Role.CLUSTER_LEADER],
      ...{ paths: south.paths, organisationIds: south.organisationIds, clusterIds: leader.clusterIds },
    });
    const many = one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;

    const { data } = await ground.ask(both, `{ page: ${many} { items { id version actions } } }`);

    expect(data.page.items.length > 0).toBe(type !== 'Discipline');
    for (const row of data.page.items) {
      const update = `mutation($id: ID!, $version: Int!) { update${type}(id: $id, version: $version, input: {}) { id } }`;
      expect(row.actions).toEqual([]);
      expect((await ground.ask(both, update, row)).codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('an initiative', () => {
  const input = (more: object) => ({ ...INPUTS.Initiative(), ...more });

  it('of the province is recorded by the Board and then left to it', async () => {
    expect((await make(north, 'Initiative', input({ level: 'PROVINCE' }))).paths).toEqual(['level']);
    const { data } = await make(board, 'Initiative', input({ level: 'PROVINCE' }));

    const seen = await ground.ask(north, 'query($id: ID!) { initiative(id: $id) { actions } }', data.row);

    expect(seen.data.initiative.actions).toEqual([]);
  });

  it('shows a unit its own authors, and keeps the others when the unit names its own anew', async () => {
    const other = (await offices.create(south)).id;
    const second = (await offices.create(north)).id;
    const authors = [
      { personId, share: 60 },
      { personId: other, share: 40 },
    ];
    const { data } = await make(board, 'Initiative', input({ authors }));
    const update =
      'mutation($id: ID!, $version: Int!, $input: UpdateInitiative!) { updateInitiative(id: $id, version: $version, input: $input) { authors { share person { id } } } }';

    const changed = await ground.ask(north, update, {
      ...data.row,
      input: { authors: [{ personId: second, share: 60 }] },
    });
    const all = await ground.ask(board, 'query($id: ID!) { initiative(id: $id) { authors { personId } } }', data.row);

    expect(changed.data.updateInitiative.authors).toEqual([{ share: 60, person: { id: second } }]);
    expect(all.data.initiative.authors.map((one: { personId: string }) => one.personId)).toEqual([second, other]);
  });

  it('names no unknown campaign', async () => {
    const refused = await make(north, 'Initiative', input({ campaignId: '01890000-0000-7000-8000-000000000000' }));

    expect(refused.paths).toEqual(['campaignId']);
  });
});

describe('an integrity hold', () => {
  const open = (more: object = {}) =>
    make(board, 'IntegrityHold', { personId, ground: 'PRESS', openedOn: '2021-09-01', ...more });
  const CLEAR =
    'mutation($id: ID!, $version: Int!, $on: Date!, $document: String!) { clearIntegrityHold(id: $id, version: $version, on: $on, document: $document) { clearedOn clearingDocument actions version } }';
  const letter = { on: '2021-09-15', document: 'Kết luận 5/KL-TTr' };

  it('is opened and cleared by the Board with a document, once', async () => {
    const { data } = await open();
    const early = await ground.ask(board, CLEAR, { ...data.row, ...letter, on: '2021-08-31' });
    const cleared = await ground.ask(board, CLEAR, { ...data.row, ...letter });
    const again = await ground.ask(board, CLEAR, { ...data.row, ...letter, version: 2 });

    expect(data.row.actions).toEqual(['UPDATE', 'CLEAR']);
    expect(early).toMatchObject({ codes: ['INVALID'], paths: ['on'] });
    expect(cleared.data.clearIntegrityHold).toMatchObject({ clearedOn: '2021-09-15', actions: [], version: 2 });
    expect(again).toMatchObject({ codes: ['INVALID'], paths: ['id'] });
  });

  it('is about a person or an organisation that exists, and about one of them', async () => {
    const organisationId = ground.province.south.id;

    expect((await open({ organisationId })).paths).toEqual(['organisationId']);
    expect((await open({ personId: null })).paths).toEqual(['personId']);
    expect((await open({ personId: null, organisationId })).codes).toEqual([]);
    expect((await open({ personId: null, organisationId: personId })).paths).toEqual(['organisationId']);
  });

  it('is known to the Board and the auditor and to nobody else, by edges as well', async () => {
    const ASK =
      'query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Person { integrityHolds { ground } } ... on Organisation { integrityHolds { ground } } } }';
    const ids = [
      { __typename: 'Person', id: personId },
      { __typename: 'Organisation', id: ground.province.south.id },
    ];

    for (const actor of [actorAs(Role.AUDITOR), board]) {
      const { data } = await ground.ask(actor, ASK, { ids });
      expect(data._entities[0].integrityHolds).toContainEqual({ ground: 'PRESS' });
      expect(data._entities[1].integrityHolds).toContainEqual({ ground: 'PRESS' });
    }
    for (const actor of [north, leader, actorAs(Role.DECIDER), actorAs(Role.ANALYST)]) {
      expect(await see(actor, 'integrityHold', personId)).toBe('FORBIDDEN');
      expect(new Set((await ground.ask(actor, ASK, { ids })).codes)).toEqual(new Set(['FORBIDDEN']));
    }
    const officer = JSON.stringify({ roles: ['DECIDER'], all: true });
    const read = { name: 'holds-alone', text: 'select count(*)::integer from people.integrity_hold', values: [] };
    expect((await ground.runtime.reader.read(officer, read)).rows[0]?.[0]).toBe(0);
  });
});

describe('a household', () => {
  it('is called after its head, has members by time, and each of them lives in one at a time', async () => {
    const head = (await offices.create(north, { familyName: 'Trần', middleName: null, givenName: 'An' })).id;
    const child = (await offices.create(north)).id;
    const { data } = await make(north, 'Household', { ...INPUTS.Household(), headId: head });
    const householdId = data.row.id;
    const member = { householdId, personId: child, relation: 'con', validFrom: '2021-02-01' };

    const first = await make(north, 'HouseholdMember', member);
    const twice = await make(north, 'HouseholdMember', { ...member, validFrom: '2021-03-01' });
    const itself = await make(north, 'HouseholdMember', { ...member, personId: head });
    const seen = await ground.ask(
      leader,
      'query($id: ID!) { person(id: $id) { households { name members { relation person { id } } } } }',
      { id: child },
    );

    expect([first.codes, twice.paths, itself.paths]).toEqual([[], ['personId'], ['personId']]);
    expect(seen.data.person.households).toEqual([
      { name: 'Trần An', members: [{ relation: 'con', person: { id: child } }] },
    ]);
  });
});

it('the records of many persons cost two statements a register, however many persons ask', async () => {
  const FIELDS = 'ratings { year } initiatives { title } households { validFrom } disciplines { validFrom }';
  const statementsOf = async (limit: number) => {
    const before = ground.runtime.reader.statements;
    await ground.ask(board, `{ people(page: {limit: ${limit}}) { items { id ${FIELDS} } } }`);
    return ground.runtime.reader.statements - before;
  };

  expect(await statementsOf(40)).toBeLessThanOrEqual(9);
});
