import { newId, Role } from '@tdkt/kernel';
import { createFirstAccount } from '../index.ts';
import { get, signIn } from '../testing/browser.ts';
import { openDemo } from '../testing/demo.ts';
import { actorAs, type Ground } from '../testing/ground.ts';
import type { Province } from '../testing/province.ts';

let ground: Ground & { province: Province };
beforeAll(async () => {
  ground = await openDemo();
});
afterAll(() => ground.close());

const admin = actorAs(Role.BOARD_ADMIN);
const CREATE =
  'mutation($input: CreateAccount!) { createAccount(input: $input) { account { id version username blockedAt } password } }';
const GRANT = 'mutation($input: GrantRole!) { grantRole(input: $input) { id version role validTo } }';
const create = async (username: string) =>
  (await ground.ask(admin, CREATE, { input: { username, displayName: 'Nguyễn Văn A' } })).data.createAccount;

describe('accounts', () => {
  it('come without a role and with a password that is told once', async () => {
    const call = { idempotencyKey: newId() };
    const variables = { input: { username: 'New.Officer', displayName: 'Nguyễn Văn B' } };
    const first = await ground.ask(admin, CREATE, variables, call);
    const again = await ground.ask(admin, CREATE, variables, call);
    const { account, password } = first.data.createAccount;
    const session = await get(ground, '/auth/session', (await signIn(ground, 'new.officer', password)).cookie);

    expect(password).toHaveLength(20);
    expect(again.data.createAccount).toEqual({ account, password: null });
    expect(session.body.account).toMatchObject({ username: 'new.officer', roles: [] });
  });

  it('have user names of their own, and wrong ones are refused by field', async () => {
    expect(await ground.ask(admin, CREATE, { input: { username: 'board', displayName: 'x' } })).toMatchObject({
      codes: ['INVALID'],
      paths: ['username'],
    });
    expect(await ground.ask(admin, CREATE, { input: { username: 'a b', displayName: 'x' } })).toMatchObject({
      codes: ['INVALID'],
      paths: ['username'],
    });
  });

  it('are read by the administrator and the auditor, written by the administrator, and nothing for all others', async () => {
    const list = '{ accounts(filter: {q: "ban thi dua"}) { totalCount items { username grants { role } } } }';
    for (const role of Object.values(Role)) {
      const read = await ground.ask(actorAs(role), list);
      const written = await ground.ask(actorAs(role), CREATE, {
        input: { username: `by.${role.toLowerCase()}`, displayName: 'x' },
      });
      const mayRead = role === Role.BOARD_ADMIN || role === Role.AUDITOR;

      expect([role, read.codes]).toEqual([role, mayRead ? [] : ['FORBIDDEN']]);
      if (mayRead) expect(read.data.accounts.totalCount).toBe(2);
      expect([role, written.codes]).toEqual([role, role === Role.BOARD_ADMIN ? [] : ['FORBIDDEN']]);
    }
  });

  it('are shut by the database too when the application forgets to ask', async () => {
    const { reader } = ground.runtime;
    const count = async (roles: string[], all: boolean) => {
      const actor = JSON.stringify({ all, roles, clusters: [], paths: [], person: null, account: null, request: null });
      const tables = ['account', 'account_grant', 'api_client'];
      const reads = tables.map((table) =>
        reader.read(actor, { name: `count_${table}`, text: `select count(*)::int from people.${table}`, values: [] }),
      );
      return (await Promise.all(reads)).map(({ rows }) => rows[0]?.[0] as number);
    };

    expect(await count(['BOARD_OFFICER'], true)).toEqual([0, 0, 0]);
    expect(await count(['UNIT_OFFICER'], false)).toEqual([0, 0, 0]);
    expect((await count(['AUDITOR'], true)).every((found) => found > 0)).toBe(true);
  });

  it('lose sessions and sign-in when closed, and get them back when reopened', async () => {
    const { account, password } = await create('to.close');
    const { cookie } = await signIn(ground, 'to.close', password);
    const close =
      'mutation($id: ID!, $version: Int!) { closeAccount(id: $id, version: $version) { version blockedAt } }';
    const closed = await ground.ask(admin, close, account);
    const stale = await ground.ask(admin, close, account);

    expect(closed.data.closeAccount.blockedAt).not.toBeNull();
    expect(stale.codes).toEqual(['CONFLICT']);
    expect((await get(ground, '/auth/token', cookie)).status).toBe(401);
    expect((await signIn(ground, 'to.close', password)).status).toBe(401);

    const reopen = 'mutation($id: ID!, $version: Int!) { reopenAccount(id: $id, version: $version) { blockedAt } }';
    await ground.ask(admin, reopen, { id: account.id, version: closed.data.closeAccount.version });
    expect((await signIn(ground, 'to.close', password)).status).toBe(200);
  });

  it('cannot be closed by themselves', async () => {
    const { account } = await create('own.account');
    const self = actorAs(Role.BOARD_ADMIN, { accountId: account.id });

    expect(
      (await ground.ask(self, 'mutation($id: ID!) { closeAccount(id: $id, version: 1) { id } }', account)).codes,
    ).toEqual(['INVALID']);
  });

  it('get a new password once, and the old one and its sessions end', async () => {
    const { account, password } = await create('forgetful');
    const { cookie } = await signIn(ground, 'forgetful', password);
    const reset = await ground.ask(
      admin,
      'mutation($id: ID!, $version: Int!) { resetAccountPassword(id: $id, version: $version) { password } }',
      account,
    );

    expect((await get(ground, '/auth/token', cookie)).status).toBe(401);
    expect((await signIn(ground, 'forgetful', password)).status).toBe(401);
    expect((await signIn(ground, 'forgetful', reset.data.resetAccountPassword.password)).status).toBe(200);
  });
});

