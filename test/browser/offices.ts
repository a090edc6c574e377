import { askAs, campaignId } from './api.ts';
import { axeFindings, figure, settled, type Visitor, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const OFFICER = 'officer.thanh-pho-bien-hoa';
const LEADER = 'leader.c1';

async function inDialog(
  { page }: Visitor,
  open: string | RegExp,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  const opener = page.getByRole('button', { name: open }).first();
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

async function atHome(visitor: Visitor, name: string): Promise<number> {
  await visitor.goTo('/');
  await visitor.page.reload();
  await visitor.page.locator(`[data-figure="${name}"]`).first().waitFor();
  await settled(visitor.page);
  return figure(visitor.page, name);
}

export async function offices({ browser, url, check }: World): Promise<void> {
  const officer = await visitAs(browser, url, OFFICER);
  const leader = await visitAs(browser, url, LEADER);
  const { page } = officer;

  await check("the unit acknowledges the plan and the leader's number grows by one", async () => {
    const before = await atHome(leader, 'acknowledgedCount');
    await inDialog(officer, 'Tiếp nhận');
    assertEqual(await atHome(leader, 'acknowledgedCount'), before + 1, 'acknowledged');
  });

  await check("the unit records its launch and the leader's number grows by one", async () => {
    const before = await atHome(leader, 'launchedCount');
    await inDialog(officer, 'Ghi nhận phát động', async () => {
      await page.locator('input[name=participantCount]').fill('250');
      await page.locator('input[name=planNumber]').fill('12/KH-UBND');
    });
    assertEqual(await atHome(leader, 'launchedCount'), before + 1, 'launched');
  });

  await check('a report without its required figures is refused under the inputs', async () => {
    await officer.goTo('/');
    await page
      .getByRole('link', { name: /Lập báo cáo/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.locator('.MuiFormHelperText-root.Mui-error').first().waitFor();
  });

  await check('a complete report is submitted and counts at once', async () => {
    for (const input of await page.locator('input[inputmode=decimal]').all()) await input.fill('3');
    for (const area of await page.locator('textarea:not([aria-hidden=true])').all()) await area.fill('Đã thực hiện');
    for (const choice of await page.locator('[role=combobox]').all()) {
      await choice.click();
      await page.getByRole('option', { name: 'Có', exact: true }).click();
    }
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.waitForFunction(() => location.hash === '#/');
    const before = await atHome(leader, 'reportedCount');
    assertEqual(before, 1, 'reported');
  });

  await check(
    'a returned report tells why, keeps what was typed over a reload, and is accepted in the end',
    async () => {
      await inDialog(leader, /^Trả lại/, async () => {
        await leader.page.getByRole('dialog').locator('textarea').first().fill('Số liệu tuần hai chưa khớp');
      });
      await officer.goTo('/');
      await page
        .getByRole('link', { name: /Lập báo cáo/ })
        .first()
        .click();
      await page.getByText('Số liệu tuần hai chưa khớp').waitFor();
      await page.locator('input[inputmode=decimal]').first().fill('4');
      await page.locator('[role=status][data-standing=SAVED]').waitFor();
      await page.reload();
      const kept = page.locator('input[inputmode=decimal]').first();
      await kept.waitFor();
      assertEqual(await kept.inputValue(), '4', 'typed before the reload');
      await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
      await page.waitForFunction(() => location.hash === '#/');
      await atHome(leader, 'reportedCount');
      await inDialog(leader, /^Chấp nhận/);
      await leader.page.getByText('Chưa có.').first().waitFor();
    },
  );

  await check('the unit proposes somebody', async () => {
    const id = await campaignId(await askAs(url, OFFICER));
    assertEqual(typeof id, 'string', 'campaign');
    await officer.goTo('/');
    await page.getByRole('link', { name: 'Đề nghị khen thưởng' }).click();
    await page.getByLabel('Tóm tắt thành tích').fill('Tuyến đầu chống dịch');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.waitForFunction(() => location.hash.endsWith('/show'));
    await settled(page);
    await inDialog(officer, 'Thêm đối tượng', async () => {
      const dialog = page.getByRole('dialog');
      for (const [name, option] of [
        ['Cá nhân', /./],
        ['Hình thức đề nghị', /^Bằng khen của Chủ tịch UBND tỉnh/],
      ] as const) {
        await dialog.getByRole('combobox', { name }).last().click();
        await page.getByRole('option', { name: option }).first().click();
      }
      await dialog.getByLabel('Tóm tắt thành tích').fill('Trực chốt kiểm dịch');
      await dialog.locator('input[name=achievementFrom]').fill('2021-08-20');
      await dialog.locator('input[name=achievementTo]').fill('2021-09-15');
    });
  });

  await check('the unit sees why, by which clause, and records what its minutes say', async () => {
    await page.getByRole('button', { name: /^Vì sao/ }).click();
    const sheet = page.getByRole('dialog', { name: /^Vì sao đủ/ });
    await sheet
      .getByText(/^Luật 15\/2003\/QH11, Điều/)
      .first()
      .waitFor();
    assertNone(await axeFindings(page), 'findings');
    await sheet.getByRole('button', { name: 'Ghi theo hồ sơ' }).first().click();
    const form = page.getByRole('dialog', { name: 'Ghi theo hồ sơ' });
    await form.getByLabel('Giấy tờ (số, ngày)').fill('Biên bản số 3 ngày 16/9/2021');
    await form.getByRole('button', { name: 'Ghi theo hồ sơ' }).click();
    await sheet.getByText('Căn cứ: Biên bản số 3 ngày 16/9/2021').first().waitFor();
    await sheet.getByRole('button', { name: 'Quay lại' }).click();
    await sheet.waitFor({ state: 'hidden' });
  });

  await check('a dossier that lacks papers is refused by the clause; the checklist says which', async () => {
    await page.getByRole('button', { name: /^Trình$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await page
      .getByText(/còn thiếu tờ trình\. \(Luật 15\/2003\/QH11, .*84.*\)/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Quay lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const kind of ['Tờ trình', 'Báo cáo thành tích', 'Biên bản bình xét, xét khen thưởng']) {
      await inDialog(officer, 'Thêm giấy tờ', async () => {
        await dialog.getByRole('combobox', { name: 'Loại giấy tờ' }).click();
        await page.getByRole('option', { name: kind, exact: true }).click();
        await dialog.getByLabel('Số văn bản').fill('21/TTr-UBND');
        await dialog.locator('input[name=documentDate]').fill('2021-09-15');
      });
    }
    await page.getByText('Đã đủ').nth(2).waitFor();
    assertNone(await axeFindings(page), 'findings');
  });

  await check('the unit corrects its nominee and submits the proposal', async () => {
    await inDialog(officer, /^Sửa: /, async () => {
      await page.getByRole('dialog').getByLabel('Tóm tắt thành tích').fill('Trực chốt kiểm dịch ngày đêm');
    });
    await page.getByText('Trực chốt kiểm dịch ngày đêm').first().waitFor();
    await inDialog(officer, /^Trình$/);
    await page.getByText('Đã trình').first().waitFor();
    assertEqual(await atHome(leader, 'proposalCount'), 1, 'proposals');
  });

  await check('the offices wrote nothing to the console and asked nobody else', async () => {
    assertNone([...officer.complaints, ...leader.complaints], 'complaints');
  });
  await officer.leave();
  await leader.leave();
}
