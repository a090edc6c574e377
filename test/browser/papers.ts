import { readFileSync } from 'node:fs';
import { askAs, campaignId } from './api.ts';
import { settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

/** Papers of the movement: sent by whoever has them, read by whoever sees what they belong to. */
export async function papers({ browser, url, check }: World): Promise<void> {
  await check('a unit launches with its signed plan', async () => {
    const officer = await visitAs(browser, url, 'officer.huyen-long-thanh');
    const { page } = officer;
    await page.getByRole('button', { name: 'Ghi nhận phát động' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=launchedOn]').fill('2021-09-10');
    await dialog.locator('[name=participantCount]').fill('120');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByText('Tệp kế hoạch đã ký').click();
    await (await chooser).setFiles({ name: 'Kế hoạch.pdf', mimeType: 'application/pdf', buffer: PDF });
    await dialog.getByRole('link', { name: /^Kế hoạch\.pdf/ }).waitFor();
    await dialog.getByRole('button', { name: 'Ghi nhận phát động' }).click();
    await page.getByText('Đã thực hiện.').waitFor();
    assertNone(officer.complaints, 'complaints');
    await officer.leave();
  });

  await check('the leader of its cluster reads the file as it was sent', async () => {
    const leader = await visitAs(browser, url, 'leader.c1');
    const { page } = leader;
    await leader.goTo('/Launch');
    await page.getByText('Huyện Long Thành').first().click();
    await settled(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Kế hoạch\.pdf/ }).click();
    assertEqual(readFileSync(await (await download).path(), 'utf8'), PDF.toString('utf8'), 'file');
    assertNone(leader.complaints, 'complaints');
    await leader.leave();
  });

  await check('the Board freezes an interim review and takes it home as a Word file', async () => {
    const board = await visitAs(browser, url, 'board');
    const { page } = board;
    await board.goTo(`/Campaign/${await campaignId(await askAs(url, 'board'))}/show`);
    await page.getByRole('tab', { name: 'Sơ kết, tổng kết' }).click();
    await page.getByRole('button', { name: 'Lập sơ kết, tổng kết' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Tải báo cáo/ })
      .first()
      .click();
    const bytes = readFileSync(await (await download).path());
    // A Word file is a zip that holds the text of the document.
    assertEqual(bytes.subarray(0, 2).toString(), 'PK', 'signature');
    assertEqual(bytes.includes('word/document.xml'), true, 'a Word document');
    assertNone(board.complaints, 'complaints');
    await board.leave();
  });
}
