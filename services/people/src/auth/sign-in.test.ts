import argon2 from '@node-rs/argon2';
import { call, claimsIn, get, post, signIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import { DEMO_PASSWORD, type Ground } from '../testing/ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

/** The argon2 settings of every hash made or checked meanwhile: memory in KiB, passes, lanes. */
async function hashCosts(act: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const made = import.meta.jest.spyOn(argon2, 'hash');
  const checked = import.meta.jest.spyOn(argon2, 'verify');
  await act();
  const hashes = [...checked.mock.calls.map(([stored]) => stored), ...made.mock.results.map(({ value }) => value)];
  made.mockRestore();
  checked.mockRestore();
  return (await Promise.all(hashes)).map((hash) => String(hash).split('$')[3]);
}

describe('sign-in', () => {
  it('answers exactly an access token and its seconds, and sets a session cookie that scripts of a page cannot read', async () => {
    const reply = await signIn(ground, 'board');

    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body).sort()).toEqual(['accessToken', 'expiresIn']);
    expect(reply.body.expiresIn).toBe(300);
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^tdkt\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes user names without regard to case', async () => {
    expect((await signIn(ground, 'Board.Officer')).status).toBe(200);
  });

  it('answers a wrong password, an unknown user and a malformed name alike', async () => {
    const wrong = await signIn(ground, 'auditor', 'not-the-password');
    const unknown = await signIn(ground, 'nobody.here', 'not-the-password');
    const malformed = await signIn(ground, 'no body!', 'not-the-password');

    for (const reply of [wrong, unknown, malformed]) {
      expect(reply.status).toBe(401);
      expect(reply.body).toEqual(wrong.body);
      expect(reply.cookie).toBe('');
    }
    expect(wrong.body.code).toBe('UNAUTHENTICATED');
  });

  it('does one hash of the same cost for a known and for an unknown name, so that time tells nothing', async () => {
    const known = await hashCosts(() => signIn(ground, 'council9', 'not-the-password'));
    const unknown = await hashCosts(() => signIn(ground, 'council99', 'not-the-password'));

    expect(known).toEqual(['m=19456,t=2,p=1']);
    expect(unknown).toEqual(known);
  });

  it('names the fields that are missing and refuses what is not JSON', async () => {
    const empty = await call(ground, '/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const form = await call(ground, '/auth/sign-in/username', {
      method: 'POST',
      body: new URLSearchParams({ username: 'board' }),
    });

    expect(empty).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    expect(empty.body.violations.map((one: { path: string[] }) => one.path[0])).toEqual(['username', 'password']);
    expect(form).toMatchObject({ status: 400, body: { code: 'INVALID' } });
  });

  it('shuts out a name and address after ten failures, with Retry-After, also for the right password', async () => {
    for (let at = 0; at < 10; at++) expect((await signIn(ground, 'council1', 'wrong-wrong')).status).toBe(401);
    const locked = await signIn(ground, 'council1');

    expect(locked.status).toBe(429);
    expect(locked.body.code).toBe('LIMIT');
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await signIn(ground, 'council2')).status).toBe(200);
  });

  it('does not let parallel guesses pass the count', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => signIn(ground, 'council3', 'wrong-wrong')));

    expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('never counts sign-ins that succeed', async () => {
    for (let at = 0; at < 9; at++) await signIn(ground, 'council4', 'wrong-wrong');
    for (let at = 0; at < 12; at++) expect((await signIn(ground, 'council4')).status).toBe(200);
    for (let at = 0; at < 9; at++) await signIn(ground, 'council4', 'wrong-wrong');

    expect((await signIn(ground, 'council4')).status).toBe(200);
  });
});

