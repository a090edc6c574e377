import { askAs } from './api.ts';
import { axeFindings, settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const CODE = 'K98';
const HEADINGS = 'Mã;Tên;Loại;Thứ tự;Có hiệu lực từ;Ghi chú riêng';
const csv = (...rows: string[]) => ({
  name: 'khoi.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADINGS, ...rows].join('\r\n')}`),
});
const GOOD = `${CODE};Khối nhập từ tệp;BLOC;98;01/02/2021;x`;
const BAD = 'K97;;Liên minh;một;31/02/2021;x';

export async function exchange({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const count = async (): Promise<number> => {
    const query = 'query ($code: [String!]) { clusters(filter: { code: $code }) { totalCount } }';
    return (await ask<{ clusters: { totalCount: number } }>(query, { code: [CODE] })).clusters.totalCount;
  };
  const board = await visitAs(browser, url, 'board');
  const { page } = board;
  const send = async (...rows: string[]) => {
    await board.goTo('/import?type=Cluster');
    await page.locator('input[type=file]').setInputFiles(csv(...rows));
    await page.getByRole('heading', { name: 'Cột của tệp' }).waitFor();
    await page.getByLabel('Ghi chú riêng').click();
    await page.getByRole('option', { name: '(bỏ qua)' }).click();
    await page.getByRole('button', { name: /^Kiểm tra/ }).click();
    await page.getByRole('heading', { name: 'Đã kiểm tra' }).waitFor();
    await settled(page);
  };

  await check('the import centre offers the registers, a template and where to send a file', async () => {
    await board.goTo('/Cluster');
    await page.getByRole('link', { name: 'Nhập', exact: true }).click();
    const template = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tệp mẫu (Excel)' }).click();
    assertEqual((await template).suggestedFilename().endsWith('.xlsx'), true, 'a workbook');
    assertNone(await axeFindings(page), 'findings');
  });

  await check('a trial shows row, column, reason and value of what is wrong, and imports nothing', async () => {
    await send(GOOD, BAD);
    for (const text of ['Bắt buộc phải nhập.', 'Không có giá trị này trong danh sách.', 'Liên minh', '31/02/2021'])
      await page.getByText(text).first().waitFor();
    assertEqual(await page.locator('[data-count=rowsInvalid]').textContent(), '1', 'rows with errors');
    assertEqual(await page.getByRole('button', { name: /^Nhập \d/ }).count(), 0, 'buttons to import');
    assertEqual(await count(), 0, 'clusters');
    assertNone(await axeFindings(page), 'findings');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp lỗi' }).click();
    assertEqual((await file).suggestedFilename().endsWith('.csv'), true, 'the error file');
  });

  await check('a file without errors is imported, and undone from the history', async () => {
    await send(GOOD);
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByRole('heading', { name: 'Đã nhập' }).waitFor();
    assertEqual(await count(), 1, 'clusters');
    await board.goTo('/import');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('heading', { name: 'Đã hoàn tác' }).waitFor();
    assertEqual(await count(), 0, 'clusters');
  });

  await check('a list is exported as it is filtered', async () => {
    await board.goTo(`/Cluster?filter=${encodeURIComponent('{"kind":"LOCALITY"}')}`);
    await page.getByRole('button', { name: 'Xuất dữ liệu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'CSV' }).click();
    assertEqual(await dialog.getByRole('switch').count(), 0, 'switches of a register without sensitive data');
    assertNone(await axeFindings(page), 'findings');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Xuất dữ liệu' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    assertEqual(lines.length, 3, 'lines');
  });

  await check('sensitive data is exported when it is asked for, with a word on what that means', async () => {
    await board.goTo('/Discipline');
    await page.getByRole('button', { name: 'Xuất dữ liệu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch', { name: 'Kèm dữ liệu nhạy cảm' }).click();
    await dialog.getByText('được ghi vào nhật ký').waitFor();
    assertNone(await axeFindings(page), 'findings');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Xuất dữ liệu' }).click();
    assertEqual((await download).suggestedFilename().endsWith('.xlsx'), true, 'a workbook');
  });

  await check('an officer imports people only', async () => {
    const officer = await visitAs(browser, url, 'officer.thanh-pho-bien-hoa');
    await officer.goTo('/import');
    await officer.page.getByLabel('Danh mục').click();
    const names = await officer.page.getByRole('option').allInnerTexts();
    assertEqual(names.includes('Cá nhân'), true, names.join());
    assertEqual(names.includes('Cụm, khối thi đua'), false, names.join());
    assertNone(officer.complaints, 'complaints');
    await officer.leave();
  });

  assertNone(board.complaints, 'complaints');
  await board.leave();
}
