import { askAs } from './api.ts';
import { axeFindings, settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

interface Listed {
  readonly clusters: { readonly items: readonly { readonly id: string }[] };
}

/** Clusters through time: a move from a day on, the coming year, other numbers, two clusters side by side. */
export async function clusters({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const idOf = async (code: string, asOf = '2021-09-20'): Promise<string> => {
    const found = await ask<Listed>(
      'query ($code: [String!], $asOf: Date) { clusters(filter: { code: $code }, asOf: $asOf) { items { id } } }',
      { code: [code], asOf },
    );
    return found.clusters.items[0]?.id ?? '';
  };
  const membersOn = async (code: string, day: string): Promise<string[]> => {
    const { cluster } = await ask<{ cluster: { members: { name: string }[] } }>(
      'query ($id: ID!, $day: Date) { cluster(id: $id) { members(asOf: $day) { name } } }',
      { id: await idOf(code), day },
    );
    return cluster.members.map(({ name }) => name);
  };
  const board = await visitAs(browser, url, 'board');
  const { page } = board;

  await check('the Board moves a unit to another cluster from a day on', async () => {
    await board.goTo(`/Cluster/${await idOf('C1')}/show`);
    await page.getByRole('button', { name: 'Chuyển cụm, khối: Huyện Nhơn Trạch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Chuyển đến').click();
    await page.getByRole('option', { name: 'Cụm thi đua số 2' }).click();
    await dialog.locator('input[name=from]').fill('2021-10-01');
    await dialog.getByRole('button', { name: 'Chuyển cụm, khối' }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);

    const [before, after] = [await membersOn('C1', '2021-09-30'), await membersOn('C2', '2021-10-01')];
    assertEqual([before.includes('Huyện Nhơn Trạch'), after.includes('Huyện Nhơn Trạch')], [true, true], 'members');
  });

  await check('the page of a cluster shows who is a member on another day', async () => {
    const rows = page.getByRole('region', { name: 'Thành viên theo ngày' }).locator('tbody tr');
    await page.getByLabel('Tại ngày').fill('2021-10-01');
    await page.getByRole('region', { name: 'Thành viên ở thời gian khác' }).getByText('Huyện Nhơn Trạch').waitFor();
    await settled(page);
    assertEqual(await rows.filter({ hasText: 'Huyện Nhơn Trạch' }).count(), 0, 'rows of the unit that left');
    assertNone(await axeFindings(page), 'findings');
  });

  await check('two clusters stand side by side with their figures', async () => {
    await board.goTo(`/clusters/compare?a=${await idOf('C1')}&b=${await idOf('K3')}`);
    const table = page.getByRole('region', { name: 'So sánh cụm, khối' });
    await table.getByRole('columnheader', { name: /Cụm thi đua số 1/ }).waitFor();
    await table.getByRole('columnheader', { name: /Khối thi đua số 3/ }).waitFor();
    await table.getByRole('row', { name: /Đã phát động/ }).waitFor();
    assertNone(await axeFindings(page), 'findings');
  });

  await check('the coming year is set up as the preview says, once', async () => {
    await board.goTo('/clusters/year');
    const rows = page.getByRole('region', { name: 'Dự kiến' }).locator('tbody tr');
    await rows.first().waitFor();
    assertEqual(await rows.count(), 18, 'clusters');
    assertNone(await axeFindings(page), 'findings');
    await page.getByRole('button', { name: 'Thiết lập năm 2022' }).click();
    await page.getByText('Năm 2022 đã được thiết lập.').waitFor();
    assertEqual(await page.getByRole('button', { name: 'Thiết lập năm 2022' }).count(), 0, 'buttons');
  });

  await check('two blocks change places from a day on', async () => {
    const [third, fourth] = [await idOf('K3'), await idOf('K4')];
    await board.goTo('/clusters/renumber');
    await page.getByLabel('Có hiệu lực từ').fill('2022-01-01');
    await page.getByLabel('Mã: Khối thi đua số 3', { exact: true }).fill('K4');
    await page.getByLabel('Mã: Khối thi đua số 4', { exact: true }).fill('K3');
    assertNone(await axeFindings(page), 'findings');
    await page.getByRole('button', { name: 'Lưu thay đổi của 2 cụm, khối' }).click();
    await page.waitForFunction(() => location.hash.endsWith('/Cluster'));
    await settled(page);
    assertEqual([await idOf('K3', '2022-01-01'), await idOf('K4', '2022-01-01')], [fourth, third], 'K3 and K4 in 2022');
    assertEqual([await idOf('K3'), await idOf('K4')], [third, fourth], 'K3 and K4 in 2021');
  });

  await check('the pages of clusters wrote nothing to the console', async () =>
    assertNone(board.complaints, 'complaints'),
  );
  await board.leave();
}
