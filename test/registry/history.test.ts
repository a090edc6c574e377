import type { Reader } from '@tdkt/database';
import { statement } from '@tdkt/kernel';
import type { Caller } from '../world/client.ts';
import { CAMPAIGN, idOf, saveReport, submitReport } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';

interface Entry {
  readonly action: string;
  readonly type: string;
  readonly accountName: string | null;
  readonly roles: readonly string[];
  readonly changes: readonly { field: string; before: unknown; after: unknown }[];
}
interface Told {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly items: readonly Entry[];
}

let world: World;
let board: Caller;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
});
afterAll(() => world.close());

const HISTORY =
  'history(page: $page) { totalCount pageInfo { hasNextPage endCursor } items { action type accountName roles changes { field before after } } }';
async function historyOf(caller: Caller, one: string, id: string, page: object = { limit: 25 }): Promise<Told> {
  const query = `query($id: ID!, $page: PageInput) { row: ${one}(id: $id) { ${HISTORY} } }`;
  const { row } = await caller.get<{ row: { history: Told } }>(query, { id, page });
  return row.history;
}
async function change(caller: Caller, type: string, id: string, input: object): Promise<void> {
  const one = type.charAt(0).toLowerCase() + type.slice(1);
  const { row } = await caller.get<{ row: { version: number } }>(
    `query($id: ID!) { row: ${one}(id: $id) { version } }`,
    { id },
  );
  await caller.get(
    `mutation($id: ID!, $version: Int!, $input: Update${type}!) { row: update${type}(id: $id, version: $version, input: $input) { id } }`,
    { id, version: row.version, input },
  );
}
const aPersonOf = async (caller: Caller, code: string): Promise<string> => {
  const { createPerson } = await caller.get<{ createPerson: { id: string } }>(
    'mutation($input: CreatePerson!) { createPerson(input: $input) { id } }',
    {
      input: {
        ...{ familyName: 'Lê', givenName: 'Thử', nationalId: '075099001234', categories: ['CITIZEN'] },
        registeredById: await idOf(caller, 'organisations', code),
      },
    },
  );
  return createPerson.id;
};

describe('the history of a record', () => {
  it('tells who changed which field from what to what, the newest first', async () => {
    const id = await idOf(board, 'clusters', 'C1');
    await change(board, 'Cluster', id, { theme: 'Chống dịch' });
    await change(await world.as('board.officer'), 'Cluster', id, { theme: null, kind: 'BLOC' });

    const [last, before] = (await historyOf(board, 'cluster', id)).items;

    expect(last).toMatchObject({ action: 'CHANGED', type: 'Cluster', roles: ['BOARD_OFFICER'] });
    expect(last?.changes).toEqual([
      { field: 'theme', before: 'Chống dịch', after: null },
      { field: 'kind', before: 'LOCALITY', after: 'BLOC' },
    ]);
    expect(before?.changes.map(({ field, after }) => [field, after])).toEqual([['theme', 'Chống dịch']]);
    const [account] = await world.sql<{ name: string }>(
      "select display_name as name from people.account where username = 'board.officer'",
    );
    expect(last?.accountName).toBe(account?.name);
  });

  it('begins with what the record was made of, and with the system where a load made it', async () => {
    const id = await idOf(board, 'clusters', 'K1');

    const [made] = (await historyOf(board, 'cluster', id)).items;

    expect(made).toMatchObject({ action: 'CREATED', accountName: null, roles: ['SYSTEM'] });
    expect(made?.changes).toContainEqual({ field: 'code', before: null, after: 'K1' });
    expect(made?.changes).toContainEqual({ field: 'validFrom', before: null, after: '2021-01-01' });
  });

  it('comes in pages', async () => {
    const id = await idOf(board, 'clusters', 'C2');
    for (const theme of ['một', 'hai', 'ba']) await change(board, 'Cluster', id, { theme });

    const first = await historyOf(board, 'cluster', id, { limit: 2 });
    const next = await historyOf(board, 'cluster', id, { limit: 2, after: first.pageInfo.endCursor });

    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect([...first.items, ...next.items].map(({ changes }) => changes[0]?.after)).toEqual(['ba', 'hai', 'một', 'C2']);
    expect(next.pageInfo.hasNextPage).toBe(false);
  });

  it('of an organisation is that of its versions', async () => {
    const id = await idOf(board, 'organisations', 'huyen-long-thanh');
    await change(board, 'Organisation', id, { shortName: 'H. Long Thành' });

    const { items } = await historyOf(board, 'organisation', id);

    expect(items.map(({ action, type }) => [action, type])).toEqual([
      ['CHANGED', 'Organisation'],
      ['CREATED', 'Organisation'],
    ]);
    expect(items[0]?.changes).toEqual([{ field: 'shortName', before: expect.anything(), after: 'H. Long Thành' }]);
    expect(items[1]?.changes.map(({ field }) => field)).not.toContain('managementPath');
  });

  it('of a report holds its values, each with the indicator', async () => {
    const officer = await world.as('officer.huyen-xuan-loc');
    const campaignId = await idOf(officer, 'campaigns', CAMPAIGN);
    const report = await saveReport(officer, campaignId, await idOf(officer, 'organisations', 'huyen-xuan-loc'));
    await submitReport(officer, report);

    const { items } = await historyOf(officer, 'progressReport', report.id);

    expect(items[0]?.changes).toContainEqual({ field: 'state', before: 'DRAFT', after: 'SUBMITTED' });
    const values = items.filter(({ type }) => type === 'ReportValue');
    expect(values.length).toBeGreaterThan(0);
    expect(values[0]?.changes.map(({ field }) => field)).toContain('indicatorId');
  });

  it('of an account holds its grants, for those who read accounts', async () => {
    const [account] = await world.sql<{ id: string }>("select id from people.account where username = 'leader.c1'");

    const { items } = await historyOf(board, 'account', account?.id as string);

    expect(items.map(({ type }) => type)).toContain('AccountGrant');
  });
});

