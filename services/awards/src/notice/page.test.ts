import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';
import { noticePages, SENDING } from './page.routes.ts';

const OPEN = 'mutation($input: OpenPublicNotice!) { openPublicNotice(input: $input) { id href } }';

let province: Province;
let steps: Steps;
let server: Server;
let origin = '';
let now = Date.parse('2021-09-20T03:00:00Z');
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(async () => {
  server.close();
  await province.close();
});
/** Routes of their own for each test, since they remember who sent. */
beforeEach(async () => {
  server?.close();
  const [route] = noticePages(province.runtime, () => now);
  server = createServer((request, response) => void route?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

interface Opened {
  readonly id: string;
  readonly href: string;
}
async function opened(summary = 'Thành tích <b>lớn</b>'): Promise<Opened> {
  const proposalId = await steps.orderDossier();
  await province.sql('update awards.nominee set achievement_summary = $2 where proposal_id = $1', [
    proposalId,
    summary,
  ]);
  const input = {
    title: 'Lấy ý kiến tháng 9',
    opensOn: '2021-09-20',
    closesOn: '2021-10-04',
    proposalIds: [proposalId],
  };
  return (await province.ask(province.actors.board, OPEN, { input })).data.openPublicNotice as Opened;
}
const get = async (path: string, options: RequestInit = {}) => {
  const response = await fetch(origin + path, { redirect: 'manual', ...options });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const markIn = async (path: string): Promise<string> =>
  /name="mark" value="([^"]+)"/.exec((await get(path)).text)?.[1] as string;
const post = (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
const opinionsOf = (id: string) =>
  province.sql<{ text: string; author_name: string | null; contact: string | null; item_id: string | null }>(
    'select text, author_name, contact, item_id from awards.public_opinion where notice_id = $1 order by received_at',
    [id],
  );

it('everybody reads name, unit, form and achievement, and nothing else, while it runs', async () => {
  const { href, id } = await opened();
  const { status, text, headers } = await get(href);

  expect(status).toBe(200);
  for (const told of [
    'Nguyễn Bắc',
    'north',
    'Huân chương Lao động',
    'Thành tích &lt;b&gt;lớn',
    '20/09/2021',
    '04/10/2021',
  ])
    expect(text).toContain(told);
  for (const kept of [province.people.north, 'HS-2021', '<b>', id]) expect(text).not.toContain(kept);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-.*form-action 'self'/);
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  expect((await get(`${href}?lang=en`)).text).toContain('Give your opinion');
  expect((await get('/lay-y-kien/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  expect((await get('/lay-y-kien')).status).toBe(404);
  expect((await get(href, { method: 'PUT' })).status).toBe(405);
});

it('an opinion is kept for the Board with its author and shown to nobody', async () => {
  const { href, id } = await opened();
  const mark = await markIn(href);
  const [item] = await province.sql<{ id: string }>('select id from awards.notice_item where notice_id = $1', [id]);
  const fields = { mark, item: String(item?.id), text: ' Rất xứng đáng ', name: 'Lê Thị Dân', contact: '0900000000' };

  const sent = await post(href, fields, { 'sec-fetch-site': 'same-origin' });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${href}?sent=1`]);
  expect((await get(`${href}?sent=1`)).text).toContain('Đã nhận ý kiến');
  await post(href, fields);
  expect(await opinionsOf(id)).toEqual([
    { text: 'Rất xứng đáng', author_name: 'Lê Thị Dân', contact: '0900000000', item_id: item?.id },
  ]);
  expect((await get(href)).text).not.toMatch(/Rất xứng đáng|Lê Thị Dân|0900000000/);
});

it('a form is refused without our mark, from another site, too long, empty, or filled in by a machine', async () => {
  const { href, id } = await opened();
  const mark = await markIn(href);

  expect((await post(href, { text: 'x', mark: 'a'.repeat(22) })).status).toBe(422);
  expect((await post(href, { text: 'x', mark }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(
    (await get(href, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
  ).toBe(403);
  const again = await post(href, { text: '', mark, name: '<i>Tên</i>' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('value="&lt;i&gt;Tên&lt;/i&gt;"');
  expect((await post(href, { text: 'x'.repeat(5_001), mark })).status).toBe(422);
  expect((await post(href, { text: 'x'.repeat(70_000), mark })).status).toBe(413);
  expect((await post(href, { text: 'mua ngay', mark, website: 'http://x' })).status).toBe(303);
  expect(await opinionsOf(id)).toEqual([]);
});

it('a page that was open for half a day has to be sent again', async () => {
  const { href, id } = await opened();
  const mark = await markIn(href);
  now += 11 * 3_600_000;
  expect((await post(href, { text: 'kịp', mark })).status).toBe(303);
  now += 2 * 3_600_000;
  const late = await post(href, { text: 'chưa kịp', mark });

  expect([late.status, (await opinionsOf(id)).length]).toEqual([422, 1]);
  expect(late.text).toContain('chưa kịp</textarea>');
});

it('an address that sends too often waits', async () => {
  const { href } = await opened();
  const mark = await markIn(href);
  const statuses: number[] = [];
  for (let at = 0; at < SENDING.burst + 1; at++)
    statuses.push((await post(href, { text: `ý kiến ${at}`, mark })).status);

  expect(statuses.filter((status) => status === 303)).toHaveLength(SENDING.burst);
  expect(statuses.at(-1)).toBe(429);
});

it('is not there before its first day or once taken away, and names nobody after its last', async () => {
  const { href, id } = await opened();
  const mark = await markIn(href);
  const move = (from: string, to: string, withdrawn: string | null = null) =>
    province.sql('update awards.public_notice set opens_on = $2, closes_on = $3, withdrawn_on = $4 where id = $1', [
      ...[id, from, to, withdrawn],
    ]);

  await move('2021-09-01', '2021-09-19');
  const closed = await get(href);
  expect(closed.text).toContain('đã kết thúc vào ngày 19/09/2021');
  expect(closed.text).not.toContain('Nguyễn Bắc');
  await post(href, { text: 'muộn', mark });
  expect(await opinionsOf(id)).toEqual([]);
  await move('2021-09-21', '2021-10-04');
  expect((await get(href)).status).toBe(404);
  await move('2021-09-01', '2021-10-04', '2021-09-20');
  expect((await get(href)).status).toBe(404);
});
