import { Role } from '@tdkt/kernel';
import { people } from '../index.ts';
import { actorAs } from '../testing/ground.ts';
import { aPerson, CREATE, type Offices, openOffices } from '../testing/offices.ts';

let offices: Offices;
let ground: Offices['ground'];
let board: Offices['board'];
let north: Offices['north'];
let south: Offices['south'];
let quiet: Offices['quiet'];
let branch: Offices['branch'];
let leader: Offices['leader'];
let create: Offices['create'];
let affiliate: Offices['affiliate'];
let one: Offices['one'];
beforeAll(async () => {
  offices = await openOffices();
  ({ ground, board, north, south, quiet, branch, leader, create, affiliate, one } = offices);
});
afterAll(() => ground.close());

describe('who writes', () => {
  it('an officer registers people for the own unit only', async () => {
    const person = await create(branch);
    const foreign = await ground.ask(branch, CREATE, {
      input: { ...aPerson, registeredById: ground.province.south.id },
    });

    expect(person).toMatchObject({ registeredBy: { id: ground.province.northBranch.id }, actions: ['UPDATE'] });
    expect(foreign).toMatchObject({ codes: ['INVALID'], paths: ['registeredById'] });
  });

  it('a leader, the decider and the auditor change nothing; a foreign officer finds nothing', async () => {
    const { id } = await create(north);
    const update = 'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {isFrontline: true}) { id } }';

    for (const actor of [leader, actorAs(Role.DECIDER), actorAs(Role.AUDITOR)])
      expect((await ground.ask(actor, update, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await ground.ask(south, update, { id })).codes).toEqual(['NOT_FOUND']);
  });

  it('the audit records who, and not the national id', async () => {
    const { id } = await create(north);
    const [entry] = await ground.sql<{ account: string; after: { national_id: string } }>(
      "select account, after from people.audit where row_id = $1 and action = 'INSERT'",
      [id],
    );

    expect(entry).toMatchObject({ account: north.accountId, after: { national_id: '***' } });
  });
});

describe('a person follows the affiliations', () => {
  it('to the unit of the current one, and keeps the paths of all of them', async () => {
    const { province } = ground;
    const { id } = await create(north);
    expect((await one(south, id)).codes).toEqual(['NOT_FOUND']);

    await affiliate(board, { personId: id, organisationId: province.south.id });
    await affiliate(board, { personId: id, organisationId: province.northBranch.id });

    for (const actor of [north, branch, south, leader]) expect((await one(actor, id)).codes).toEqual([]);
    const [published] = await ground.sql<{ paths: string[] }>(
      'select management_paths::text[] as paths from directory.person where id = $1',
      [id],
    );
    expect([...(published?.paths ?? [])].sort()).toEqual([province.south.path, province.northBranch.path].sort());
  });

  it('until the affiliation closes', async () => {
    const { id } = await create(north);
    const { data } = await affiliate(board, { personId: id, organisationId: ground.province.south.id });
    const close =
      'mutation($id: ID!, $version: Int!) { closeAffiliation(id: $id, version: $version, on: "2021-09-19") { validTo } }';
    expect((await one(north, id)).codes).toEqual(['NOT_FOUND']);

    await ground.ask(south, close, data.createAffiliation);

    expect((await one(north, id)).codes).toEqual([]);
    expect((await one(south, id)).codes).toEqual(['NOT_FOUND']);
  });

  it('and nobody affiliates a person they cannot see, or to a unit that is not theirs', async () => {
    const { id } = await create(north);

    expect(await affiliate(south, { personId: id, organisationId: ground.province.south.id })).toMatchObject({
      codes: ['INVALID'],
      paths: ['personId'],
    });
    expect(await affiliate(north, { personId: id, organisationId: ground.province.south.id })).toMatchObject({
      codes: ['INVALID'],
      paths: ['organisationId'],
    });
  });

  it('an organisation has one head at a time', async () => {
    const { id } = await create(branch);
    const first = await affiliate(branch, {
      personId: id,
      organisationId: ground.province.northBranch.id,
      isHead: true,
    });
    const other = await affiliate(branch, {
      personId: (await create(branch)).id,
      organisationId: ground.province.northBranch.id,
      isHead: true,
    });

    expect(first.data.createAffiliation.isHead).toBe(true);
    expect(other.codes).toEqual(['INVALID']);
  });

  it('and the places follow the directory', async () => {
    const { province } = ground;
    const { id } = await create(branch);
    await ground.sql('update directory.cluster_membership set cluster_id = $1 where organisation_id = $2', [
      province.clusters.south,
      province.north.id,
    ]);
    await people.load?.(ground.runtime);
    const moved = await one(leader, id);
    await ground.sql('update directory.cluster_membership set cluster_id = $1 where organisation_id = $2', [
      province.clusters.north,
      province.north.id,
    ]);
    await people.load?.(ground.runtime);

    expect(moved.codes).toEqual(['NOT_FOUND']);
    expect((await one(leader, id)).codes).toEqual([]);
  });
});

describe('what people adds to organisations', () => {
  const ENTITIES =
    'query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Organisation { people(page: {limit: 3}) { totalCount items { id } pageInfo { hasNextPage } } head { fullName } } ... on Person { fullName } } }';
  const organisation = (id: string) => ({ __typename: 'Organisation', id });

  it('lists who works there and names the head, within the scope of the caller', async () => {
    const ids = [organisation(ground.province.quiet.id)];
    const seen = (await ground.ask(quiet, ENTITIES, { ids })).data._entities[0];
    const hidden = (await ground.ask(north, ENTITIES, { ids })).data._entities[0];

    expect(seen.people).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } });
    expect(seen.head.fullName).toEqual(expect.any(String));
    expect(hidden).toEqual({ people: { totalCount: 0, items: [], pageInfo: { hasNextPage: false } }, head: null });
  });

  it('tells both of any day', async () => {
    const ids = [organisation(ground.province.quiet.id)];
    const { data } = await ground.ask(
      quiet,
      `query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Organisation {
        people(asOf: "1900-01-01") { totalCount } head(asOf: "1900-01-01") { id }
        peopleNow: people { totalCount } headNow: head { id } } } }`,
      { ids },
    );

    expect(data._entities[0]).toMatchObject({ people: { totalCount: 0 }, head: null, peopleNow: { totalCount: 12 } });
    expect(data._entities[0].headNow.id).toEqual(expect.any(String));
  });

  it('reads the heads of many organisations in two statements', async () => {
    const { province, runtime } = ground;
    const before = runtime.reader.statements;
    await ground.ask(
      board,
      'query($ids: [_Any!]!) { _entities(representations: $ids) { ... on Organisation { head { fullName } } } }',
      {
        ids: [province.north, province.south, province.board].map((unit) => organisation(unit.id)),
      },
    );

    expect(runtime.reader.statements - before).toBe(2);
  });

  it('resolves references to persons through the same scope', async () => {
    const { id } = await create(north);
    const ids = [{ __typename: 'Person', id }];

    expect((await ground.ask(north, ENTITIES, { ids })).data._entities[0]).toEqual({ fullName: 'Nguyễn Thị Ước' });
    for (const actor of [south, actorAs(Role.ANALYST)])
      expect((await ground.ask(actor, ENTITIES, { ids })).data?._entities?.[0] ?? null).toBeNull();
  });
});