describe('what a history hides', () => {
  it('is what the record hides from the caller: the national id and the columns of the scope', async () => {
    const officer = await world.as('officer.huyen-long-thanh');
    const id = await aPersonOf(officer, 'huyen-long-thanh');
    await change(officer, 'Person', id, { nationalId: '075099009999' });

    for (const caller of [officer, board, await world.as('leader.c1')]) {
      const { items } = await historyOf(caller, 'person', id);
      expect(JSON.stringify(items)).not.toMatch(/0750990/);
      expect(items[0]?.changes).toEqual([{ field: 'nationalId', before: '***', after: '*****' }]);
      expect(items.flatMap(({ changes }) => changes.map(({ field }) => field)).join()).not.toMatch(
        /path|clusterIds|fold/i,
      );
    }
  });

  it('is the whole record from whoever may not read it', async () => {
    const id = await aPersonOf(await world.as('officer.huyen-long-thanh'), 'huyen-long-thanh');
    const query = 'query($id: ID!) { row: person(id: $id) { history { totalCount } } }';

    for (const foreign of ['officer.huyen-xuan-loc', 'leader.c2'])
      expect(await (await world.as(foreign)).refusal(query, { id })).toBe('NOT_FOUND');
    for (const role of ['analyst', 'council1'])
      expect(await (await world.as(role)).refusal(query, { id })).toBe('FORBIDDEN');
  });
});

it('the database alone shows no officer the audit of a foreign record', async () => {
  const id = await aPersonOf(await world.as('officer.huyen-long-thanh'), 'huyen-long-thanh');
  const reader = world.product.services.get('people')?.runtime.reader as Reader;
  const entriesFor = async (code: string) => {
    const [unit] = await world.sql<{ path: string }>(
      'select management_path::text as path from directory.organisation where code = $1 limit 1',
      [code],
    );
    const actor = { all: false, roles: ['UNIT_OFFICER'], clusters: [], paths: [unit?.path] };
    const count = 'select count(*)::integer from people.audit where record_id = $1 or row_id = $1';
    return (await reader.read(JSON.stringify(actor), statement(count, [id]))).rows[0]?.[0];
  };

  expect(await entriesFor('huyen-long-thanh')).toBeGreaterThan(0);
  expect(await entriesFor('huyen-xuan-loc')).toBe(0);
});

it('histories of many records cost the same as that of one', async () => {
  const query = (limit: number) =>
    `{ clusters(page: {limit: ${limit}}) { items { id history { totalCount items { changes { field } } } } } }`;
  const cost = async (limit: number) => {
    const before = world.reads();
    await board.get(query(limit));
    return world.reads() - before;
  };

  expect(await cost(18)).toBe(await cost(1));
});
