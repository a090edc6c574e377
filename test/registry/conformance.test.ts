import { randomUUID } from 'node:crypto';
import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { REGISTERS, type Register } from './registries.ts';

interface Record_ {
  id: string;
  version: number;
  [field: string]: unknown;
}
let world: World;
let board: Caller;
let officer: Caller;

beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  officer = await world.as('officer.huyen-xuan-loc');
});
afterAll(() => world.close());

let made = 0;
async function create(register: Register, headers: Record<string, string> = {}): Promise<Record_> {
  made += 1;
  return createWith(register, await register.input(world, made), headers);
}
async function createWith(
  register: Register,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Record_> {
  const data = await board.get<{ row: Record_ }>(
    `mutation($input: Create${register.type}!) { row: create${register.type}(input: $input) { id version ${register.text} } }`,
    { input },
    headers,
  );
  return data.row;
}
const change = (register: Register) =>
  `mutation($id: ID!, $version: Int!, $input: Update${register.type}!) { row: update${register.type}(id: $id, version: $version, input: $input) { id version ${register.text} } }`;
const one = (register: Register) =>
  `query($id: ID!) { row: ${register.one}(id: $id) { id version ${register.text} actions } }`;
const list = (register: Register, args: string) =>
  `query { page: ${register.many}(${args}) { totalCount pageInfo { hasNextPage endCursor } items { id } } }`;
interface Listed {
  page: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; items: { id: string }[] };
}

