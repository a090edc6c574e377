import { askAs } from './api.ts';
import { axeFindings, settled, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const OFFICER = 'officer.thanh-pho-bien-hoa';
const NAME = { familyName: 'Đặng', middleName: 'Thị Màn', givenName: 'Hình' };
const CREATE = 'mutation ($input: CreatePerson!) { made: createPerson(input: $input) { id version } }';
const UPDATE =
  'mutation ($id: ID!, $version: Int!, $input: UpdatePerson!) { made: updatePerson(id: $id, version: $version, input: $input) { version } }';
const HOUSEHOLD = 'mutation ($input: CreateHousehold!) { made: createHousehold(input: $input) { id } }';
const WARD = '{ organisations(filter: { code: ["26026"] }, asOf: "2021-09-20") { items { id } } }';
const PERSON = 'query ($id: ID!) { person(id: $id) { version familyName givenName birthDate } }';

interface Made {
  readonly made: { readonly id: string; readonly version: number };
}
interface Found {
  readonly person: { readonly version: number; readonly givenName: string; readonly birthDate: string };
}

/** Persons and households: who they may be already, who was faster, and what is told of them. */
export async function people({ browser, url, check }: World): Promise<void> {
  const [ask, officer] = [await askAs(url, 'board'), await askAs(url, OFFICER)];
  const birthDate = '1980-05-06';
  const nationalId = '075180009901';
  const { made: person } = await officer<Made>(CREATE, { input: { ...NAME, birthDate, nationalId } });
  const { made: twin } = await officer<Made>(CREATE, { input: { ...NAME, birthDate } });
  const localityId = (await ask<{ organisations: { items: { id: string }[] } }>(WARD)).organisations.items[0]?.id;
  const household = { headId: person.id, localityId, address: 'Số 1 đường Thử', validFrom: '2021-01-01' };
  const { made: home } = await officer<Made>(HOUSEHOLD, { input: household });
  const board = await visitAs(browser, url, 'board');
  const { page } = board;

  await check('whoever edits a person is told of records that may be of the same person, not of itself', async () => {
    await board.goTo(`/Person/${person.id}`);
    const warning = page.getByRole('status').filter({ hasText: 'Đặng Thị Màn Hình' });
    await warning.getByRole('link').first().waitFor();
    const links = await warning.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assertEqual(links, [`#/Person/${twin.id}/show`], 'records');
  });

  await check('a correction that came too late shows both versions and keeps what is chosen', async () => {
    await board.goTo(`/personal-data/${person.id}`);
    await page.getByRole('button', { name: 'Đính chính' }).click();
    const { version } = (await ask<Found>(PERSON, { id: person.id })).person;
    await ask(UPDATE, { id: person.id, version, input: { birthDate: '1981-05-06' } });
    const form = page.getByRole('dialog', { name: 'Đính chính' });
    await form.getByLabel('Tên', { exact: false }).last().fill('Hìn');
    await form.getByLabel('Căn cứ đính chính').fill('Đơn số 1');
    await form.getByRole('button', { name: 'Đính chính' }).click();

    const both = page.getByRole('dialog', { name: 'Bản ghi đã được người khác sửa' });
    for (const text of ['Hìn', 'Hình', '06/05/1981']) await both.getByText(text, { exact: true }).first().waitFor();
    assertNone(await axeFindings(page), 'findings');
    await both.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await both.waitFor({ state: 'detached' });
    await settled(page);
    const { givenName, birthDate: day } = (await ask<Found>(PERSON, { id: person.id })).person;
    assertEqual([givenName, day], ['Hìn', '1981-05-06'], 'mine and theirs');
  });

  await check('personal data names what it refers to and folds away the looks at it', async () => {
    await settled(page);
    assertEqual(await page.getByText(/^[0-9a-f]{8}-[0-9a-f]{4}-/).count(), 0, 'ids in sight');
    await page.getByText(/^Lượt đọc dữ liệu nhạy cảm \(\d+\)$/).waitFor();
  });

  await check('a household tells the awards to it, and its heading is no code', async () => {
    await board.goTo(`/Household/${home.id}/show`);
    await page.getByRole('heading', { name: 'Khen thưởng' }).waitFor();
    await page.getByRole('heading', { name: /Đặng Thị Màn/ }).waitFor();
  });

  await check('persons and households wrote nothing to the console but the refused save', async () => {
    assertNone(
      board.complaints.filter((one) => !one.includes('409')),
      'complaints',
    );
  });
  await board.leave();

  await check('390 px: what was a table is a list, and buttons say what they do', async () => {
    const phone = await visitAs(browser, url, 'board', { width: 390, height: 844 });
    for (const screen of [`/Person/${person.id}/show`, `/personal-data/${person.id}`, `/Household/${home.id}/show`]) {
      await phone.goTo(screen);
      assertEqual(await phone.page.evaluate(() => document.documentElement.scrollWidth), 390, `width of ${screen}`);
      assertEqual(await phone.page.locator('table').count(), 0, `tables of ${screen}`);
      assertNone(await axeFindings(phone.page), `findings on ${screen}`);
    }
    await phone.page.getByRole('link', { name: 'Sửa' }).getByText('Sửa').waitFor();
    await phone.leave();
  });
}