describe('grants', () => {
  it('give a role with a scope from a day on, once, and end on another', async () => {
    const { account, password } = await create('granted');
    const input = {
      accountId: account.id,
      role: 'UNIT_OFFICER',
      organisationId: ground.province.south.id,
      validFrom: '2021-09-01',
    };
    const granted = await ground.ask(admin, GRANT, { input });
    const twice = await ground.ask(admin, GRANT, { input });
    const rolesNow = async () =>
      (await get(ground, '/auth/session', (await signIn(ground, 'granted', password)).cookie)).body.account.roles;

    expect(granted.codes).toEqual([]);
    expect(twice.codes).toEqual(['INVALID']);
    expect(await rolesNow()).toEqual(['UNIT_OFFICER']);

    const revoke = 'mutation($id: ID!, $version: Int!) { revokeRole(id: $id, version: $version) { validTo } }';
    expect((await ground.ask(admin, revoke, granted.data.grantRole)).data.revokeRole.validTo).toBe('2021-09-19');
    expect(await rolesNow()).toEqual([]);
  });

  it('are checked against the directory, all at once', async () => {
    const { account } = await create('misgranted');
    const input = {
      accountId: account.id,
      role: 'CLUSTER_LEADER',
      clusterId: newId(),
      organisationId: newId(),
      validFrom: '2021-09-01',
    };

    expect((await ground.ask(admin, GRANT, { input })).paths).toEqual(['clusterId', 'organisationId']);
    expect(
      await ground.ask(admin, GRANT, { input: { accountId: newId(), role: 'ANALYST', validFrom: '2021-09-01' } }),
    ).toMatchObject({ codes: ['INVALID'], paths: ['accountId'] });
  });
});

describe('machine clients', () => {
  it('get a secret once and end when revoked', async () => {
    const made = await ground.ask(
      admin,
      'mutation($input: CreateApiClient!) { createApiClient(input: $input) { apiClient { id version clientId revokedAt } secret } }',
      { input: { clientId: 'metabase', name: 'Metabase', role: 'ANALYST', scopes: ['GRAPHQL'] } },
    );
    const { apiClient, secret } = made.data.createApiClient;
    const revoked = await ground.ask(
      admin,
      'mutation($id: ID!, $version: Int!) { revokeApiClient(id: $id, version: $version) { revokedAt } }',
      apiClient,
    );

    expect(secret).toHaveLength(20);
    expect(revoked.data.revokeApiClient.revokedAt).not.toBeNull();
  });

  it('cannot hold a role that needs a scope', async () => {
    const input = { clientId: 'leader-bot', name: 'x', role: 'CLUSTER_LEADER', scopes: ['GRAPHQL'] };

    expect(
      await ground.ask(admin, 'mutation($input: CreateApiClient!) { createApiClient(input: $input) { secret } }', {
        input,
      }),
    ).toMatchObject({ codes: ['INVALID'], paths: ['role'] });
  });
});

describe('the viewer', () => {
  const VIEWER =
    '{ viewer { account { username person { fullName } } roles clusterIds organisations { id } permissions } }';

  it('sees who they are, whatever the role; nobody signed in is UNAUTHENTICATED', async () => {
    const [row] = await ground.sql<{ id: string }>("select id from people.account where username = 'officer.so-y-te'");
    const { north } = ground.province;
    const officer = actorAs(Role.UNIT_OFFICER, {
      accountId: row?.id ?? '',
      paths: [north.path],
      organisationIds: [north.id],
    });
    const { data } = await ground.ask(officer, VIEWER);

    expect(data.viewer).toMatchObject({
      account: { username: 'officer.so-y-te' },
      roles: ['UNIT_OFFICER'],
      organisations: [{ id: north.id }],
    });
    expect(data.viewer.account.person.fullName).toEqual(expect.any(String));
    expect((await ground.ask(actorAs(Role.ANALYST, { kind: 'CLIENT' }), VIEWER)).data.viewer.account).toBeNull();
    expect((await ground.ask({ ...officer, kind: 'PUBLIC', roles: [] }, VIEWER)).codes).toEqual(['UNAUTHENTICATED']);
  });
});

it('the first account of a site signs in with the password printed once, and a taken name is refused', async () => {
  const first = await createFirstAccount(ground.runtime, { username: 'First.Admin', role: Role.BOARD_ADMIN });
  const { body } = await get(ground, '/auth/session', (await signIn(ground, first.username, first.password)).cookie);

  expect(body.account).toMatchObject({ username: 'first.admin', roles: ['BOARD_ADMIN'] });
  await expect(
    createFirstAccount(ground.runtime, { username: 'first.admin', role: Role.BOARD_ADMIN }),
  ).rejects.toMatchObject({ code: 'INVALID' });
  await expect(createFirstAccount(ground.runtime, { username: 'x', role: Role.UNIT_OFFICER })).rejects.toMatchObject({
    code: 'INVALID',
  });
});
