import { newId, Role, type Runtime, seedId, type Transaction, transact } from '@tdkt/kernel';
import { asSystem, loadOnce } from '@tdkt/registry';
import { ApiScope } from '../api-client/api-client.entity.ts';
import { hashPassword, verifyPassword } from '../auth/password.ts';
import { demoPassword } from './password.demo.ts';
import { personIdOf } from './person.demo.ts';
import { COUNCIL_SEATS } from './post.demo.ts';

const DEMO_SINCE = '2021-01-01';
const CLIENT_ID = 'demo-bi';
const demoAccountId = (username: string): string => seedId('account', username);

interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly personId: string | null;
  readonly role: Role;
  readonly clusterId?: string;
  readonly organisationId?: string;
}

const provincial: readonly DemoAccount[] = [
  {
    username: 'board',
    displayName: 'Quản trị Ban Thi đua - Khen thưởng tỉnh',
    personId: personIdOf('staff', 'board'),
    role: Role.BOARD_ADMIN,
  },
  {
    username: 'board.officer',
    displayName: 'Chuyên viên Ban Thi đua - Khen thưởng tỉnh',
    personId: personIdOf('staff', 'board.officer'),
    role: Role.BOARD_OFFICER,
  },
  {
    username: 'decider',
    displayName: 'Lãnh đạo Ủy ban nhân dân tỉnh',
    personId: personIdOf('staff', 'decider'),
    role: Role.DECIDER,
  },
  ...Array.from({ length: COUNCIL_SEATS }, (_, at) => ({
    ...{ username: `council${at + 1}`, displayName: `Thành viên Hội đồng ${at + 1}` },
    ...{ personId: personIdOf('council', String(at + 1)), role: Role.COUNCIL_MEMBER },
  })),
  { username: 'analyst', displayName: 'Chuyên viên phân tích', personId: null, role: Role.ANALYST },
  { username: 'auditor', displayName: 'Thanh tra', personId: null, role: Role.AUDITOR },
];

/** A leader's account belongs to the person who holds the office in the business year. */
async function leaders(tx: Transaction, day: string): Promise<DemoAccount[]> {
  const rows = await tx.query<{ id: string; code: string; name: string; person_id: string | null }>(
    `select c.id, c.code, c.name, (select p.id from directory.cluster_office f join people.person p on p.id = f.person_id
       where f.cluster_id = c.id and f.role = 'LEADER' and f.year = extract(year from $1::date) limit 1) as person_id
     from directory.cluster c where c.valid_from <= $1::date and (c.valid_to is null or c.valid_to >= $1::date)`,
    [day],
  );
  return rows.map((row) => ({
    ...{ username: `leader.${row.code.toLowerCase()}`, displayName: `Trưởng ${row.name}`, personId: row.person_id },
    ...{ role: Role.CLUSTER_LEADER, clusterId: row.id },
  }));
}

async function officers(tx: Transaction): Promise<DemoAccount[]> {
  const rows = await tx.query<{ organisation_id: string; code: string; name: string }>(
    `select distinct on (m.organisation_id) m.organisation_id, o.code, o.name from directory.cluster_membership m
     join directory.organisation o on o.id = m.organisation_id and m.valid_from >= o.valid_from
     order by m.organisation_id, o.valid_from desc`,
  );
  return rows.map((row) => ({
    ...{
      username: `officer.${row.code}`,
      displayName: `Cán bộ thi đua ${row.name}`.slice(0, 200),
      personId: personIdOf('officer', row.code),
    },
    ...{ role: Role.UNIT_OFFICER, organisationId: row.organisation_id },
  }));
}

const ACCOUNTS = `
with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, username text, "displayName" text, "personId" uuid,
  role text, "clusterId" uuid, "organisationId" uuid, "grantId" uuid, "loginId" text)),
accounts as (insert into people.account (id, username, display_name, person_id)
  select id, username, "displayName", (select p.id from people.person p where p.id = "personId") from given),
logins as (insert into auth."user" ("id", "name", "email", "emailVerified", "username", "displayUsername", "twoFactorEnabled")
  select id::text, username, id || '@account.invalid', false, username, username, false from given)
insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
  select "loginId", id::text, 'credential', id::text, $2, now() from given`;
const GRANTS = `
insert into people.account_grant (id, account_id, role, cluster_id, organisation_id, valid_from)
select "grantId", id, role, "clusterId", "organisationId", $2 from jsonb_to_recordset($1::jsonb)
  as g(id uuid, role text, "clusterId" uuid, "organisationId" uuid, "grantId" uuid)`;

async function insertAccounts(tx: Transaction, hash: string): Promise<void> {
  const accounts = [...provincial, ...(await leaders(tx, tx.ctx.runtime.clock.today())), ...(await officers(tx))];
  const rows = accounts.map((account) => ({
    ...account,
    id: demoAccountId(account.username),
    grantId: newId(),
    loginId: newId(),
  }));
  await tx.query(ACCOUNTS, [JSON.stringify(rows), hash]);
  await tx.query(GRANTS, [JSON.stringify(rows), DEMO_SINCE]);
  await tx.query(
    'insert into people.api_client (id, client_id, name, secret_hash, role, scopes) values ($1, $2, $3, $4, $5, $6)',
    [...[seedId('api-client', CLIENT_ID), CLIENT_ID, 'Demo BI', hash, Role.ANALYST], Object.values(ApiScope)],
  );
}

/** The one hash that all demo accounts share; a new one only when the password is new. */
async function sharedHash(runtime: Runtime): Promise<string> {
  const password = demoPassword(runtime.config);
  const [client] = await transact(asSystem(runtime), (tx) =>
    tx.query<{ secret_hash: string }>('select secret_hash from people.api_client where client_id = $1', [CLIENT_ID]),
  );
  if (client && (await verifyPassword(client.secret_hash, password))) return client.secret_hash;
  return hashPassword(password);
}

/** The contract: every demo account has DEMO_PASSWORD, also when it has been changed between two starts. */
export async function loadDemoAccounts(runtime: Runtime): Promise<void> {
  const hash = await sharedHash(runtime);
  await loadOnce(runtime, { schema: 'people', name: 'demo-accounts' }, (tx) => insertAccounts(tx, hash));
  await transact(asSystem(runtime), async (tx) => {
    const ids = (await tx.query<{ id: string; username: string }>('select id, username from people.account')).filter(
      (row) => row.id === demoAccountId(row.username),
    );
    await tx.query(
      'update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = any($1) and "password" is distinct from $2',
      [ids.map((row) => row.id), hash],
    );
    await tx.query('update people.api_client set secret_hash = $2 where client_id = $1 and secret_hash <> $2', [
      CLIENT_ID,
      hash,
    ]);
  });
}
