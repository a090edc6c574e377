import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Actor, attachSender, newId, PUBLIC, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { seen } from '@tdkt/testing/pixels';
import { decisionFiles } from '../decision-paper/decision-files.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { BURST } from './check.limit.rules.ts';
import { checkPages } from './check.routes.ts';

let province: Province;
let steps: Steps;
let server: Server;
let caller: Actor = PUBLIC;
let origin = '';
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  // The clock of the limit stands still, so that a slow machine gives nothing back.
  const routes = [decisionFiles(province.runtime), ...checkPages(province.runtime, () => 0)];
  server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: request.headers['x-address']?.toString() ?? '10.0.0.1' });
    void routes.find(({ prefix }) => request.url?.startsWith(prefix))?.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await province.close();
});

const ISSUE = 'mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }';
const LIST =
  'query($filter: CertificateFilter) { certificates(filter: $filter, sort: [{field: NUMBER, direction: ASC}]) { items { number honouree citation unitName } } }';
const issue = (actor: Actor, id: string) => province.ask(actor, ISSUE, { id });
const numbersOf = async (actor: Actor, id: string): Promise<string[]> =>
  (await province.ask(actor, LIST, { filter: { decisionId: [id] } })).data.certificates.items.map(
    ({ number }: { number: string }) => number,
  );
const people = () => [steps.line(), steps.line({ personId: province.people.south })];
const tokensOf = async (id: string) =>
  (
    await province.sql<{ token: string }>(
      'select token from awards.certificate where decision_id = $1 order by ordinal',
      [id],
    )
  ).map(({ token }) => token);
async function get(path: string, actor: Actor = PUBLIC, options: RequestInit = {}) {
  caller = actor;
  const response = await fetch(origin + path, options);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
}

describe('certificates', () => {
  it('are numbered by form and year without gaps, once each, also when two issue at once', async () => {
    const { board, admin } = province.actors;
    const [first, second] = [await steps.signed('2021-09-14', people()), await steps.signed('2021-09-15', people())];
    await Promise.all([issue(board, first), issue(admin, first), issue(board, second), issue(admin, second)]);
    await issue(board, first);

    const all = [...(await numbersOf(board, first)), ...(await numbersOf(board, second))].sort();
    expect(all).toEqual(['1/2021/BKT', '2/2021/BKT', '3/2021/BKT', '4/2021/BKT']);
  });

  it('are of signed decisions only, issued by the Board, and never change', async () => {
    const { board, northOfficer, decider } = province.actors;
    const draft = await steps.decision();
    const id = await steps.signed('2021-09-15', people());

    expect((await issue(board, draft.id)).violations.map(({ code }) => code)).toEqual(['WRONG_STATE']);
    expect((await issue(northOfficer, id)).codes).toEqual(['FORBIDDEN']);
    expect((await issue(decider, id)).codes).toEqual(['FORBIDDEN']);
    expect((await issue(board, newId())).codes).toEqual(['NOT_FOUND']);
    await issue(board, id);
    await expect(province.sql("update awards.certificate set honouree = 'x'")).rejects.toThrow(/frozen/);
    await expect(province.sql('delete from awards.certificate')).rejects.toThrow(/frozen/);
  });

  it('are seen and printed in their own place: a unit gets its own alone', async () => {
    const { board, northOfficer, neighbourOfficer } = province.actors;
    const id = await steps.signed('2021-09-15', people());
    await issue(board, id);
    const path = `/decisions/${id}/certificates.pdf`;

    expect(await numbersOf(board, id)).toHaveLength(2);
    expect(await numbersOf(northOfficer, id)).toHaveLength(1);
    expect(await numbersOf(neighbourOfficer, id)).toEqual([]);
    expect((await seen((await get(path, board)).bytes)).count).toBe(2);
    expect((await seen((await get(path, northOfficer)).bytes)).count).toBe(1);
    expect((await get(path, neighbourOfficer)).status).toBe(404);
    expect((await get(path)).status).toBe(401);
  });
});

describe('a certificate as it is seen', () => {
  it('lies inside its border, with code left, signer right, however long its names are', async () => {
    const { runtime, committee, actors } = province;
    const long = 'Trung tâm Bồi dưỡng nghiệp vụ, kỹ thuật và hỗ trợ phát triển nông nghiệp bền vững '.repeat(3).trim();
    await province.sql('update directory.organisation set name = $1 where id = $2', [long, province.neighbour.id]);
    const id = await steps.signed('2021-09-16', [
      steps.line({ subjectKind: 'COLLECTIVE', organisationId: province.neighbour.id }),
    ]);
    await issue(actors.board, id);
    const page = (await seen((await get(`/decisions/${id}/certificates.pdf`, actors.board)).bytes)).pages[0];

    expect(runtime && committee && page?.size).toEqual([297, 210]);
    const inside = page?.bounds({ left: 14, top: 14, right: 283, bottom: 196 });
    expect(inside?.left).toBeGreaterThan(25);
    expect(inside?.right).toBeLessThan(272);
    expect(page?.ink({ left: 26, top: 160, right: 51, bottom: 192 })).toBeGreaterThan(1_500);
    expect(page?.ink({ left: 180, top: 130, right: 272, bottom: 192 })).toBeGreaterThan(400);
    expect(page?.ink({ left: 100, top: 131, right: 170, bottom: 155 })).toBe(0);
  });
});

describe('the page behind the code', () => {
  it('confirms what is printed to anybody and tells nothing more', async () => {
    const id = await steps.signed('2021-09-17', [steps.line()]);
    await issue(province.actors.board, id);
    const [token] = await tokensOf(id);
    const { status, text, headers } = await get(`/chung-nhan/${token}`);

    expect(status).toBe(200);
    for (const said of ['Nguyễn Bắc', 'có trong sổ khen thưởng', '/QĐ-UBND', 'Bằng khen']) expect(text).toContain(said);
    for (const kept of ['1.490.000', id, province.people.north, token as string]) expect(text).not.toContain(kept);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await get(`/chung-nhan/${token}?lang=en`)).text).toContain('stands in the book');
  });

  it('answers every other code with one and the same page', async () => {
    const denied = await get('/chung-nhan/AAAAAAAAAAAAAAAAAAAAAA');
    const others = await Promise.all(
      ["' or true --", '%E0%A4%A', '', 'x'.repeat(22)].map((token) => get(`/chung-nhan/${token}`)),
    );

    expect(denied.status).toBe(404);
    for (const other of others) expect([other.status, other.text]).toEqual([404, denied.text]);
    expect((await get('/chung-nhan/x', PUBLIC, { method: 'POST' })).status).toBe(405);
  });

  it('row-level security alone shows nobody a certificate without its token, and with it that one', async () => {
    const id = await steps.signed('2021-09-18', people());
    await issue(province.actors.board, id);
    const [token] = await tokensOf(id);
    const count = async (setting: string) =>
      (await province.runtime.reader.read(setting, statement('select count(*)::integer from awards.certificate', [])))
        .rows[0]?.[0];

    expect(await count(settingOf(PUBLIC, null))).toBe(0);
    expect(await count(JSON.stringify({ certificate: token }))).toBe(1);
    expect(await count(settingOf(province.actors.neighbourOfficer, null))).toBe(1);
    expect(await count(settingOf(SYSTEM, null))).toBeGreaterThan(2);
  });

  it('makes an address wait that tries too often', async () => {
    const options = { method: 'HEAD', headers: { 'x-address': '10.9.9.9' } };
    const tried = await Promise.all(Array.from({ length: BURST + 7 }, () => get('/chung-nhan/x', PUBLIC, options)));

    expect(tried.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});
