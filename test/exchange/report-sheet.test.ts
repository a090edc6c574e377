import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { writeCsv } from './files.ts';

/** Entry sheets and reviews as files, through the gateway. */
let world: World;
let [period, own, foreign] = ['', '', ''];
beforeAll(async () => {
  world = await startWorld();
  const board = await world.as('board');
  const { reportingPeriods } = await board.get<{ reportingPeriods: { items: { id: string }[] } }>(
    '{ reportingPeriods(sort: [{field: FROM_ON, direction: ASC}]) { items { id } } }',
  );
  period = reportingPeriods.items[0]?.id ?? '';
  [own, foreign] = ['huyen-long-thanh', 'huyen-xuan-loc'];
});
afterAll(() => world.close());

const ask = (caller: Caller, path: string, body?: Uint8Array) =>
  fetch(`${world.url}/reports/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: caller.token ? { authorization: `Bearer ${caller.token}` } : {},
    ...(body ? { body } : {}),
  } as RequestInit);

interface Checked {
  readonly changedCount: number;
  readonly errorCount: number;
  readonly errors: readonly { row: number; column: string; code: string; text: string; value: string | null }[];
}
const HEADINGS = ['Mã đơn vị', 'Tên đơn vị', 'Phiên bản (không sửa)', 'PEOPLE_MOBILISED: Số người', 'MEASURES_KEPT'];
const sheet = (...rows: string[][]) => writeCsv([HEADINGS, ...rows]);
const check = async (caller: Caller, file: Uint8Array): Promise<Checked> =>
  (await ask(caller, `periods/${period}/sheet/check`, file)).json() as Promise<Checked>;

it('a sheet is a workbook that comes back as it was sent out', async () => {
  const officer = await world.as(`officer.${own}`);
  const response = await ask(officer, `periods/${period}/sheet`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/reports-2021-08-20-2021-08-31\.xlsx/);

  const checked = await check(officer, Buffer.from(await response.arrayBuffer()));

  expect(checked).toMatchObject({ changedCount: 0, errorCount: 0 });
});

it('errors name row, column, reason and value, and nothing is written while there is one', async () => {
  const officer = await world.as(`officer.${own}`);
  const file = sheet([own, '', '', '-5', 'có lẽ'], [foreign, '', '', '7', 'Có'], [own, '', '7', '8', 'Không']);

  const { errors } = await check(officer, file);
  const applied = await ask(officer, `periods/${period}/sheet`, file);

  expect(errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
    [2, 'MEASURES_KEPT', 'MALFORMED', 'có lẽ'],
    [2, 'PEOPLE_MOBILISED: Số người', 'NEGATIVE', '-5'],
    [3, 'Mã đơn vị', 'NOT_YOURS', foreign],
    [4, 'Mã đơn vị', 'DOUBLED_RECORD', own],
  ]);
  expect(errors.every(({ text }) => text.length > 0)).toBe(true);
  expect(applied.status).toBe(422);
  const [row] = await world.sql<{ count: number }>('select count(*)::integer as count from campaigns.progress_report');
  expect(row?.count).toBe(0);
});

it('a sheet is taken over once, and one made before somebody else saved is refused', async () => {
  const officer = await world.as(`officer.${own}`);
  const file = sheet([own, '', '', '25', 'Có']);

  expect(await (await ask(officer, `periods/${period}/sheet`, file)).json()).toEqual({ appliedCount: 1 });
  expect(await (await ask(officer, `periods/${period}/sheet`, file)).json()).toEqual({ appliedCount: 0 });
  const late = await check(officer, sheet([own, '', '', '26', 'Có']));
  expect(late.errors.map(({ code }) => code)).toEqual(['FIGURES_CHANGED']);
});

it.each([
  ['a file that is no table', Buffer.from('504b030400000000', 'hex'), 422],
  ['a sheet without the code of the unit', writeCsv([['Tên'], ['Long Thành']]), 422],
  [
    'a column that nobody knows',
    writeCsv([
      [...HEADINGS, 'Khác'],
      [own, '', '', '1', 'Có', 'x'],
    ]),
    422,
  ],
  ['nothing at all', Buffer.from(' '), 422],
])('%s is refused as a whole', async (_name, file, status) => {
  const response = await ask(await world.as(`officer.${own}`), `periods/${period}/sheet/check`, file);
  expect(response.status).toBe(status);
});

it.each([
  ['nobody signed in', null, 401],
  ['the analyst', 'analyst', 403],
  ['the auditor', 'auditor', 403],
  ['the decider', 'decider', 403],
])('%s gets no sheet and sends none', async (_name, who, status) => {
  const caller = who ? await world.as(who) : ({ token: null } as Caller);
  expect((await ask(caller, `periods/${period}/sheet`)).status).toBe(status);
  expect((await ask(caller, `periods/${period}/sheet`, sheet([own, '', '', '1', 'Có']))).status).toBe(status);
});

it('an unknown period, review or path is not found', async () => {
  const board = await world.as('board');
  const nothing = '00000000-0000-4000-8000-000000000000';
  for (const path of [`periods/${nothing}/sheet`, `reviews/${nothing}/document`, 'periods'])
    expect((await ask(board, path)).status).toBe(404);
});

it('a review is downloaded as a document of Word by whoever signs in', async () => {
  const board = await world.as('board');
  const { campaigns } = await board.get<{ campaigns: { items: { id: string }[] } }>(
    '{ campaigns(filter: {code: ["TDDB-COVID19-2021"]}) { items { id } } }',
  );
  const { createReview } = await board.get<{ createReview: { id: string } }>(
    'mutation ($i: CreateReview!) { createReview(input: $i) { id } }',
    { i: { campaignId: campaigns.items[0]?.id, kind: 'INTERIM', name: 'Sơ kết', asOf: '2021-09-20' } },
  );

  const response = await ask(await world.as('analyst'), `reviews/${createReview.id}/document`);

  expect(response.headers.get('content-type')).toMatch(/wordprocessingml/);
  const file = Buffer.from(await response.arrayBuffer());
  expect(file.subarray(0, 2).toString()).toBe('PK');
  expect((await ask({ token: null } as Caller, `reviews/${createReview.id}/document`)).status).toBe(401);
});
