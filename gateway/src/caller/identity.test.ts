import { generateKeyPair, SignJWT } from 'jose';
import { seen } from '../trial/tiny-services.ts';
import { openTrial, type Trial } from '../trial/trial-gateway.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const who = async (headers: Record<string, string> = {}): Promise<unknown> => {
  const { status, body } = await trial.ask('{ whoAmI }', { headers });
  return status === 200 ? (body.data as { whoAmI: string }).whoAmI : `${status} ${body.errors?.[0]?.extensions.code}`;
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const REFUSED = '401 UNAUTHENTICATED';

describe('a bearer token', () => {
  it('says who is asking, and nobody asks as PUBLIC', async () => {
    expect(await who()).toBe('PUBLIC   vi ');
    expect(await who(bearer(await trial.identity.token()))).toBe('ACCOUNT account-1 BOARD_ADMIN vi ');
  });

  it.each([
    ['expired', { exp: 1_600_000_000 }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { iat: undefined }],
    ['for another audience', { aud: 'elsewhere' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['older than tokens live', { iat: Math.floor(Date.now() / 1000) - 3600 }],
    ['without a session', { sid: undefined }],
    ['with an unknown role', { roles: ['EMPEROR'] }],
  ])('is refused when %s', async (_, claims) => {
    expect(await who(bearer(await trial.identity.token(claims)))).toBe(REFUSED);
  });

  it('is refused with an unknown key, another key under the same name, or no signature', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const payload = JSON.parse(Buffer.from((await trial.identity.token()).split('.')[1] ?? '', 'base64url').toString());
    const forged = await new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);
    const none = `${Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url')}.${forged.split('.')[1]}.`;

    expect(await who(bearer(forged))).toBe(REFUSED);
    expect(await who(bearer(none))).toBe(REFUSED);
    expect(await who(bearer(`${none}x`))).toBe(REFUSED);
    expect(await who(bearer(await trial.identity.token({}, { kid: 'k2' })))).toBe(REFUSED);
  });

  it('is refused when signed with the public key as an HMAC secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify((await trial.identity.jwks()).keys[0]));
    const payload = JSON.parse(Buffer.from((await trial.identity.token()).split('.')[1] ?? '', 'base64url').toString());
    const mixed = await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);

    expect(await who(bearer(mixed))).toBe(REFUSED);
  });

  it.each(['Basic Ym9hcmQ6eA==', 'Bearer', 'Bearer x', 'Bearer a.b.c'])('cannot be %p', async (authorization) => {
    expect(await who({ authorization })).toBe(REFUSED);
  });
});

describe('a session cookie', () => {
  const cookie = (value: string) => ({
    cookie: `theme=dark; tdkt.session_token=${value}`,
    'x-requested-with': 'console',
  });

  it('is exchanged once for many requests', async () => {
    trial.identity.sessions.set('s1', { sub: 'account-7', roles: ['AUDITOR'] });
    const before = trial.identity.exchanges;
    const answers = await Promise.all(Array.from({ length: 5 }, () => who(cookie('s1'))));
    answers.push(await who(cookie('s1')));

    expect(new Set(answers)).toEqual(new Set(['ACCOUNT account-7 AUDITOR vi ']));
    expect(trial.identity.exchanges - before).toBe(1);
  });

  it('is refused when people does not know it', async () => {
    expect(await who(cookie('unknown'))).toBe(REFUSED);
  });

  it('does not post without X-Requested-With', async () => {
    trial.identity.sessions.set('s2', {});
    const { cookie: header } = cookie('s2');

    expect(await who({ cookie: header })).toBe('403 FORBIDDEN');
  });

  it('goes to people only, and the roles of a header go nowhere', async () => {
    trial.identity.sessions.set('s3', {});
    const headers = { ...cookie('s3'), 'x-role': 'BOARD_ADMIN', 'x-tdkt-sender': 'me' };
    const signIn = await fetch(`${trial.url}/auth/sign-in`, { headers, redirect: 'manual' });
    const exported = await fetch(`${trial.url}/export/x`, { headers });

    expect([signIn.status, signIn.headers.getSetCookie()]).toEqual([302, ['a=1; HttpOnly', 'b=2']]);
    expect([exported.status, await exported.text()]).toEqual([200, 'done']);
    expect(seen.callers.slice(-2)).toEqual([`cookie=${headers.cookie} role=`, 'ACCOUNT cookie=']);
  });
});

describe('a revocation', () => {
  const settled = async (headers: Record<string, string>): Promise<unknown> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await who(headers);
      if (answer === REFUSED) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return 'never refused';
  };

  it('ends a session at once, for its token and its cookie', async () => {
    const token = await trial.identity.token({ sid: 'session-9' });
    trial.identity.sessions.set('s9', { sid: 'session-9' });
    const headers = { cookie: 'tdkt.session_token=s9', 'x-requested-with': 'x' };
    expect([await who(bearer(token)), await who(headers)]).not.toContain(REFUSED);

    await trial.notify('sid:session-9');

    expect(await settled(bearer(token))).toBe(REFUSED);
    expect(await settled(headers)).toBe(REFUSED);
  });

  it('of an account ends earlier tokens and lets later ones in', async () => {
    const iat = Math.floor(Date.now() / 1000) - 5;
    const old = await trial.identity.token({ sub: 'account-8', iat });

    await trial.notify('sub:account-8');

    expect(await settled(bearer(old))).toBe(REFUSED);
    expect(await who(bearer(await trial.identity.token({ sub: 'account-8' })))).toMatch(/^ACCOUNT account-8/);
  });
});

describe('an idempotency key', () => {
  it('travels with the call and has a shape', async () => {
    expect(await who({ 'idempotency-key': 'k-1' })).toBe('PUBLIC   vi k-1');
    expect(await who({ 'idempotency-key': 'x'.repeat(201) })).toBe('400 INVALID');
  });
});
