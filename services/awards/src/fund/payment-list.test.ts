import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf, readRows } from '@tdkt/exchange';
import { type Actor, attachSender, newId, PUBLIC } from '@tdkt/kernel';
import { decisionFiles } from '../decision-paper/decision-files.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
let server: Server;
let caller: Actor;
let origin = '';
const folder = mkdtempSync(join(tmpdir(), 'payment-list-'));
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const route = decisionFiles(province.runtime);
  server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: '127.0.0.1' });
    void route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/decisions`;
});
afterAll(async () => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await province.close();
});

async function get(actor: Actor, id: string) {
  caller = actor;
  const response = await fetch(`${origin}/${id}/payment-list.xlsx`);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}
/** Cells of the sheet that say something, a row each. */
async function rowsOf(actor: Actor, id: string): Promise<string[][]> {
  const path = join(folder, `${newId()}.xlsx`);
  writeFileSync(path, (await get(actor, id)).bytes);
  const found: string[][] = [];
  for await (const { cells } of readRows(path, await formatOf(path)))
    found.push(cells.filter((cell): cell is string => typeof cell === 'string' && cell !== ''));
  return found;
}
const aList = () => {
  const south = { personId: province.people.south, subjectKind: 'INDIVIDUAL' };
  const collective = { subjectKind: 'COLLECTIVE', organisationId: province.north.id };
  return steps.signed('2021-09-15', [steps.line(), steps.line(south), steps.line(collective)]);
};

it('is headed like a paper, numbers its lines, and tells the total in figures and words', async () => {
  const id = await aList();
  const rows = await rowsOf(province.actors.board, id);
  const [{ number }] = (await province.sql<{ number: string }>('select number from awards.decision where id = $1', [
    id,
  ])) as [{ number: string }];
  const texts = rows.flat();

  expect(texts).toEqual(expect.arrayContaining(['DANH SÁCH CHI TIỀN THƯỞNG', 'Độc lập - Tự do - Hạnh phúc']));
  expect(texts).toContain(`(Kèm theo Quyết định số ${number} ngày 15 tháng 9 năm 2021)`);
  const lines = rows.filter(([first]) => /^\d+$/.test(first ?? ''));
  expect(lines.map(([at]) => at)).toEqual(['1', '2', '3']);
  expect(lines[0]?.slice(-3)).toEqual(['1490000', '2', '2980000']);
  expect(rows.find(([first]) => first === 'Tổng cộng')).toEqual(['Tổng cộng', '5960000']);
  expect(texts).toContain('Bằng chữ: Năm triệu chín trăm sáu mươi nghìn đồng.');
});

it('of a unit is an extract with its own lines and their total', async () => {
  const id = await aList();
  const rows = await rowsOf(province.actors.southOfficer, id);

  expect(rows.flat()).toContain('TRÍCH DANH SÁCH CHI TIỀN THƯỞNG');
  expect(rows.filter(([first]) => /^\d+$/.test(first ?? ''))).toHaveLength(1);
  expect(rows.find(([first]) => first === 'Tổng cộng')).toEqual(['Tổng cộng', '1490000']);
});

it('leaves out what is not paid: awards without money', async () => {
  const id = await steps.signed('2021-09-16', [steps.line(), steps.line({ awardFormId: province.form('OTHER') })]);
  const rows = await rowsOf(province.actors.board, id);
  expect(rows.filter(([first]) => /^\d+$/.test(first ?? ''))).toHaveLength(1);
});

it('is of signed decisions, for whoever sees one of its awards', async () => {
  const draft = await steps.decision();
  await steps.record(draft, [steps.line()]);
  const id = await steps.signed('2021-09-17', [steps.line()]);
  const { board, southOfficer, northOfficer, analyst } = province.actors;
  const statuses = [
    ...[await get(board, draft.id), await get(southOfficer, id), await get(board, newId())],
    ...[await get(northOfficer, id), await get(analyst, id), await get(PUBLIC, id)],
  ].map(({ status }) => status);

  expect(statuses).toEqual([404, 404, 404, 200, 403, 401]);
});
