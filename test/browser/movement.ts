import type { Page } from 'playwright-core';
import { type Ask, askAs } from './api.ts';
import { axeFindings, settled, type Visitor, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const CODE = 'NTM-2021-2024';
const TITLE = 'Chung sức xây dựng nông thôn mới giai đoạn 2021-2024';

async function save({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.waitForFunction(() => location.hash.endsWith('/show'));
  await settled(page);
}

const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(values)) await page.locator(`[name="${name}"]`).first().fill(text);
};
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
/** A list of texts: each is entered with the Enter key. */
async function enter(page: Page, label: string, text: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label }).first();
  await input.fill(text);
  await input.press('Enter');
}

const CAMPAIGN = `query ($code: [String!]) { campaigns(filter: { code: $code }) { items {
  id state reportingPeriods { id } launchChecklist { code isMet } } } }`;
interface Campaign {
  readonly id: string;
  readonly state: string;
  readonly reportingPeriods: readonly object[];
  readonly launchChecklist: readonly { code: string; isMet: boolean }[];
}
async function campaignOf(ask: Ask): Promise<Campaign> {
  const [found] = (await ask<{ campaigns: { items: Campaign[] } }>(CAMPAIGN, { code: [CODE] })).campaigns.items;
  if (!found) throw new Error(`there is no campaign ${CODE}`);
  return found;
}

/** What the officer does to mend each line of the checklist. */
async function addParts(board: Visitor, open: (what: string) => Promise<void>): Promise<void> {
  const { page } = board;
  await open('Kế hoạch');
  await fill(page, { title: 'Kế hoạch phát động', issuerName: 'UBND tỉnh', commendationText: 'Theo quy định' });
  await page.getByLabel('Xác nhận chưa rõ số, ngày').check();
  await save(board);
  await open('Nội dung thi đua');
  await fill(page, { ordinal: '1', targetGroup: 'Các xã', text: 'Xây dựng đường giao thông nông thôn' });
  await save(board);
  await open('Chỉ tiêu');
  await fill(page, { code: 'ROADS', ordinal: '1', unit: 'km', name: 'Số km đường được bê tông hóa' });
  await choose(page, 'Nội dung thi đua', 'Các xã');
  await choose(page, 'Kiểu giá trị', 'Số');
  await save(board);
  await open('Nhiệm vụ');
  await fill(page, { ordinal: '1', heading: 'Các cơ quan, đơn vị, địa phương' });
  await choose(page, 'Hình thức giao', 'Giao');
  await save(board);
}

async function addWork(board: Visitor): Promise<void> {
  const { page } = board;
  const assignment = page.url();
  await page.locator('a[href*="/Assignee/create"]').first().click();
  await settled(page);
  await choose(page, 'Vai trò', 'Thực hiện');
  await choose(page, 'Nhóm đơn vị', 'Tất cả đơn vị');
  await save(board);
  await board.goTo(assignment.split('#')[1] ?? '');
  await page.locator('a[href*="/Task/create"]').first().click();
  await settled(page);
  await fill(page, { ordinal: '1', text: 'Phát động phong trào tại đơn vị' });
  await save(board);
}

/** The next movement, from an empty form to the desks of all units, without a developer. */
export async function movement({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const board = await visitAs(browser, url, 'board');
  const { page } = board;
  const show = async () => board.goTo(`/Campaign/${(await campaignOf(ask)).id}/show`);
  const open = async (what: string) => {
    await show();
    await page.getByRole('link', { name: `Bổ sung: ${what}`, exact: true }).click();
    await settled(page);
  };

  await check('the Board makes a movement of three years', async () => {
    await board.goTo('/Campaign/create');
    await fill(page, {
      code: CODE,
      title: TITLE,
      periodText: 'Từ tháng 10/2021 đến tháng 9/2024',
      endsOn: '2024-09-30',
    });
    await choose(page, 'Loại phong trào', 'Chuyên đề');
    await choose(page, 'Phạm vi', 'Toàn tỉnh');
    await fill(page, { launchedByName: 'Nguyễn Văn A', launchedByPosition: 'Chủ tịch UBND tỉnh' });
    await enter(page, 'Mục đích, yêu cầu', 'Nâng cao đời sống Nhân dân nông thôn');
    await fill(page, { eligibleCollectives: 'Các xã | Communes\nCác huyện, thành phố' });
    await save(board);
    await page.getByRole('heading', { name: 'Điều kiện để phát động' }).waitFor();
    assertNone(await axeFindings(page), 'findings');
  });

  await check('the checklist leads to everything that is missing', async () => {
    await addParts(board, open);
    await addWork(board);
    await open('Nơi nhận');
    await fill(page, { ordinal: '1', text: 'Các cơ quan, đơn vị thuộc 18 cụm, khối thi đua' });
    await choose(page, 'Nhóm đơn vị', 'Đơn vị thuộc 18 cụm, khối');
    await choose(page, 'Mục đích', 'Để thực hiện');
    await save(board);
    const { launchChecklist } = await campaignOf(ask);
    assertNone(
      launchChecklist.filter(({ isMet }) => !isMet).map(({ code }) => code),
      'still missing',
    );
  });

  await check('three years of reporting periods are made in one action', async () => {
    await show();
    await page.getByRole('button', { name: 'Tạo các kỳ báo cáo' }).first().click();
    await page.getByLabel('Từ ngày').fill('2021-10-01');
    await page.getByLabel('Đến ngày').fill('2024-09-30');
    await page.getByRole('dialog').getByRole('button', { name: 'Tạo các kỳ báo cáo' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assertEqual((await campaignOf(ask)).reportingPeriods.length, 36, 'periods');
  });

  await check('launching delivers the plan to the members of all 18 clusters', async () => {
    await show();
    await page.getByRole('button', { name: 'Phát động' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Phát động' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { id, state } = await campaignOf(ask);
    const { deliveries } = await ask<{ deliveries: { totalCount: number } }>(
      'query ($c: [ID!]) { deliveries(filter: { campaignId: $c }) { totalCount } }',
      { c: [id] },
    );
    assertEqual([state, deliveries.totalCount], ['LAUNCHED', 147], 'state and deliveries');
    await show();
    await page.getByRole('tab', { name: 'Triển khai' }).click();
    await page.getByText('0 trên 147 đơn vị đã phát động').waitFor();
    await settled(page);
    assertNone(await axeFindings(page), 'findings');
  });

  assertNone(board.complaints, 'complaints');
  await board.leave();
}
