import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Actor, attachSender, newId, PUBLIC } from '@tdkt/kernel';
import { seen } from '@tdkt/testing/pixels';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { decisionFiles } from './decision-files.ts';

let province: Province;
let steps: Steps;
let server: Server;
let caller: Actor;
let origin = '';
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
  await province.close();
});

async function get(actor: Actor, path: string, options: RequestInit = {}) {
  caller = actor;
  const response = await fetch(`${origin}/${path}`, options);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}
const textsOf = async (actor: Actor, id: string) =>
  (await seen((await get(actor, `${id}/document.pdf`)).bytes, 9)).pages
    .flatMap(({ texts }) => texts)
    .join(' ')
    .replace(/\s+/g, ' ');
const people = () => [steps.line(), steps.line({ personId: province.people.south, awardFormId: province.form('BKT') })];

it('a draft says that it is one and has no number; signed, it bears number and day', async () => {
  const { board } = province.actors;
  const draft = await steps.decision();
  const recorded = (await steps.record(draft, people())).data.recordAwards;
  const before = await textsOf(board, draft.id);
  expect(before).toContain('DỰ THẢO');
  expect(before).toContain('Số: /QĐ-UBND');

  const { number } = (await steps.sign(province.actors.admin, recorded)).data.signDecision;
  const after = await textsOf(board, draft.id);

  expect(after).not.toContain('DỰ THẢO');
  expect(after).toContain(`Số: ${number}`);
  expect(after).toContain('ngày 15 tháng 9 năm 2021');
});

it('signing keeps the articles that followed from the list, and those that people wrote', async () => {
  const query = 'query($id: ID!) { decision(id: $id) { articles recipients } }';
  const id = await steps.signed('2021-09-15', people());
  const { data } = await province.ask(province.actors.board, query, { id });
  expect(data.decision.articles[0]).toContain('cho 2 cá nhân');
  expect(data.decision.recipients).toHaveLength(2);

  const own = await steps.decision({ articles: ['Điều của chúng tôi'], recipients: ['Lưu: VT'] });
  const recorded = (await steps.record(own, people())).data.recordAwards;
  await steps.sign(province.actors.admin, recorded);
  const kept = await province.ask(province.actors.board, query, { id: own.id });
  expect(kept.data.decision).toEqual({ articles: ['Điều của chúng tôi'], recipients: ['Lưu: VT'] });
});

it('a unit gets an extract: its own people, and the count of all', async () => {
  const id = await steps.signed('2021-09-15', people());
  const whole = await textsOf(province.actors.auditor, id);
  const extract = await textsOf(province.actors.northOfficer, id);

  expect(whole).toContain('Nguyễn Nam');
  expect(extract).toContain('TRÍCH DANH SÁCH');
  expect(extract).toContain('Nguyễn Bắc');
  expect(extract).toContain('cho 2 cá nhân');
  expect(extract).not.toContain('Nguyễn Nam');
});

it('is not there for whoever does not see the decision, and refused to who is nobody or reads no rows', async () => {
  const { northOfficer, neighbourOfficer, analyst, admin } = province.actors;
  const id = await steps.signed('2021-09-15', [steps.line()]);
  const draft = await steps.decision();
  const status = async (actor: Actor, path: string, options?: RequestInit) => (await get(actor, path, options)).status;

  for (const end of ['docx', 'pdf']) {
    expect(await status(northOfficer, `${id}/document.${end}`)).toBe(200);
    expect(await status(neighbourOfficer, `${id}/document.${end}`)).toBe(404);
    expect(await status(northOfficer, `${draft.id}/document.${end}`)).toBe(404);
    expect(await status(northOfficer, `${newId()}/document.${end}`)).toBe(404);
    expect(await status(analyst, `${id}/document.${end}`)).toBe(403);
    expect(await status(PUBLIC, `${id}/document.${end}`)).toBe(401);
  }
  expect(await status(admin, `${id}/document.odt`)).toBe(404);
  expect(await status(admin, `${id}/document.pdf`, { method: 'POST' })).toBe(422);
});
