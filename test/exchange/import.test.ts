import { randomUUID } from 'node:crypto';
import type { RunningService } from '@tdkt/kernel';
import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { Office, type RunAnswer, readCsv, writeCsv } from './files.ts';

const CLUSTERS = { service: 'organisations', type: 'Cluster' } as const;
const HEADINGS = ['Mã', 'Tên', 'Loại', 'Thứ tự', 'Có hiệu lực từ'];

let world: World;
let board: Caller;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  office = new Office(world, board);
});
afterAll(() => world.close());

let made = 0;
const aCluster = (): string[] => {
  made += 1;
  return [`N${made}`, `Khối nhập ${made}`, 'BLOC', String(200 + made), '01/02/2021'];
};
const clusterByCode = async (code: string) => {
  const { clusters } = await board.get<{ clusters: { items: Record<string, unknown>[] } }>(
    'query($code: String!) { clusters(filter: {code: [$code]}) { items { id version code name kind ordinal validFrom theme } } }',
    { code },
  );
  return clusters.items[0];
};

describe('an import', () => {
  it('creates what is new, changes what has a known code, leaves alone what is the same, and says how many of each', async () => {
    const [first, second] = [aCluster(), aCluster()];
    await office.import(CLUSTERS, writeCsv([HEADINGS, first, second]));

    const renamed = [first[0] as string, 'Tên mới', ...first.slice(2)];
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, renamed, second, aCluster()]));

    expect(run).toMatchObject({ state: 'APPLIED', rowsCreated: 1, rowsUpdated: 1, rowsUnchanged: 1, rowsInvalid: 0 });
    expect(await clusterByCode(first[0] as string)).toMatchObject({ name: 'Tên mới', version: 2, kind: 'BLOC' });
    expect(await clusterByCode(second[0] as string)).toMatchObject({ version: 1, validFrom: '2021-02-01' });
  });

  it('changes nothing by a trial', async () => {
    const row = aCluster();

    const run = await office.check(CLUSTERS, writeCsv([HEADINGS, row]));

    expect(run).toMatchObject({ state: 'CHECKED', rowsCreated: 1, steps: expect.arrayContaining(['apply']) });
    expect(await clusterByCode(row[0] as string)).toBeUndefined();
  });

  it('names each error with row, column, reason in words, and value', async () => {
    const good = aCluster();
    const rows = [
      HEADINGS,
      good,
      ['X1', '', 'BLOC', '1', '01/02/2021'],
      ['X2', 'Khối', 'Liên minh', 'một', '31/02/2021'],
      ['X3', 'Khối', 'khoi co quan doanh nghiep', '=1+1', '2021-02-01'],
      good,
    ];

    const run = await office.check(CLUSTERS, writeCsv(rows));
    const errors = await office.errors(CLUSTERS, run.id);

    expect(run).toMatchObject({ state: 'CHECKED', rowsInvalid: 4, steps: expect.not.arrayContaining(['apply']) });
    const found = errors.flatMap(({ row, errors: list }) =>
      list.map(({ column, code, value }) => [row, column, code, value]),
    );
    expect(found).toEqual([
      [3, 'Tên', 'REQUIRED', null],
      [4, 'Loại', 'UNKNOWN_CHOICE', 'Liên minh'],
      [4, 'Thứ tự', 'NOT_WHOLE', 'một'],
      [4, 'Có hiệu lực từ', 'MALFORMED', '31/02/2021'],
      [5, 'Thứ tự', 'FORMULA', null],
      [6, 'Mã', 'TAKEN', good[0]],
    ]);
    expect(errors[0]?.errors[0]?.text).toBe('Bắt buộc phải nhập.');
  });

  it('imports all rows or none', async () => {
    const good = aCluster();
    const run = await office.check(CLUSTERS, writeCsv([HEADINGS, good, ['X4', '', 'BLOC', '1', '01/02/2021']]));

    const refused = await office.refusal(`organisations/imports/${run.id}/apply`, { method: 'POST' });

    expect(refused).toEqual(['INVALID', 'HAS_ERRORS']);
    expect(await clusterByCode(good[0] as string)).toBeUndefined();
  });

  it('leaves nothing behind when something has changed between the trial and the import', async () => {
    const [first, second] = [aCluster(), aCluster()];
    const run = await office.check(CLUSTERS, writeCsv([HEADINGS, first, second]));
    await board.get('mutation($input: CreateCluster!) { createCluster(input: $input) { id } }', {
      input: { code: second[0], name: 'Trước', kind: 'BLOC', ordinal: 1, validFrom: '2021-09-21' },
    });

    const after = await office.step(CLUSTERS, run.id, 'apply');

    expect(after).toMatchObject({ state: 'CHECKED', rowsInvalid: 1 });
    expect(await clusterByCode(first[0] as string)).toBeUndefined();
  });

  it('is the same import when the file is sent twice under one key, and a conflict with another file', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const file = writeCsv([HEADINGS, aCluster()]);

    const first = await office.upload(CLUSTERS, file, headers);
    const again = await office.upload(CLUSTERS, file, headers);
    const other = await office.refusal('organisations/Cluster/import', {
      method: 'POST',
      body: writeCsv([HEADINGS, aCluster()]),
      headers,
    });

    expect(again.id).toBe(first.id);
    expect(other).toEqual(['CONFLICT']);
  });

  it('applies once, however often it is asked to', async () => {
    const row = aCluster();
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, row]));

    const again = await office.step(CLUSTERS, run.id, 'apply');

    expect(again).toMatchObject({ state: 'APPLIED', rowsCreated: 1 });
    expect(await clusterByCode(row[0] as string)).toMatchObject({ version: 1 });
  });

  it('can be cancelled before it is applied, and not any more applied then', async () => {
    const run = await office.check(CLUSTERS, writeCsv([HEADINGS, aCluster()]));

    const cancelled = await office.step(CLUSTERS, run.id, 'cancel');

    expect(cancelled.state).toBe('CANCELLED');
    expect(await office.refusal(`organisations/imports/${run.id}/apply`, { method: 'POST' })).toEqual([
      'INVALID',
      'WRONG_STATE',
    ]);
  });
});

