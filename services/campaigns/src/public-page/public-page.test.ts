import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { actorOf, aWorld, type World } from '../test-world.ts';
import { BURST } from './limit.rules.ts';
import { publicPages } from './public-page.routes.ts';

let world: World;
let server: Server;
let origin = '';
beforeAll(async () => {
  world = await aWorld(organisations);
  await listen();
});
afterAll(async () => {
  server.close();
  await world.close();
});

/** Routes of their own for each test, since a page is kept for a while. */
async function listen(now?: () => number): Promise<void> {
  server?.close();
  const [route] = publicPages(world.campaigns.runtime, now);
  server = createServer(
    (request, response) => void route?.handle(request, response).catch(() => response.writeHead(500).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
beforeEach(() => listen());

const board = actorOf([Role.BOARD_OFFICER]);
const officer = () => world.officerOf(world.membersOf('K1')[0] as string);
const PAGE = '/cong-khai/TDDB-COVID19-2021';
const page = async (path = PAGE, options: RequestInit = {}) => {
  const response = await fetch(origin + path, options);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const publish = async (verb: 'publish' | 'unpublish', actor = board) => {
  const { version } = (
    await world.run(board, 'query ($id: ID!) { campaign(id: $id) { version } }', { id: world.campaignId })
  ).at<{ version: number }>('campaign');
  return world.run(
    actor,
    `mutation ($id: ID!, $v: Int!) { row: ${verb}Campaign(id: $id, version: $v) { publishedOn actions } }`,
    { id: world.campaignId, v: version },
  );
};
const exemplar = async (name: string, isCommended: boolean) => {
  const made = await world.run(
    officer(),
    'mutation ($i: CreateExemplar!) { row: createExemplar(input: $i) { id version } }',
    {
      i: {
        ...{ campaignId: world.campaignId, organisationId: world.membersOf('K1')[0], kind: 'PERSON', name },
        ...{ story: `Câu chuyện của ${name} <script>alert(1)</script>`, foundOn: '2021-09-01' },
      },
    },
  );
  const { id } = made.at<{ id: string }>('row');
  if (isCommended)
    await world.run(
      officer(),
      'mutation ($id: ID!) { commendExemplar(id: $id, version: 1, decisionNumber: "1/QĐ", commendedOn: "2021-09-10") { id } }',
      { id },
    );
  const show = await world.run(
    board,
    'mutation ($id: ID!, $v: Int!) { row: publishExemplar(id: $id, version: $v) { id version isPublic actions } }',
    { id, v: isCommended ? 2 : 1 },
  );
  return { id, show };
};

it('there is no page until the Board publishes it, and none once it is taken away', async () => {
  expect((await page()).status).toBe(404);
  expect((await page('/cong-khai')).text).toContain('Chưa có phong trào nào được công khai');
  expect((await publish('publish', officer())).codes).toEqual(['FORBIDDEN']);
  expect((await publish('publish')).at('row')).toEqual({
    publishedOn: '2021-09-20',
    actions: ['UPDATE', 'AMEND', 'UNPUBLISH'],
  });

  await listen();
  const shown = await page();
  expect(shown.status).toBe(200);
  for (const text of [
    'Chống dịch như chống giặc',
    'chưa rõ',
    'Cao Tiến Dũng',
    'Truy vết thần tốc',
    'Đơn vị đã phát động',
  ])
    expect(shown.text).toContain(text);
  expect((await page('/cong-khai')).text).toContain('/cong-khai/TDDB-COVID19-2021');
  const english = await page(`${PAGE}?lang=en`);
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain('Đồng Nai province united');

  await publish('unpublish');
  await listen();
  expect((await page()).status).toBe(404);
  await publish('publish');
});

it('exemplars are shown that are commended and marked, and what they say is escaped', async () => {
  const shown = await exemplar('Nguyễn Thị Hoa', true);
  expect(shown.show.at('row')).toMatchObject({ isPublic: true });
  expect((await exemplar('Trần Văn Kín', false)).show.violations).toEqual(['WRONG_STATE']);

  await listen();
  const { text } = await page();
  expect(text).toContain('Nguyễn Thị Hoa');
  expect(text).not.toContain('Trần Văn Kín');
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;');

  const withdrawn = await world.run(
    board,
    'mutation ($id: ID!) { row: withdrawExemplar(id: $id, version: 3, reason: "Sai") { isPublic } }',
    { id: shown.id },
  );
  expect(withdrawn.at('row.isPublic')).toBe(false);
  await listen();
  expect((await page()).text).not.toContain('Nguyễn Thị Hoa');
});

it('a page may be kept, is not sent twice, and runs no script', async () => {
  const { headers } = await page();
  const tag = headers.get('etag') as string;
  const policy = headers.get('content-security-policy') as string;

  expect(headers.get('cache-control')).toMatch(/^public, max-age=300/);
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(policy).not.toContain('script-src');
  expect((await page(PAGE, { headers: { 'if-none-match': tag } })).status).toBe(304);
  expect((await page(PAGE, { method: 'HEAD' })).text).toBe('');
  expect((await page(PAGE, { method: 'POST' })).status).toBe(405);
  expect((await page(`${PAGE}/%E0%A4%A`)).status).toBe(404);
});

it('the plan of the page is the one in force, not the one that is being changed', async () => {
  const opened = await world.run(board, 'mutation ($i: OpenAmendment!) { row: openAmendment(input: $i) { id } }', {
    i: { campaignId: world.campaignId, kind: 'AMENDMENT', reason: 'x' },
  });
  expect(opened.codes).toEqual([]);
  await world.run(board, 'mutation ($i: CreateClosingCondition!) { createClosingCondition(input: $i) { id } }', {
    i: { campaignId: world.campaignId, ordinal: 3, text: 'Điều kiện chưa ban hành', declaredByName: 'x' },
  });

  expect((await page()).text).not.toContain('Điều kiện chưa ban hành');
});

it('an address that asks too often waits', async () => {
  await listen(() => 0);
  const asked = await Promise.all(Array.from({ length: BURST + 50 }, () => page('/cong-khai', { method: 'HEAD' })));

  expect(asked.filter(({ status }) => status === 429)).toHaveLength(50);
  expect(asked.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('60');
});
