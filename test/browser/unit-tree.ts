import { askAs } from './api.ts';
import { axeFindings, settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const TAN_MAI = '{ organisations(filter: { code: ["26026"] }, asOf: "2021-09-20") { items { id } } }';

const UNKNOWN =
  '{ reorganisations(filter: { kind: [UNKNOWN] }, page: { limit: 1 }) { items { successions { predecessor { id } } } } }';
interface Steps {
  readonly reorganisations: {
    readonly items: { readonly successions: { readonly predecessor: { readonly id: string } }[] }[];
  };
}

/** The trees of units: day, search, address, and the way to a unit. */
export async function unitTree({ browser, url, check }: World): Promise<void> {
  const ask = await askAs(url, 'board');
  const board = await visitAs(browser, url, 'board');
  const { page } = board;
  const [unit] = (await ask<{ organisations: { items: { id: string }[] } }>(TAN_MAI)).organisations.items;
  const item = (name: string) => page.getByRole('treeitem').filter({ hasText: name }).last();

  await check('an address opens the tree down to its unit', async () => {
    await board.goTo(`/tree?unit=${unit?.id}&asOf=2021-07-01`);
    await item('Phường Tân Mai').waitFor();
    await page.getByRole('heading', { name: 'Phường Tân Mai' }).waitFor();
    assertNone(await axeFindings(page), 'findings of axe');
  });

  await check('another day is one click away, and a unit that did not exist then is told so', async () => {
    await page.getByRole('button', { name: '01/07/2025' }).click();
    await page.getByText('Đơn vị này không tồn tại vào ngày 01/07/2025.').waitFor();
    assertEqual(new URLSearchParams(page.url().split('?')[1]).get('asOf'), '2025-07-01', 'day of the address');
  });

  await check('an address without a day takes today, so that it shows the same day later', async () => {
    await board.goTo(`/tree?unit=${unit?.id}`);
    await page.getByRole('heading', { name: 'Phường Tân Mai' }).waitFor();
    assertEqual(new URLSearchParams(page.url().split('?')[1]).get('asOf'), '2021-09-20', 'day of the address');
  });

  await check('beside the tree stands what the unit came from and what became of it', async () => {
    await page.getByRole('region', { name: 'Đơn vị kế thừa' }).getByText('Phường Tam Hiệp').waitFor();
  });

  await check('a step that the data do not know is told as unknown', async () => {
    const { reorganisations } = await ask<Steps>(UNKNOWN);
    const [succession] = reorganisations.items[0]?.successions ?? [];
    await board.goTo(`/Organisation/${succession?.predecessor.id}/show`);
    await page.getByRole('region', { name: 'Đơn vị kế thừa' }).getByText('Chưa rõ bước sắp xếp').waitFor();
    await board.goTo(`/tree?unit=${unit?.id}&asOf=2025-07-01`);
  });

  await check('a search without diacritics finds a unit with its way up and shows it in the tree', async () => {
    await page.getByLabel('Tìm đơn vị').fill('tran bien');
    await page.getByRole('button', { name: /Phường Trấn Biên \(26041\)/ }).click();
    await settled(page);
    await item('Phường Trấn Biên').waitFor();
  });

  await check('the page of a unit tells its versions and codes', async () => {
    await board.goTo(`/Organisation/${unit?.id}/show`);
    const versions = page.getByRole('region', { name: 'Các giai đoạn' });
    await versions.getByText('Từ 01/11/2024 đến hết 30/06/2025').waitFor();
    await page.getByRole('region', { name: 'Mã chính thức' }).getByText('26014').waitFor();
  });

  await check('the trees wrote nothing to the console and asked nobody else', async () => {
    assertNone(board.complaints, 'complaints');
  });
  await board.leave();
}