describe('an undo', () => {
  it('restores what was changed and takes back what was created', async () => {
    const [old, fresh] = [aCluster(), aCluster()];
    await office.import(CLUSTERS, writeCsv([HEADINGS, old]));
    const before = await clusterByCode(old[0] as string);
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, [old[0] as string, 'Khác', ...old.slice(2)], fresh]));

    const undone = await office.step(CLUSTERS, run.id, 'undo');

    expect(undone).toMatchObject({ state: 'UNDONE', steps: [] });
    expect(await clusterByCode(old[0] as string)).toEqual({ ...before, version: 3 });
    expect(await clusterByCode(fresh[0] as string)).toBeUndefined();
  });

  it('undoes nothing while a row has changed since, and names the row', async () => {
    const [first, second] = [aCluster(), aCluster()];
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, first, second]));
    const row = await clusterByCode(second[0] as string);
    await board.get('mutation($id: ID!) { updateCluster(id: $id, version: 1, input: {theme: "x"}) { id } }', {
      id: row?.id,
    });

    const after = await office.step(CLUSTERS, run.id, 'undo');
    const errors = await office.errors(CLUSTERS, run.id);

    expect(after).toMatchObject({ state: 'APPLIED', failure: { code: 'STANDS_AGAINST' }, steps: ['undo'] });
    expect(errors).toMatchObject([{ row: 3, errors: [{ code: 'CHANGED_SINCE' }] }]);
    expect(await clusterByCode(first[0] as string)).toBeDefined();
  });

  it('undoes nothing while something refers to a row', async () => {
    const row = aCluster();
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, row]));
    const cluster = await clusterByCode(row[0] as string);
    const [commune] = await world.sql<{ id: string }>(
      "select id from directory.organisation where kind = 'COMMUNE' limit 1",
    );
    await board.get('mutation($input: CreateClusterMembership!) { createClusterMembership(input: $input) { id } }', {
      input: { clusterId: cluster?.id, organisationId: commune?.id, validFrom: '2021-02-01' },
    });

    const after = await office.step(CLUSTERS, run.id, 'undo');

    expect(after.state).toBe('APPLIED');
    expect(await office.errors(CLUSTERS, run.id)).toMatchObject([{ row: 2, errors: [{ code: 'IN_USE' }] }]);
  });
});

