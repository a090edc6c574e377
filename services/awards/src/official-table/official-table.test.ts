import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf, readRows } from '@tdkt/exchange';
import { type Actor, attachSender, newId } from '@tdkt/kernel';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { officialTables } from './official-table.routes.ts';

let province: Province;
let steps: Steps;
let server: Server;
let caller: Actor;
const folder = mkdtempSync(join(tmpdir(), 'official-'));
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const { south, north, sql, form } = province;
  const person = async (name: string, about: string) => {
    const id = await aPerson(province, name, north);
    await sql(`update directory.person set ${about} where id = $1`, [id]);
    return id;
  };
  const given = (personId: string, code: string, more: object = {}) =>
    steps.line({ personId, awardFormId: form(code), ...more });
  const collective = (code: string, organisationId = south.id) =>
    steps.line({ subjectKind: 'COLLECTIVE', organisationId, awardFormId: form(code) });
  await steps.signed('2020-11-30', [steps.line()]);
  await steps.signed('2020-12-01', [
    given(await person('Một', "position_band = 'PROVINCIAL_LEADER', is_entrepreneur = true"), 'BKT'),
    given(await person('Hai', "position_band = 'OTHER_LEADER', is_direct_worker = true"), 'CSTDT'),
    given(await person('Ba', 'is_entrepreneur = true'), 'BKT', { commendationType: 'SUDDEN' }),
  ]);
  await sql('update directory.organisation set is_enterprise = true where id = $1', [south.id]);
  await steps.signed('2021-08-20', [
    ...[collective('CTDT'), collective('TTLDXS', north.id), collective('BKTTG'), collective('GK')],
    given(await person('Bốn', "position_band = 'STAFF'"), 'BKT'),
    given(await person('Năm', "position_band = 'STAFF', is_direct_worker = true"), 'HCLD3'),
    given(await person('Sáu', 'is_frontline = true'), 'BKT'),
  ]);
  const route = officialTables(province.runtime);
  server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: '127.0.0.1' });
    void route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await province.close();
});

const TABLE = `query($code: AwardTableCode!, $year: Int!) { awardTable(code: $code, year: $year) {
  code year from to isInForce isPeriodVerified columns { code } rows { code isOurs cells { count key } } } }`;
const BOOK = 'query($key: [String!]) { awards(filter: {officialCell: $key}) { totalCount } }';
interface Table {
  columns: { code: string }[];
  rows: { code: string; isOurs: boolean; cells: { count: number; key: string }[] }[];
}
const ask = (code: string, year: number, actor = province.actors.board) => province.ask(actor, TABLE, { code, year });
const tableOf = async (code: string, year = 2021) => (await ask(code, year)).data.awardTable as Table;
/** Cells that are not empty, as `row/column: count`. */
const told = ({ rows, columns }: Table) =>
  rows.flatMap(({ code, cells }) =>
    cells.flatMap(({ count }, at) => (count > 0 ? [`${code}/${columns[at]?.code}: ${count}`] : [])),
  );

