import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Connection,
  codeOf,
  connectionFor,
  messageOf,
  quoteName,
  quoteText,
  StartError,
  withClient,
} from '@tdkt/postgres';
import type pg from 'pg';
import { EXTENSION_PATH } from './foundation.ts';

export interface LoginRole {
  readonly name: string;
  readonly password: string;
  /** such as 'default_transaction_read_only=on'; several values are separated by commas */
  readonly settings?: readonly string[];
}

const ATTRIBUTES = 'login nosuperuser nobypassrls nocreatedb nocreaterole inherit';
/** Roles belong to the whole server, so two databases that are prepared at once meet here. */
const COLLISIONS = new Set(['XX000', '42710', '23505', '40001']);

export interface ServiceRole extends LoginRole {
  readonly schemas: readonly string[];
}

export function serviceRoles(
  admin: Connection,
  secret: string,
  sets: readonly { readonly schema: string; readonly role: string | null }[],
): ServiceRole[] {
  const names = new Set(sets.flatMap(({ role }) => (role === null ? [] : [role])));
  return [...names].map((role) => {
    const { user, password } = connectionFor(admin, role, secret);
    const schemas = sets.filter((set) => set.role === role).map((set) => set.schema);
    return { name: user, password, schemas, settings: [`search_path=${[...schemas, ...EXTENSION_PATH].join(',')}`] };
  });
}

/** Creates the role or brings it to the password and settings wanted; writes nothing when all is as it should be. */
export async function ensureRole(client: pg.Client, admin: Connection, role: LoginRole): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await bringTo(client, admin, role);
    } catch (error) {
      if (!COLLISIONS.has(codeOf(error)) || attempt === 10) throw error;
      await sleep(20 * attempt + Math.random() * 50);
    }
  }
}

async function bringTo(client: pg.Client, admin: Connection, role: LoginRole): Promise<void> {
  const name = quoteName(role.name);
  const found = await client.query<{ dangerous: boolean; settings: string[] | null }>(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or not rolcanlogin as dangerous,
       rolconfig as settings from pg_roles where rolname = $1`,
    [role.name],
  );
  const present = found.rows[0];
  if (present === undefined) {
    await client.query(`create role ${name} ${ATTRIBUTES} password ${quoteText(role.password)}`);
    await allowConnect(client, role);
  } else if (present.dangerous) {
    await client.query(`alter role ${name} ${ATTRIBUTES} password ${quoteText(role.password)}`);
  } else {
    await allowConnect(client, role);
    if (!(await accepts(admin, role))) await client.query(`alter role ${name} password ${quoteText(role.password)}`);
  }
  await applySettings(client, role, present?.settings ?? []);
}

/** A site may have closed its database to everybody. */
async function allowConnect(client: pg.Client, { name }: LoginRole): Promise<void> {
  const found = await client.query<{ base: string; may: boolean }>(
    "select current_database() as base, has_database_privilege($1, current_database(), 'CONNECT') as may",
    [name],
  );
  const [row] = found.rows;
  if (row && !row.may) await client.query(`grant connect on database ${quoteName(row.base)} to ${quoteName(name)}`);
}

async function applySettings(client: pg.Client, role: LoginRole, present: readonly string[]): Promise<void> {
  for (const setting of role.settings ?? []) {
    const match = /^([a-z_.]+)\s*=\s*(.+)$/.exec(setting);
    if (!match) throw new StartError(`The setting "${setting}" of role ${role.name} is not of the form name=value.`);
    const [, key, value] = match as unknown as [string, string, string];
    const values = value.split(',').map((part) => part.trim());
    if (present.includes(`${key}=${values.join(', ')}`)) continue;
    const quoted = values.map((part) => quoteText(part)).join(', ');
    await client.query(`alter role ${quoteName(role.name)} set ${key} = ${quoted}`);
  }
}

/** Rewriting a password each time would collide with other starts; only a wrong one is rewritten. */
async function accepts(admin: Connection, role: LoginRole): Promise<boolean> {
  try {
    return await withClient({ ...admin, user: role.name, password: role.password }, async () => true);
  } catch (error) {
    if (['28P01', '28000'].includes(codeOf(error))) return false;
    throw new StartError(`The database role ${role.name} cannot connect: ${messageOf(error)}.`);
  }
}