describe('headings', () => {
  it('are matched by their words in both languages without diacritics, and by the name of the field', async () => {
    const run = await office.upload(
      CLUSTERS,
      writeCsv([['ma *', 'Name', 'kind', 'thu tu', 'validFrom', 'Lạ'], aCluster()]),
    );

    expect(run.suggested).toEqual({
      'ma *': 'code',
      Name: 'name',
      kind: 'kind',
      'thu tu': 'ordinal',
      validFrom: 'validFrom',
      Lạ: null,
    });
  });

  it('that are unknown must be placed or left out', async () => {
    const row = aCluster();
    const run = await office.upload(
      CLUSTERS,
      writeCsv([
        [...HEADINGS, 'Lạ'],
        [...row, 'gì đó'],
      ]),
    );
    const check = `organisations/imports/${run.id}/check`;

    expect(await office.refusal(check, { method: 'POST' })).toEqual(['INVALID', 'UNKNOWN_HEADING']);
    expect(await office.step(CLUSTERS, run.id, 'check', { mapping: { Lạ: 'theme' } })).toMatchObject({
      rowsCreated: 1,
    });
    expect(await office.step(CLUSTERS, run.id, 'check', { mapping: { Lạ: null } })).toMatchObject({ rowsCreated: 1 });
    expect(await office.refusal(check, { method: 'POST', body: JSON.stringify({ mapping: { Lạ: 'name' } }) })).toEqual([
      'INVALID',
      'DOUBLED_COLUMN',
    ]);
  });

  it('that stand twice are refused with the file', async () => {
    const body = writeCsv([
      [...HEADINGS, 'ten'],
      [...aCluster(), 'x'],
    ]);

    expect(await office.refusal('organisations/Cluster/import', { method: 'POST', body })).toEqual([
      'INVALID',
      'DOUBLED_HEADING',
    ]);
  });
});

it('the error file is the file that was sent with a column of reasons, and can be sent again when it is corrected', async () => {
  const row = aCluster();
  const run = await office.check(CLUSTERS, writeCsv([HEADINGS, row, ['X5', '', 'BLOC', '1', '01/02/2021']]));

  const response = await office.ask(`organisations/imports/${run.id}/error-file`);
  const table = readCsv(new Uint8Array(await response.arrayBuffer()));

  expect(table).toEqual([
    [...HEADINGS, 'Lỗi'],
    [...row, ''],
    ['X5', '', 'BLOC', '1', '01/02/2021', 'Tên: Bắt buộc phải nhập.'],
  ]);
  const corrected = table.map((cells, at) => (at === 2 ? ['X5', 'Đã sửa', ...cells.slice(2)] : cells));
  expect(await office.import(CLUSTERS, writeCsv(corrected), { mapping: { Lỗi: null } })).toMatchObject({
    rowsCreated: 2,
  });
});

it('an import that has changed nothing yet is told to its owner only', async () => {
  const run = await office.check(CLUSTERS, writeCsv([HEADINGS, aCluster()]));
  const colleague = new Office(world, await world.as('board.officer'));

  for (const [path, method] of [
    ['', 'GET'],
    ['/errors', 'GET'],
    ['/error-file', 'GET'],
    ['/apply', 'POST'],
    ['/undo', 'POST'],
  ] as const)
    expect(await colleague.refusal(`organisations/imports/${run.id}${path}`, { method })).toEqual(['NOT_FOUND']);
  const { runs } = await colleague.json<{ runs: { id: string }[] }>('organisations/imports');
  expect(runs.map(({ id }) => id)).not.toContain(run.id);
});