describe('a session', () => {
  it('renews the token in the same shape, with a session of its own for every sign-in', async () => {
    const first = await signIn(ground, 'analyst');
    const second = await signIn(ground, 'analyst');
    const renewed = await get(ground, '/auth/token', first.cookie);

    expect(Object.keys(renewed.body).sort()).toEqual(['accessToken', 'expiresIn']);
    expect(claimsIn(renewed.body.accessToken).sid).toBe(claimsIn(first.body.accessToken).sid);
    expect(claimsIn(second.body.accessToken).sid).not.toBe(claimsIn(first.body.accessToken).sid);
  });

  it('goes on by a renewal, and not when it is only looked at', async () => {
    const { cookie, body } = await signIn(ground, 'analyst');
    const id = claimsIn(body.accessToken).sid;
    const aged = `update auth.session set "expiresAt" = now() + interval '2 hours' where id = $1`;
    await ground.sql(aged, [id]);
    const isShort = async (): Promise<unknown> => {
      const text = `select "expiresAt" < now() + interval '3 hours' as short from auth.session where id = $1`;
      return (await ground.sql<{ short: boolean }>(text, [id]))[0]?.short;
    };

    expect((await get(ground, '/auth/token?renew=false', cookie)).status).toBe(200);
    expect(await isShort()).toBe(true);
    await get(ground, '/auth/token', cookie);
    expect(await isShort()).toBe(false);
  });

  it('tells the console who is signed in', async () => {
    const { cookie } = await signIn(ground, 'officer.so-y-te');
    const { body } = await get(ground, '/auth/session', cookie);

    expect(body.account).toMatchObject({
      username: 'officer.so-y-te',
      roles: ['UNIT_OFFICER'],
      organisations: [{ code: 'so-y-te' }],
      clusters: [],
    });
    expect(body.permissions).toContain('people:write');
    expect(JSON.stringify(body)).not.toContain('password');
  });

  it('ends with sign-out, which needs X-Requested-With', async () => {
    const { cookie } = await signIn(ground, 'board.officer');
    const forged = await call(ground, '/auth/sign-out', { method: 'POST', headers: { cookie } });
    const afterForged = await get(ground, '/auth/token', cookie);
    const out = await post(ground, '/auth/sign-out', cookie);

    expect(forged).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(afterForged.status).toBe(200);
    expect(out.status).toBe(200);
    expect(await get(ground, '/auth/token', cookie)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  it('does not accept a forged cookie', async () => {
    const { cookie } = await signIn(ground, 'auditor');
    const forged = cookie.replace(/\.[^.]+$/, '.AAAA');

    expect((await get(ground, '/auth/token', forged)).status).toBe(401);
    expect((await get(ground, '/auth/session')).status).toBe(401);
  });

  it('ends everywhere else when the password changes', async () => {
    const here = await signIn(ground, 'council5');
    const elsewhere = await signIn(ground, 'council5');
    const changed = await post(ground, '/auth/change-password', here.cookie, {
      currentPassword: DEMO_PASSWORD,
      newPassword: 'Mat-khau-moi-2022',
    });

    expect(changed.status).toBe(200);
    expect(changed.body).not.toHaveProperty('token');
    expect((await get(ground, '/auth/token', elsewhere.cookie)).status).toBe(401);
    expect((await get(ground, '/auth/token', changed.cookie)).status).toBe(200);
    expect((await signIn(ground, 'council5')).status).toBe(401);
  });
});

describe('the door', () => {
  it('is shut for everything the library offers beyond the contract', async () => {
    const { cookie } = await signIn(ground, 'board');
    for (const path of [
      '/sign-up/email',
      '/update-user',
      '/is-username-available',
      '/delete-user',
      '/admin/list-users',
      '/list-sessions',
    ]) {
      expect(await post(ground, `/auth${path}`, cookie)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    expect((await get(ground, '/auth/sign-in/username')).body.code).toBe('INVALID');
  });

  it('sets the Secure flag and the __Secure- prefix when the site is https', async () => {
    const secure = await ground.again({ PUBLIC_URL: 'https://thidua.example' });
    try {
      const reply = await signIn(secure, 'board');

      expect(reply.headers.getSetCookie()[0]).toMatch(/^__Secure-tdkt\.session_token=.*; Secure/);
      expect(claimsIn(reply.body.accessToken).iss).toBe('https://thidua.example');
      expect((await get(secure, '/auth/token', reply.cookie)).status).toBe(200);
    } finally {
      await secure.close();
    }
  });
});
