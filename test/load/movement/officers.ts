import type pg from 'pg';

/** An officer of a unit of their own, and what they are going to report. */
export interface Officer {
  readonly username: string;
  readonly organisationId: string;
}

/** Member units of the clusters first, then what they manage: 147 of the real units are not 500. */
const UNITS = `
select o.id from directory.organisation o
join directory.cluster_membership m on exists (
  select from directory.organisation u where u.id = m.organisation_id and u.management_path @> o.management_path
    and u.valid_from <= $1 and coalesce(u.valid_to, $1) >= $1)
where o.valid_from <= $1 and coalesce(o.valid_to, $1) >= $1 and m.valid_from <= $1 and coalesce(m.valid_to, $1) >= $1
group by o.id order by bool_or(m.organisation_id = o.id) desc, o.id limit $2`;

/** Every one signs in by the password that the demonstration accounts share. */
const ACCOUNTS = `
with unit as (select id, row_number() over () as n from (${UNITS}) u),
hash as (select a.password from auth."account" a join auth."user" u on u.id = a."userId" where u.username = 'board'),
made as (select id as organisation_id, 'measured.' || n as username, gen_random_uuid() as id from unit),
accounts as (insert into people.account (id, username, display_name) select id, username, username from made),
grants as (insert into people.account_grant (id, account_id, role, organisation_id, valid_from)
  select gen_random_uuid(), id, 'UNIT_OFFICER', organisation_id, '2021-01-01' from made),
users as (insert into auth."user" ("id", "name", "email", "emailVerified", "username", "displayUsername", "twoFactorEnabled")
  select id::text, username, id || '@account.invalid', false, username, username, false from made),
logins as (insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
  select md5(username || ' login'), id::text, 'credential', id::text, hash.password, now() from made, hash)
select username, organisation_id as "organisationId" from made order by username`;

const KNOWN = `
select a.username, g.organisation_id as "organisationId" from people.account a
join people.account_grant g on g.account_id = a.id where a.username like 'measured.%' order by a.username`;

/** `count` officers, each of another unit; made once in the life of a folder. */
export async function officersOf(client: pg.Client, count: number, day: string): Promise<Officer[]> {
  await client.query('select set_config(\'app.actor\', \'{"all":true,"roles":["SYSTEM"]}\', false)');
  const known = await client.query<Officer>(KNOWN);
  if (known.rows.length > 0) return known.rows;
  const { rows } = await client.query<Officer>(ACCOUNTS, [day, count]);
  if (rows.length !== count) throw new Error(`there are ${rows.length} units for ${count} officers`);
  return rows;
}
