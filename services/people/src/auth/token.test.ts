import { ACCESS_TOKEN, actorOf, Role } from '@tdkt/kernel';
import { createLocalJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { claimsIn, get, post, signIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import type { Ground } from '../testing/ground.ts';
import type { Province } from '../testing/province.ts';
import { identityOf } from './token.ts';

let ground: Ground & { province: Province };
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

const verified = async (token: string) => {
  const keys = createLocalJWKSet(await identityOf(ground.runtime).jwks());
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: ground.runtime.config.publicUrl,
    audience: ACCESS_TOKEN.audience,
    algorithms: [ACCESS_TOKEN.algorithm],
    requiredClaims: ['exp', 'iat', 'sub', 'sid'],
  });
  return { payload, alg: protectedHeader.alg };
};
const tokenFor = async (username: string): Promise<string> => (await signIn(ground, username)).body.accessToken;
const actorFor = async (username: string) => actorOf((await verified(await tokenFor(username))).payload)?.actor;

describe('an access token', () => {
  it('is ES256 for five minutes, from this site, for audience tdkt, and read by the kernel', async () => {
    const { payload, alg } = await verified(await tokenFor('board'));

    expect(alg).toBe('ES256');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(payload.aud).toBe('tdkt');
    expect(actorOf(payload)?.actor.roles).toEqual([Role.BOARD_ADMIN]);
  });

  it('of the Board, the decider, the council, the analyst and the auditor carries the role and no scope', async () => {
    const roles = {
      board: 'BOARD_ADMIN',
      'board.officer': 'BOARD_OFFICER',
      decider: 'DECIDER',
      council9: 'COUNCIL_MEMBER',
      analyst: 'ANALYST',
      auditor: 'AUDITOR',
    };
    for (const [username, role] of Object.entries(roles)) {
      expect(await actorFor(username)).toMatchObject({ roles: [role], clusterIds: [], paths: [], organisationIds: [] });
    }
  });

  it('of a unit officer carries the path of the unit', async () => {
    const { north } = ground.province;

    expect(await actorFor('officer.so-y-te')).toMatchObject({
      roles: ['UNIT_OFFICER'],
      paths: [north.path],
      organisationIds: [north.id],
    });
  });

  it('of a cluster leader carries the cluster while the person holds the office of the year', async () => {
    const { clusters } = ground.province;

    expect(await actorFor('leader.k1')).toMatchObject({ roles: ['CLUSTER_LEADER'], clusterIds: [clusters.north] });
  });

  it('of a leader without the office has neither cluster nor role', async () => {
    await ground.sql("update directory.cluster_office set role = 'DEPUTY' where cluster_id = $1", [
      ground.province.clusters.south,
    ]);

    expect(await actorFor('leader.k2')).toMatchObject({ roles: [], clusterIds: [] });
  });

  it('holds only grants that are valid on the business date', async () => {
    await ground.sql(
      "update people.account_grant set valid_to = '2021-09-19' where account_id = (select id from people.account where username = 'council8')",
    );

    expect(await actorFor('council8')).toMatchObject({ roles: [] });
  });

  it('is not accepted when altered, or without the key', async () => {
    const [head, , signature] = (await tokenFor('analyst')).split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...claimsIn(await tokenFor('analyst')), roles: ['BOARD_ADMIN'] }),
    ).toString('base64url');

    await expect(verified(`${head}.${forged}.${signature}`)).rejects.toThrow();
  });

  it('is signed with keys that are stored encrypted', async () => {
    await tokenFor('board');
    const keys = await ground.sql<{ privateKey: string }>('select "privateKey" from auth.jwks');

    expect(keys.length).toBeGreaterThan(0);
    for (const { privateKey } of keys) expect(privateKey).not.toContain('"d"');
    expect(JSON.stringify((await get(ground, '/auth/jwks')).body)).not.toContain('"d"');
  });
});

describe('a gateway', () => {
  it('exchanges the session cookie for a token of the same session, and anything else for nothing', async () => {
    const { cookie, body } = await signIn(ground, 'auditor');
    const identity = identityOf(ground.runtime);
    const exchanged = await identity.exchange(`other=1; ${cookie}`);

    expect(claimsIn(exchanged?.accessToken ?? '').sid).toBe(claimsIn(body.accessToken).sid);
    for (const other of [null, '', 'other=1', 'tdkt.session_token=made-up.signature'])
      expect(await identity.exchange(other)).toBeNull();
  });

  it('hears of every revocation with the commit', async () => {
    const options = ground.runtime.dataSource.options as {
      host: string;
      port: number;
      username: string;
      password: string;
      database: string;
    };
    const listener = new pg.Client({ ...options, user: options.username });
    const heard: string[] = [];
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen auth_revoked');
    const { cookie, body } = await signIn(ground, 'council7');
    const { sid, sub } = claimsIn(body.accessToken);

    await post(ground, '/auth/sign-out', cookie);
    await ground.sql('update people.account_grant set valid_to = valid_from where account_id = $1', [sub]);
    await ground.sql(`update auth."account" set "password" = 'x' where "userId" = $1`, [sub]);
    await ground.sql('update people.account set blocked_at = now() where id = $1', [sub]);
    await listener.query('select 1');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await listener.end();

    expect(heard).toEqual([`sid:${sid}`, `sub:${sub}`, `sub:${sub}`, `sub:${sub}`]);
  });
});

describe('a blocked account', () => {
  it('cannot sign in, renew or exchange, and learns nothing of why', async () => {
    const { cookie } = await signIn(ground, 'council6');
    await ground.sql("update people.account set blocked_at = now() where username = 'council6'");
    const again = await signIn(ground, 'council6');

    expect(again).toMatchObject({ status: 401, cookie: '' });
    expect(again.body).toEqual((await signIn(ground, 'council6', 'wrong-wrong')).body);
    expect((await get(ground, '/auth/token', cookie)).status).toBe(401);
    expect(await identityOf(ground.runtime).exchange(cookie)).toBeNull();
  });
});
