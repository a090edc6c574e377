import { askAs } from './api.ts';
import { axeFindings, settled, type Visitor, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

interface ClusterRow {
  readonly id: string;
  readonly theme: string | null;
  readonly validTo: string | null;
}
const CLUSTER = 'query ($code: [String!]) { clusters(filter: { code: $code }) { items { id theme validTo } } }';
const THEME = 'Địa phương phía tây của tỉnh';
const CODE = 'K99';

async function save({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.waitForFunction(() => location.hash.endsWith('/show'));
  await settled(page);
}

export async function registers({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const clusterOf = async (code: string): Promise<ClusterRow> => {
    const [found] = (await ask<{ clusters: { items: ClusterRow[] } }>(CLUSTER, { code: [code] })).clusters.items;
    if (!found) throw new Error(`there is no cluster ${code}`);
    return found;
  };
  const board = await visitAs(browser, url, 'board');
  const { page } = board;

  await check('the Board edits the theme of a cluster', async () => {
    await board.goTo(`/Cluster/${(await clusterOf('C1')).id}`);
    await page.getByLabel('Lĩnh vực').fill(THEME);
    await save(board);
    await page.getByText(THEME).first().waitFor();
    assertEqual((await clusterOf('C1')).theme, THEME, 'theme');
  });

  await check('the history of a cluster tells who changed what, once it is opened', async () => {
    await board.goTo(`/Cluster/${(await clusterOf('C1')).id}/show`);
    await page.getByRole('button', { name: 'Lịch sử' }).click();
    const entry = page.getByRole('region', { name: /^Lịch sử: / }).first();
    await entry.getByText(THEME).waitFor();
    await entry.getByRole('rowheader', { name: 'Lĩnh vực' }).waitFor();
    await page
      .getByText(/Quản trị Ban TĐKT/)
      .first()
      .waitFor();
    assertNone(await axeFindings(page), 'findings');
  });

  await check('the Board creates a cluster; a missing name is told under its input', async () => {
    await board.goTo('/Cluster/create');
    await page.getByLabel('Mã').first().fill(CODE);
    await page.getByLabel('Thứ tự').fill('99');
    await page.getByLabel('Loại').click();
    await page.getByRole('option', { name: 'Khối (cơ quan, doanh nghiệp)' }).click();
    await page.getByLabel('Có hiệu lực từ').fill('2021-09-01');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Bắt buộc').first().waitFor();
    await page.getByLabel('Tên', { exact: false }).first().fill('Khối thi đua số 99');
    await save(board);
    assertEqual((await clusterOf(CODE)).validTo, null, 'last day');
  });

  await check('a code that is taken is told under its input', async () => {
    await board.goTo('/Cluster/create');
    await page.getByLabel('Mã').first().fill(CODE);
    await page.getByLabel('Thứ tự').fill('98');
    await page.getByLabel('Loại').click();
    await page.getByRole('option', { name: 'Khối (cơ quan, doanh nghiệp)' }).click();
    await page.getByLabel('Tên', { exact: false }).first().fill('Khối thi đua số 98');
    await page.getByLabel('Có hiệu lực từ').fill('2021-09-01');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.locator('.MuiFormHelperText-root.Mui-error').first().waitFor();
  });

  await check('the Board closes a cluster with a day', async () => {
    await board.goTo(`/Cluster/${(await clusterOf(CODE)).id}/show`);
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name=on]').fill('2021-12-31');
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    assertEqual((await clusterOf(CODE)).validTo, '2021-12-31', 'last day');
  });

  await check('a search without diacritics finds what the graph finds', async () => {
    await board.goTo('/Organisation');
    await page.getByLabel('Tìm kiếm').first().fill('dong nai');
    const { organisations } = await ask<{ organisations: { totalCount: number } }>(
      '{ organisations(filter: { q: "dong nai" }) { totalCount } }',
    );
    await page.getByText(`trong ${organisations.totalCount}`).first().waitFor();
    await page
      .locator('tbody tr')
      .first()
      .getByText(/Đồng Nai/)
      .first()
      .waitFor();
  });

  await check('the units of another day are shown as of that day', async () => {
    await board.goTo('/Cluster');
    const before = await page.locator('tbody tr').count();
    await page.getByLabel('Tại ngày').fill('2022-06-01');
    await settled(page);
    const { clusters } = await ask<{ clusters: { totalCount: number } }>(
      '{ clusters(asOf: "2022-06-01") { totalCount } }',
    );
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('tbody tr').length === wanted,
      clusters.totalCount,
    );
    if (before === clusters.totalCount) throw new Error('the day makes no difference, so this proves nothing');
  });

  await check('the Board confirms what law leaves to the province by a document, and the page tells it', async () => {
    await board.goTo('/law');
    const row = page.getByRole('row', { name: /Tỷ lệ thành viên dự họp tối thiểu/ });
    await row.getByText('chưa xác minh').waitFor();
    assertNone(await axeFindings(page), 'findings');
    await row.getByRole('button', { name: /^Xác nhận: / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số văn bản xác nhận').fill('7/2021/QĐ-UBND');
    await dialog.getByLabel('Ngày văn bản').fill('2021-03-01');
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await row.getByText('7/2021/QĐ-UBND, 01/03/2021').waitFor();
    await row.getByRole('button', { name: /^Xác nhận: / }).waitFor({ state: 'detached' });
  });

  await check('the registers wrote nothing to the console and asked nobody else', async () => {
    assertNone(board.complaints, 'complaints');
  });
  await board.leave();
}
