import { askAs } from './api.ts';
import { visitAs } from './browser.ts';
import { assertEqual } from './check.ts';
import type { World } from './world.ts';

/** What somebody else changes is on the screen within two seconds, and nothing entered is lost by it. */
const WITHIN = { timeout: 2_000 };
/** How long a page takes to follow what has come onto the screen. */
const FOLLOWING_MS = 1_500;

export async function live({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board.officer');
  const { clusters } = await ask<{ clusters: { items: { id: string }[] } }>(
    '{ clusters(filter: { code: ["K6"] }) { items { id } } }',
  );
  const id = clusters.items[0]?.id;
  const update = async (input: object): Promise<void> => {
    const { cluster } = await ask<{ cluster: { version: number } }>(
      'query ($id: ID!) { cluster(id: $id) { version } }',
      {
        id,
      },
    );
    await ask(
      'mutation ($id: ID!, $version: Int!, $input: UpdateCluster!) { updateCluster(id: $id, version: $version, input: $input) { id } }',
      {
        ...{ id, input },
        version: cluster.version,
      },
    );
  };
  const mine = await visitAs(browser, url, 'board');
  const { page } = mine;

  await check('a list shows a record that somebody else has just made', async () => {
    await mine.goTo('/Anniversary?perPage=100');
    await page.waitForTimeout(FOLLOWING_MS);
    const input = { code: 'TRUC-TIEP', name: 'Ngày của phép thử', kind: 'TRADITION_DAY', dayOfMonth: 2, month: 1 };
    await ask('mutation ($input: CreateAnniversary!) { createAnniversary(input: $input) { id } }', { input });
    await page.getByText('Ngày của phép thử').waitFor(WITHIN);
  });

  await check('a record shows what somebody else has just changed', async () => {
    await mine.goTo(`/Cluster/${id}/show`);
    await page.waitForTimeout(FOLLOWING_MS);
    await update({ nameEn: 'Changed elsewhere' });
    await page.getByText('Changed elsewhere').first().waitFor(WITHIN);
  });

  await check('a form keeps what is being entered', async () => {
    await mine.goTo(`/Cluster/${id}`);
    await page.getByLabel('Lĩnh vực').fill('Đang nhập');
    await page.waitForTimeout(FOLLOWING_MS);
    await update({ theme: 'Của người khác', nameEn: 'Changed again' });
    await page.waitForTimeout(FOLLOWING_MS);
    const entered = [page.getByLabel('Lĩnh vực'), page.getByLabel('Tên tiếng Anh')].map((one) => one.inputValue());
    assertEqual(await Promise.all(entered), ['Đang nhập', 'Changed elsewhere'], 'entered');
  });

  await mine.leave();
}