describe('the official tables of commendation', () => {
  it('count the province by subject, position and type, a person once, and show what the register does not say', async () => {
    expect(told(await tableOf('N0603'))).toEqual([
      ...['01/1: 7', '01/2: 4', '01/3: 1', '01/4: 1', '01/X: 1', 'X1/1: 7', 'X1/2: 4', 'X1/3: 1', 'X1/4: 1', 'X1/X: 1'],
      ...['04/1: 2', '04/4: 1', '04/X: 1', '05/1: 1', '05/4: 1', '07/1: 5', '07/2: 4', '07/3: 1'],
      ...['08/1: 1', '08/2: 1', '10/1: 1', '10/2: 1', '11/1: 1', '11/3: 1', 'X2/1: 1', 'X2/2: 1', 'X3/1: 1', 'X3/2: 1'],
      ...['14/1: 6', '14/2: 3', '14/3: 1', '14/4: 1', '14/X: 1', '15/1: 1', '15/2: 1'],
    ]);
  });

  it('count the forms of the state in their own table', async () => {
    expect(told(await tableOf('N0602')).filter((cell) => /^(01|05|12)/.test(cell))).toEqual([
      ...['01/1: 2', '01/2: 1', '01/3: 1', '01/4: 1', '01/9: 1'],
      ...['05/1: 1', '05/2: 1', '05/9: 1', '12/1: 1', '12/3: 1', '12/4: 1'],
    ]);
  });

  it('have a year of emulation from 1 December to 30 November', async () => {
    const { awardTable } = (await ask('N0603', 2020)).data;

    expect(awardTable).toMatchObject({
      from: '2019-12-01',
      to: '2020-11-30',
      isInForce: false,
      isPeriodVerified: true,
    });
    expect(told(awardTable)).toContain('01/1: 1');
    expect((await ask('N0703', 2021)).data.awardTable).toMatchObject({ isInForce: true, isPeriodVerified: false });
  });

  it.each(['N0602', 'N0603', 'N0702', 'N0703'])('%s: every cell lists the rows that it counts', async (code) => {
    const { rows } = await tableOf(code);
    for (const { count, key } of rows.flatMap(({ cells }) => cells)) {
      const { data } = await province.ask(province.actors.board, BOOK, { key: [key] });
      expect({ key, count: data.awards.totalCount }).toEqual({ key, count });
    }
  });

  it('list to an officer only the own rows of a cell, and refuse a cell that is none', async () => {
    const [whole] = (await tableOf('N0603')).rows[0]?.cells ?? [];
    const { northOfficer, board } = province.actors;
    const own = await province.ask(northOfficer, BOOK, { key: [whole?.key] });

    expect(own.data.awards.totalCount).toBe(6);
    expect((await province.ask(board, BOOK, { key: ["N0603:2021:01:1' or true"] })).violations).toMatchObject([
      { code: 'UNKNOWN_CHOICE', path: ['filter', 'officialCell'] },
    ]);
  });

  it('are one statement', async () => {
    await ask('N0603', 2021);
    const start = province.runtime.reader.statements;
    await ask('N0603', 2021);

    expect(province.runtime.reader.statements - start).toBe(1);
  });

  it('leave out what was revoked', async () => {
    const before = told(await tableOf('N0603'))[0];
    const { sql } = province;
    await sql('alter table awards.revocation disable trigger user');
    await sql(
      `insert into awards.revocation (id, decision_id, award_id, person_id, organisation_id, subject_name, awarded_on, ground, legal_basis,
         explanation, revoked_on, management_path)
       select gen_random_uuid(), decision_id, id, person_id, organisation_id, subject_name, decided_on, 'FRAUDULENT_DECLARATION', 'Điều 93', 'Khai man',
         '2021-09-19', management_path from awards.award where subject_name like '%Ba'`,
    );

    expect([before, told(await tableOf('N0603'))[0]]).toEqual(['01/1: 7', '01/1: 6']);
  });

  it.each([
    [1944, 'a year before the state'],
    [2022, 'a year that has not begun'],
  ])('are refused for %i: %s', async (year) => {
    expect((await ask('N0603', year)).violations).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['year'] }]);
  });

  it('are for those who see every person', async () => {
    const { auditor, analyst, northLeader, northOfficer, council } = province.actors;

    expect((await ask('N0603', 2021, auditor)).codes).toEqual([]);
    for (const actor of [analyst, northLeader, northOfficer, council])
      expect((await ask('N0603', 2021, actor)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the workbook of an official table', () => {
  async function get(path: string, actor = province.actors.board) {
    caller = actor;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/official-tables/awards`;
    const response = await fetch(`${origin}/${path}`);
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  it('stands in the layout of the form, with the numbers of the graph', async () => {
    const path = join(folder, 'official.xlsx');
    writeFileSync(path, (await get('N0603.xlsx?year=2021')).bytes);
    const found: string[][] = [];
    for await (const { cells } of readRows(path, await formatOf(path)))
      found.push(cells.filter((cell): cell is string => typeof cell === 'string' && cell !== ''));

    expect(found[0]).toEqual(['Biểu số: 0603.N/BNV-TĐKT', 'KHEN THƯỞNG CẤP BỘ, BAN, NGÀNH, TỈNH']);
    expect(found[2]?.[1]).toBe('Số liệu từ ngày 01/12/2020 đến ngày 30/11/2021');
    const { rows } = await tableOf('N0603');
    const counts = rows.map(({ cells }) => cells.map(({ count }) => String(count)));
    expect(found.slice(7, 7 + rows.length).map((row) => row.slice(-6))).toEqual(counts);
  });

  it('is refused where the table is', async () => {
    expect((await get('N0603.xlsx?year=2021', province.actors.analyst)).status).toBe(403);
    expect((await get('N0601.xlsx?year=2021')).status).toBe(404);
    expect((await get('N0603.xlsx')).status).toBe(422);
  });
});
