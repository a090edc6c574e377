import type { Page } from 'playwright-core';
import { askAs } from './api.ts';
import { axeFindings, settled, type Visitor, visitAs } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import { type Dossiers, makeDossiers } from './dossiers.ts';
import type { World } from './world.ts';

const shown = (type: string, id: string): string => `/${type}/${id}/show`;

/** Screens that have something to show only once dossiers are on their way. */
const screensOf = (made: Dossiers): Readonly<Record<string, string>> => ({
  ...{ board: '/board', returns: '/returns', quotas: '/quotas', timeliness: '/timeliness' },
  'a draft': shown('Proposal', made.draft),
  'a returned dossier': shown('Proposal', made.returned),
  'a dossier under review': shown('Proposal', made.underReview),
  'a dossier on which others are heard': shown('Proposal', made.consulted),
  'a list of nominees': `/nominees/${made.draft}`,
  'a question to a body': shown('Consultation', made.consultation),
  'a public notice': shown('PublicNotice', made.notice),
  'the council room': shown('CouncilSession', made.session),
  'a submission letter': shown('SubmissionLetter', made.letter),
  'a decision': shown('Decision', made.decision),
  'a correction': shown('AwardCorrection', made.correction),
  'a decision that was received': shown('DecisionDelivery', made.delivery),
});
const LOOKS = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const;

async function isFit(visitor: Visitor, width: number): Promise<void> {
  const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) throw new Error(`it is ${wide} px wide`);
  assertNone(await axeFindings(visitor.page), 'findings');
  assertNone(visitor.complaints.splice(0), 'complaints');
}

const dialogOf = async (page: Page, button: string) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
};

/** Dossiers in every state: their screens at both widths, and what officers do on them. */
export async function intake({ browser, url, check }: World): Promise<void> {
  await check('the board of a cluster says so while no dossier of it is open', async () => {
    const board = await visitAs(browser, url, 'leader.k16');
    await board.goTo('/board');
    await board.page.getByText('Không có hồ sơ nào đang giải quyết').waitFor();
    await board.leave();
  });
  const made = await makeDossiers(url);

  for (const look of LOOKS) {
    const board = await visitAs(browser, url, 'board', look);
    for (const [name, route] of Object.entries(screensOf(made)))
      await check(`${name}: fits ${look.width} px, axe finds nothing (${look.theme})`, async () => {
        await board.goTo(route);
        await isFit(board, look.width);
      });
    for (const [button, id] of [
      ['Trả lại', made.underReview],
      ['Tách hồ sơ', made.draft],
      ['Gộp hồ sơ vào đây', made.draft],
    ] as const)
      await check(`the form “${button}” fits ${look.width} px (${look.theme})`, async () => {
        await board.goTo(shown('Proposal', id));
        await dialogOf(board.page, button);
        await isFit(board, look.width);
      });
    await board.leave();
  }

  await check('reasons of returns are counted for the leader of the cluster, and nobody else sees them', async () => {
    const leader = await visitAs(browser, url, 'leader.c1');
    await leader.goTo('/returns');
    await leader.page.getByText('2 lý do trong thời gian này.').waitFor();
    await leader.page.getByRole('combobox', { name: 'Xem theo' }).click();
    await leader.page.getByRole('option', { name: 'Đơn vị' }).click();
    await leader.page.getByRole('link', { name: 'Huyện Long Thành' }).first().waitFor();
    assertNone(leader.complaints, 'complaints');
    await leader.leave();
    const other = await visitAs(browser, url, 'leader.k1');
    await other.goTo('/returns');
    await other.page.getByText('Không có hồ sơ nào bị trả lại').waitFor();
    await other.leave();
  });

  await check('an officer joins two drafts on the page, and the history tells it', async () => {
    const officer = await visitAs(browser, url, 'officer.huyen-long-thanh');
    const { page } = officer;
    const ask = await askAs(url, 'officer.huyen-long-thanh');
    const { proposal } = await ask<{ proposal: { code: string } }>('query($id: ID!) { proposal(id: $id) { code } }', {
      id: made.twin,
    });
    await officer.goTo(shown('Proposal', made.draft));
    const dialog = await dialogOf(page, 'Gộp hồ sơ vào đây');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: new RegExp(proposal.code) }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Gộp hồ sơ vào đây' }).click();
    await page.getByText('Đã thực hiện.').waitFor();
    await settled(page);
    const { after } = await ask<{ after: { nominees: unknown[]; joinedFrom: string } }>(
      'query($id: ID!) { after: proposal(id: $id) { nominees { id } joinedFrom } }',
      { id: made.draft },
    );
    assertEqual(after.nominees.length, 4, 'nominees');
    assertEqual(after.joinedFrom, proposal.code, 'joined from');
    assertNone(officer.complaints, 'complaints');
    await officer.leave();
  });
}
