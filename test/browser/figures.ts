import { askAs, clusterProgress, type Progress, provinceProgress } from './api.ts';
import { figure, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const NAMES = ['memberCount', 'acknowledgedCount', 'launchedCount', 'reportedCount', 'overdueCount'] as const;

async function compare({ browser, url }: World, username: string, wanted: Progress): Promise<void> {
  const visitor = await visitAs(browser, url, username);
  await visitor.page.locator('[data-figure]').first().waitFor();
  for (const name of NAMES) assertEqual(await figure(visitor.page, name), wanted[name], name);
  assertNone(visitor.complaints, 'complaints');
  await visitor.leave();
}

export async function figures(world: World): Promise<void> {
  const { browser, url, check } = world;
  await check('the Board sees the figures of the province as the graph has them', async () => {
    await compare(world, 'board', await provinceProgress(await askAs(url, 'board')));
  });
  await check('the analyst sees the same figures', async () => {
    await compare(world, 'analyst', await provinceProgress(await askAs(url, 'board')));
  });
  await check('the leader of C1 sees the figures of C1', async () => {
    await compare(world, 'leader.c1', await clusterProgress(await askAs(url, 'leader.c1'), 'C1'));
  });
  await check('the Board sees all 18 clusters', async () => {
    const visitor = await visitAs(browser, url, 'board');
    const rows = visitor.page.getByRole('region', { name: 'So sánh các cụm, khối thi đua' }).locator('tbody tr');
    await rows.first().waitFor();
    assertEqual(await rows.count(), 18, 'rows');
    await visitor.leave();
  });
  await check('the officer of a unit sees what is to be done', async () => {
    const visitor = await visitAs(browser, url, 'officer.thanh-pho-bien-hoa');
    await visitor.page.getByRole('heading', { name: 'Thành phố Biên Hòa' }).waitFor();
    const rows = visitor.page.getByRole('region', { name: 'Việc phải làm' }).locator('tbody tr');
    if ((await rows.count()) === 0) throw new Error('nothing is to be done');
    assertNone(visitor.complaints, 'complaints');
    await visitor.leave();
  });
}
