import type { Page } from 'playwright-core';
import { askAs, campaignId } from './api.ts';
import { axeFindings, settled, visit, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const SCREENS = [
  ...['/', '/Campaign', '/Organisation', '/Cluster', '/Cluster/create', '/Person', '/Proposal', '/Decision'],
  ...['/Award', '/AwardForm', '/Account', '/ApiClient', '/ProgressReport', '/CouncilSession', '/LawSetting'],
  ...['/Revocation', '/Certificate', '/law', '/eligible', '/timeliness', '/official'],
  ...['/Consultation', '/PublicNotice', '/PublicOpinion', '/Council', '/CouncilMember'],
  ...['/SupplementRequest', '/SubmissionLetter'],
  ...['/EmulationFund', '/FundEntry', '/AwardCorrection', '/DecisionDelivery'],
  ...['/EmulationYear', '/EmulationMeeting', '/ClusterQuota'],
  ...['/quotas', '/AwardQuota', '/board', '/returns'],
  ...['/CertificateLayout', '/CertificateLayout/create', '/BackgroundRun'],
] as const;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
const ENGLISH =
  /\b(campaigns?|deliver(y|ies)|launch(es)?|reports?|proposals?|decisions?|awards?|organisations?|clusters?|people|accounts?|clients?|dashboard)\b/i;

const menuTexts = (page: Page): Promise<string[]> => page.locator('nav a, aside a, .RaMenu-open a').allInnerTexts();

export async function appearance({ browser, url, check }: World): Promise<void> {
  const campaign = await campaignId(await askAs(url, 'board'));
  for (const theme of ['light', 'dark'] as const) {
    await check(`axe finds nothing on the sign-in page (${theme})`, async () => {
      const visitor = await visit(browser, url, { theme });
      await visitor.page.locator('input[name=password]').waitFor();
      assertNone(await axeFindings(visitor.page), 'findings');
      await visitor.leave();
    });
    const board = await visitAs(browser, url, 'board', { theme });
    await check(`the page is ${theme} as the system asks`, async () => {
      const colour = await board.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [red = 0] = colour.match(/\d+/g)?.map(Number) ?? [];
      assertEqual(red > 128, theme === 'light', colour);
    });
    for (const screen of [...SCREENS, `/Campaign/${campaign}/show`]) {
      await check(`axe finds nothing on ${screen.replace(campaign, ':id')} (${theme})`, async () => {
        await board.goTo(screen);
        await board.page.locator('main').first().waitFor();
        assertNone(await axeFindings(board.page), 'findings');
      });
    }
    await check(`no complaint on all these screens (${theme})`, async () => assertNone(board.complaints, 'complaints'));
    await board.leave();
    for (const username of ['leader.c1', 'officer.thanh-pho-bien-hoa']) {
      await check(`axe finds nothing on the home of ${username} (${theme})`, async () => {
        const visitor = await visitAs(browser, url, username, { theme });
        assertNone(await axeFindings(visitor.page), 'findings');
        await visitor.leave();
      });
    }
  }

  await check('390 px: no page is wider than the screen, lists are not tables', async () => {
    const phone = await visitAs(browser, url, 'board', { width: 390, height: 844 });
    for (const screen of ['/', '/Cluster', '/Organisation', '/Cluster/create', `/Campaign/${campaign}/show`]) {
      await phone.goTo(screen);
      const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 390) throw new Error(`${screen} is ${wide} px wide`);
    }
    await phone.goTo('/Cluster');
    assertEqual(await phone.page.locator('table').count(), 0, 'tables');
    assertNone(await axeFindings(phone.page), 'findings');
    assertNone(phone.complaints, 'complaints');
    await phone.leave();
  });

  await check('English leaves no Vietnamese label in the menu, and Vietnamese no English one', async () => {
    const visitor = await visitAs(browser, url, 'board');
    const vietnamese = await menuTexts(visitor.page);
    if (vietnamese.length < 10) throw new Error('the menu was not found');
    assertNone(
      vietnamese.filter((text) => ENGLISH.test(text)),
      'English in the Vietnamese menu',
    );
    await visitor.page.getByRole('button', { name: /Tiếng Việt/ }).click();
    await visitor.page.getByRole('menuitem', { name: 'English' }).click();
    await visitor.page.getByRole('heading', { name: 'The whole province' }).waitFor();
    await settled(visitor.page);
    const english = await menuTexts(visitor.page);
    assertEqual(english.length, vietnamese.length, 'entries');
    assertNone(
      english.filter((text) => VIETNAMESE.test(text)),
      'Vietnamese in the English menu',
    );
    assertEqual(await visitor.page.evaluate(() => document.documentElement.lang), 'en', 'language of the page');
    assertNone(visitor.complaints, 'complaints');
    await visitor.leave();
  });
}
