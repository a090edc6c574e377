import { askAs } from './api.ts';
import { axeFindings, settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

interface Edited {
  readonly id: string;
  readonly theme: string | null;
  readonly nameEn: string | null;
  readonly establishingDecision: string | null;
}
const FIELDS = 'id theme nameEn establishingDecision';

/** Two people edit one record: who saves last sees both versions and chooses. */
export async function conflict({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const cluster = async (): Promise<Edited> => {
    const { clusters } = await ask<{ clusters: { items: Edited[] } }>(
      `{ clusters(filter: { code: ["K5"] }) { items { ${FIELDS} } } }`,
    );
    return clusters.items[0] as Edited;
  };
  const { id } = await cluster();
  const [mine, theirs] = [await visitAs(browser, url, 'board'), await visitAs(browser, url, 'board.officer')];
  for (const visitor of [mine, theirs]) await visitor.goTo(`/Cluster/${id}`);
  const save = { name: 'Lưu', exact: true };

  await check('a save that came too late shows both versions and who was faster', async () => {
    await theirs.page.getByLabel('Lĩnh vực').fill('Của người khác');
    await theirs.page.getByLabel('Tên tiếng Anh').fill('Their name');
    await theirs.page.getByRole('button', save).click();
    await theirs.page.waitForFunction(() => location.hash.endsWith('/show'));

    await mine.page.getByLabel('Lĩnh vực').fill('Của tôi');
    await mine.page.getByLabel('Quyết định thành lập').fill('Số 12/QĐ');
    await mine.page.getByRole('button', save).click();

    const dialog = mine.page.getByRole('dialog', { name: 'Bản ghi đã được người khác sửa' });
    for (const text of ['Của tôi', 'Của người khác', 'Their name', 'Số 12/QĐ']) await dialog.getByText(text).waitFor();
    await dialog.getByText(/đã lưu lúc/).waitFor();
    assertEqual(await dialog.locator('tbody tr').count(), 3, 'changed fields');
    assertNone(await axeFindings(mine.page), 'findings');
  });

  await check('nothing typed is lost on the way back to the form', async () => {
    await mine.page.getByRole('button', { name: 'Về biểu mẫu' }).click();
    assertEqual(await mine.page.getByLabel('Lĩnh vực').inputValue(), 'Của tôi', 'theme');
    await mine.page.getByRole('button', save).click();
  });

  await check('each field is taken from one of the two and saved on top of the other version', async () => {
    const dialog = mine.page.getByRole('dialog', { name: 'Bản ghi đã được người khác sửa' });
    await dialog.getByRole('radio', { name: 'Của người khác' }).click();
    await dialog.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await mine.page.waitForFunction(() => location.hash.endsWith('/show'));
    await settled(mine.page);

    const { theme, nameEn, establishingDecision } = await cluster();
    assertEqual(
      [theme, nameEn, establishingDecision],
      ['Của người khác', 'Their name', 'Số 12/QĐ'],
      'theirs, theirs alone, mine alone',
    );
  });

  await check('the conflict left no complaint but the refused saves', async () => {
    assertNone(
      [...mine.complaints, ...theirs.complaints].filter((one) => !one.includes('409')),
      'complaints',
    );
  });
  for (const visitor of [mine, theirs]) await visitor.leave();
}
