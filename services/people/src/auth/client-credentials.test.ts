import { call, claimsIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import { DEMO_PASSWORD, type Ground } from '../testing/ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

const form = (body: Record<string, string>, headers: Record<string, string> = {}) =>
  call(ground, '/auth/oauth/token', { method: 'POST', headers, body: new URLSearchParams(body) });
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});
const grant_type = 'client_credentials';
const demo = { grant_type, client_id: 'demo-bi', client_secret: DEMO_PASSWORD };

describe('the token endpoint for programs', () => {
  it('takes the client from the form or by HTTP Basic and answers as OAuth says', async () => {
    const byForm = await form(demo);
    const byBasic = await form({ grant_type }, basic('demo-bi', DEMO_PASSWORD));

    for (const { status, body, headers } of [byForm, byBasic]) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: 'GRAPHQL EXPORT' });
      expect(claimsIn(body.access_token)).toMatchObject({
        kind: 'CLIENT',
        roles: ['ANALYST'],
        clusters: [],
        paths: [],
        aud: 'tdkt',
      });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('refuses a wrong secret and an unknown client alike, in OAuth shape with our code', async () => {
    const wrong = await form({ ...demo, client_secret: 'wrong-wrong' });
    const unknown = await form({ ...demo, client_id: 'nobody' });

    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client', code: 'UNAUTHENTICATED' } });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it('refuses other grants and requests without a client', async () => {
    expect(await form({ ...demo, grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type', code: 'INVALID' },
    });
    expect(await form({ grant_type })).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await form({})).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('refuses clients that are expired or revoked', async () => {
    await ground.sql("update people.api_client set expires_on = current_date - 1 where client_id = 'demo-bi'");
    const expired = await form(demo);
    await ground.sql(
      "update people.api_client set expires_on = current_date + 1, revoked_at = now() where client_id = 'demo-bi'",
    );
    const revoked = await form(demo);
    await ground.sql("update people.api_client set expires_on = null, revoked_at = null where client_id = 'demo-bi'");

    expect([expired.status, revoked.status]).toEqual([401, 401]);
    expect((await form(demo)).status).toBe(200);
  });

  it('records use to the hour and never the secret', async () => {
    await form(demo);
    const [client] = await ground.sql<{ recent: boolean; secret_hash: string }>(
      "select last_used_at > now() - interval '1 hour' as recent, secret_hash from people.api_client",
    );
    const audits = await ground.sql('select * from people.audit');

    expect(client?.recent).toBe(true);
    expect(client?.secret_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(audits)).not.toContain('argon2id');
  });

  it('slows down who guesses', async () => {
    for (let at = 0; at < 10; at++) await form({ ...demo, client_id: 'guessed', client_secret: 'x' });

    expect(await form({ ...demo, client_id: 'guessed' })).toMatchObject({
      status: 429,
      body: { error: 'slow_down', code: 'LIMIT' },
    });
    expect((await form(demo)).status).toBe(200);
  });
});
