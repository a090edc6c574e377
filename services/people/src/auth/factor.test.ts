import { createHmac } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { call, claimsIn, get, post, signIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import { DEMO_PASSWORD, type Ground } from '../testing/ground.ts';
import { type IdentityProvider, openIdentityProvider } from '../testing/identity-provider.ts';
import { engineOf } from './engine.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** RFC 6238 with the defaults of authenticator apps: SHA-1, six digits, 30 seconds. */
function codeOf(totpUri: string, at = Date.now()): string {
  const bits = [...(new URL(totpUri).searchParams.get('secret') ?? '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

it('the tables of schema auth are those that the library wants', async () => {
  const { options } = await engineOf(ground.runtime);
  const { toBeCreated, toBeAdded } = await getMigrations(options);

  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});

describe('a second factor', () => {
  it('is asked for after the password, and only its code opens the session', async () => {
    const first = await signIn(ground, 'decider');
    const enabled = await post(ground, '/auth/two-factor/enable', first.cookie, { password: DEMO_PASSWORD });
    const { totpURI, backupCodes } = enabled.body;
    await post(ground, '/auth/two-factor/verify-totp', first.cookie, { code: codeOf(totpURI) });

    const pending = await signIn(ground, 'decider');
    const wrong = await post(ground, '/auth/two-factor/verify-totp', pending.cookie, { code: '000000' });
    const right = await post(ground, '/auth/two-factor/verify-totp', pending.cookie, { code: codeOf(totpURI) });

    expect(pending).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED', twoFactorMethods: ['totp'] } });
    expect((await get(ground, '/auth/token', pending.cookie)).status).toBe(401);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(Object.keys(right.body).sort()).toEqual(['accessToken', 'expiresIn']);
    expect((await get(ground, '/auth/token', right.cookie)).status).toBe(200);

    const again = await signIn(ground, 'decider');
    expect(
      (await post(ground, '/auth/two-factor/verify-backup-code', again.cookie, { code: backupCodes[0] })).status,
    ).toBe(200);
  });
});

describe('an external provider', () => {
  let provider: IdentityProvider;
  let site: Pick<Ground, 'url' | 'runtime' | 'close'>;
  beforeAll(async () => {
    provider = await openIdentityProvider({
      sub: '079300001234',
      name: 'Nguyễn Thị Ước',
      email: 'board@account.invalid',
    });
    Object.assign(process.env, {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'tdkt',
      OIDC_CLIENT_SECRET: 's3cret-s3cret',
    });
    site = await ground.again({ PUBLIC_URL: 'http://127.0.0.1:4000' });
  });
  afterAll(async () => {
    for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) delete process.env[name];
    await site.close();
    await provider.close();
  });

  it('signs in by its subject, with an account of its own that has no role until one is granted', async () => {
    const body = JSON.stringify({ provider: 'oidc', callbackURL: '/' });
    const start = await call(site, '/auth/sign-in/social', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const there = await fetch(start.body.url, { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    const landed = await fetch(`${site.url}${back.pathname}${back.search}`, {
      redirect: 'manual',
      headers: { cookie: start.cookie },
    });
    const cookie = landed.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ');
    const session = await get(site, '/auth/session', cookie);

    expect(landed.status).toBe(302);
    expect(landed.headers.get('location')).not.toContain('error');
    expect(session.body).toMatchObject({ account: { displayName: 'Nguyễn Thị Ước', roles: [] }, permissions: [] });
    expect(claimsIn((await get(site, '/auth/token', cookie)).body.accessToken).roles).toEqual([]);
  });

  it('does not send people to foreign addresses', async () => {
    const body = JSON.stringify({ provider: 'oidc', callbackURL: 'https://evil.example/' });

    expect(
      (
        await call(site, '/auth/sign-in/social', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
  });
});