describe('an import that is done', () => {
  const one = async (by: Office, id: string) => (await by.json<{ run: RunAnswer }>(`organisations/imports/${id}`)).run;

  it('is undone by a colleague of the Board, and it is told who', async () => {
    const row = aCluster();
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, row]));
    const colleague = new Office(world, await world.as('board.officer'));
    const known = await one(colleague, run.id);

    const undone = await colleague.step(CLUSTERS, run.id, 'undo');

    expect(known).toMatchObject({ isOwn: false, steps: ['undo'], undoneByName: null });
    expect(known.accountName).toBe((await one(office, run.id)).accountName);
    expect(undone).toMatchObject({ state: 'UNDONE', steps: [] });
    expect(undone.undoneByName).not.toBe(known.accountName);
    expect((await one(office, run.id)).undoneByName).toBe(undone.undoneByName);
    expect(await clusterByCode(row[0] as string)).toBeUndefined();
    const [entry] = await world.sql<{ name: string }>(
      `select directory.account_name(account) as name from organisations.audit where action = 'DELETE' and table_name = 'cluster' order by id desc limit 1`,
    );
    expect(entry?.name).toBe(undone.undoneByName);
  });

  it('shows a colleague what stands against the undo, and never what was in the file', async () => {
    const row = aCluster();
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, row]));
    const cluster = await clusterByCode(row[0] as string);
    await board.get('mutation($id: ID!) { updateCluster(id: $id, version: 1, input: {theme: "x"}) { id } }', {
      id: cluster?.id,
    });
    const colleague = new Office(world, await world.as('board.officer'));

    const after = await colleague.step(CLUSTERS, run.id, 'undo');

    expect(after).toMatchObject({ state: 'APPLIED', undoneByName: null, failure: { code: 'STANDS_AGAINST' } });
    expect(await colleague.errors(CLUSTERS, run.id)).toEqual([
      { row: 2, errors: [expect.objectContaining({ code: 'CHANGED_SINCE', value: null })] },
    ]);
    expect(await colleague.refusal(`organisations/imports/${run.id}/error-file`)).toEqual(['NOT_FOUND']);
    expect(await colleague.refusal(`organisations/imports/${run.id}/check`, { method: 'POST' })).toEqual(['NOT_FOUND']);
  });

  it('is unknown to whoever may not write the register, in both layers', async () => {
    const run = await office.import(CLUSTERS, writeCsv([HEADINGS, aCluster()]));

    for (const username of ['auditor', 'officer.huyen-long-thanh']) {
      const other = new Office(world, await world.as(username));
      expect(await other.refusal(`organisations/imports/${run.id}`)).toEqual(['NOT_FOUND']);
      expect(await other.refusal(`organisations/imports/${run.id}/undo`, { method: 'POST' })).toEqual(['NOT_FOUND']);
    }
    const counts = async (table: string, key: string, roles: string[]) => {
      const actor = JSON.stringify({ roles, all: true, account: 'somebody' });
      const { rows } = await (world.product.services.get('organisations') as RunningService).runtime.reader.read(
        actor,
        {
          name: `count-${table}`,
          text: `select count(*)::integer from organisations.${table} where ${key} = $1`,
          values: [run.id],
        },
      );
      return rows[0]?.[0];
    };
    expect(await counts('import_run', 'id', ['AUDITOR'])).toBe(0);
    expect(await counts('import_run', 'id', ['BOARD_OFFICER'])).toBe(1);
    expect(await counts('import_row', 'run_id', ['BOARD_OFFICER'])).toBe(0);
  });
});