describe.each(REGISTERS.map((register) => [register.type, register] as const))('the register %s', (_type, register) => {
  it('creates a record and reads it again, with the actions of the viewer', async () => {
    const row = await create(register);

    const { row: read } = await board.get<{ row: Record_ }>(one(register), { id: row.id });

    expect(read).toMatchObject({ id: row.id, version: 1 });
    expect(read.actions).toContain('UPDATE');
  });

  it('answers many by ids in the order asked and drops what is missing', async () => {
    const [first, second] = [await create(register), await create(register)];

    const { rows } = await board.get<{ rows: Record_[] }>(
      `query($ids: [ID!]!) { rows: ${register.many}ByIds(ids: $ids) { id } }`,
      {
        ids: [second.id, randomUUID(), first.id, 'no-id'],
      },
    );

    expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('pages through the list by cursor and meets every record once', async () => {
    const { page: all } = await board.get<Listed>(list(register, 'page: {limit: 100}'));
    const seen: string[] = [];

    for (let after = '', more = true; more && seen.length <= 100; ) {
      const args = `sort: [{field: ${register.sort}, direction: DESC}], page: {limit: 7${after ? `, after: "${after}"` : ''}}`;
      const { page } = await board.get<Listed>(list(register, args));
      seen.push(...page.items.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(Math.min(all.totalCount, 100));
  });

  it('filters by ids and counts what it filters', async () => {
    const row = await create(register);

    const { page } = await board.get<Listed>(list(register, `filter: {ids: ["${row.id}"]}`));

    expect(page).toMatchObject({ totalCount: 1, items: [{ id: row.id }] });
  });

  it('refuses pages beyond its limits', async () => {
    expect(await board.refusal(list(register, 'page: {limit: 101}'))).toBe('INVALID');
    expect(await board.refusal(list(register, 'page: {limit: 10, after: "nonsense"}'))).toBe('INVALID');
  });

  it('changes a record once and answers a stale version with CONFLICT and the current one', async () => {
    const row = await create(register);
    const input = { [register.text]: 'Đổi lần 1' };

    const { row: changed } = await board.get<{ row: Record_ }>(change(register), { id: row.id, version: 1, input });
    const stale = await board.ask(change(register), { id: row.id, version: 1, input });

    expect(changed).toMatchObject({ version: 2, [register.text]: 'Đổi lần 1' });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('answers a repeated request with the first result and other content under the same key with CONFLICT', async () => {
    made += 1;
    const input = await register.input(world, made);
    const headers = { 'idempotency-key': randomUUID() };

    const first = await createWith(register, input, headers);
    const again = await createWith(register, input, headers);
    const other = await board.ask(
      `mutation($input: Create${register.type}!) { row: create${register.type}(input: $input) { id version ${register.text} } }`,
      { input: { ...input, ...(await register.input(world, made + 100)) } },
      headers,
    );

    expect(again.id).toBe(first.id);
    expect(other.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('answers an unknown id with NOT_FOUND and null', async () => {
    const answer = await board.ask<{ row: null }>(one(register), { id: randomUUID() });

    expect(answer.data?.row ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await board.refusal(change(register), { id: randomUUID(), version: 1, input: {} })).toBe('NOT_FOUND');
  });

  it('writes nothing for somebody without the right or for nobody', async () => {
    made += 1;
    const input = await register.input(world, made);
    const mutation = `mutation($input: Create${register.type}!) { row: create${register.type}(input: $input) { id } }`;

    const denied = register.denied ? await world.as(register.denied) : officer;
    expect(await denied.refusal(mutation, { input })).toBe(register.foreign ?? 'FORBIDDEN');
    expect(await world.anonymous.refusal(mutation, { input })).toBe('UNAUTHENTICATED');
  });

  it('leaves an audit row for every write, with the account', async () => {
    const row = await create(register);

    const found = await world.sql<{ account: string; action: string }>(
      `select account, action from ${await auditOf(row.id)} where before is null and after::text like '%' || $1 || '%'`,
      [row.id],
    );

    expect(found).toContainEqual({ account: expect.any(String), action: 'INSERT' });
  });

  it('tells who made and who changed a record', async () => {
    const row = await create(register);
    await board.get(change(register), { id: row.id, version: 1, input: { [register.text]: 'Đổi lần 1' } });

    const { read } = await board.get<{ read: { history: { items: Record<string, unknown>[] } } }>(
      `query($id: ID!) { read: ${register.one}(id: $id) { history { items { action accountName changes { field after } } } } }`,
      { id: row.id },
    );

    expect(read.history.items.map(({ action }) => action)).toEqual(['CHANGED', 'CREATED']);
    expect(read.history.items[0]).toMatchObject({
      accountName: expect.any(String),
      changes: [{ field: register.text, after: register.isMasked ? expect.stringMatching(/^\*+$/) : 'Đổi lần 1' }],
    });
  });

  if (register.closesOn) {
    it('closes a record on its last day and lists it no longer afterwards', async () => {
      const row = await create(register);

      const close = `mutation($id: ID!, $version: Int!, $on: Date!) { row: close${register.type}(id: $id, version: $version, on: $on) { id } }`;
      await board.get(close, { id: row.id, version: 1, on: register.closesOn });
      const on = (day: string) => board.get<Listed>(list(register, `asOf: "${day}", filter: {ids: ["${row.id}"]}`));

      expect((await on(register.closesOn as string)).page.totalCount).toBe(1);
      expect((await on('2022-01-01')).page.totalCount).toBe(0);
      expect(await board.refusal(close, { id: row.id, version: 2, on: '2020-01-01' })).toBe('INVALID');
    });
  }

  if (register.searched) {
    it('finds Vietnamese names without diacritics', async () => {
      const row = await create(register);

      const { page } = await board.get<Listed>(list(register, `filter: {q: "thu nghiem", ids: ["${row.id}"]}`));

      expect(page.totalCount).toBe(1);
    });
  }
});

/** The audit table that knows the row; each service has its own. */
async function auditOf(id: string): Promise<string> {
  for (const schema of ['organisations', 'people', 'campaigns', 'awards']) {
    const rows = await world.sql(`select 1 from ${schema}.audit where after::text like '%' || $1 || '%' limit 1`, [id]);
    if (rows.length > 0) return `${schema}.audit`;
  }
  throw new Error(`no audit row names ${id}`);
}
