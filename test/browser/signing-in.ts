import { settled, signIn, visit, visitAs, watchTraffic } from './browser.ts';
import { assertEqual, assertNone } from './check.ts';
import type { World } from './world.ts';

const MAX_SCRIPT_BYTES = 400 * 1024;

export async function signingIn({ browser, url, check }: World): Promise<void> {
  await check('a wrong password is told in Vietnamese and lets nobody in', async () => {
    const visitor = await visit(browser, url);
    await signIn(visitor, 'board', 'not-the-password');
    await visitor.page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    assertEqual(await visitor.page.locator('input[name=password]').count(), 1, 'the form is still there');
    // The browser itself notes the refused answer.
    assertNone(
      visitor.complaints.filter((one) => !one.includes('401')),
      'complaints',
    );
    await visitor.leave();
  });

  await check('the page before signing in needs at most 400 KB of script and no session', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    watchTraffic(page);
    let bytes = 0;
    page.on('response', async (response) => {
      if (!response.url().endsWith('.js')) return;
      const sizes = await response.request().sizes();
      bytes += sizes.responseBodySize;
    });
    await page.goto(`${url}/`);
    await settled(page);
    if (bytes === 0 || bytes > MAX_SCRIPT_BYTES) throw new Error(`${Math.round(bytes / 1024)} KB of script`);
    await context.close();
  });

  await check('signing out ends the session', async () => {
    const visitor = await visitAs(browser, url, 'auditor');
    await visitor.page
      .getByRole('button', { name: 'Hồ sơ' })
      .or(visitor.page.locator('.RaUserMenu-userButton'))
      .first()
      .click();
    await visitor.page.getByRole('menuitem', { name: /Đăng xuất|Thoát/ }).click();
    await visitor.page.locator('input[name=password]').waitFor();
    const session = await visitor.page.evaluate(async () => (await fetch('/auth/session')).status);
    assertEqual(session, 401, 'status of the session');
    assertNone(
      visitor.complaints.filter((one) => !one.includes('401')),
      'complaints',
    );
    await visitor.leave();
  });
}
