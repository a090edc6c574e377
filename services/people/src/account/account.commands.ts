import {
  type Context,
  clean,
  hasRole,
  insert,
  newId,
  perform,
  refuse,
  type Target,
  type Transaction,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { hashPassword, randomPassword } from '../auth/password.ts';
import { ACCOUNT_WRITERS } from './account.access.ts';
import {
  Account,
  AccountGrant,
  type AccountWithPassword,
  type CreateAccount,
  type GrantRole,
} from './account.entity.ts';
import { checkGrant, checkOther, checkUsername } from './account.rules.ts';

export interface Call {
  readonly info: GraphQLResolveInfo;
  readonly args: unknown;
}
interface Login {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
}

/** The rows that better-auth signs in by; personal data stay in schema people. */
export async function insertLogin(tx: Transaction, { id, username, passwordHash }: Login): Promise<void> {
  await tx.query(
    `insert into auth."user" ("id", "name", "email", "emailVerified", "username", "displayUsername", "twoFactorEnabled")
     values ($1, $2::text, $1 || '@account.invalid', false, $2, $2, false)`,
    [id, username],
  );
  await tx.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ($1, $2, 'credential', $2, $3, now())`,
    [newId(), id, passwordHash],
  );
}

export const endSessions = (tx: Transaction, accountId: string): Promise<unknown[]> =>
  tx.query('delete from auth."session" where "userId" = $1', [accountId]);

export async function createAccount(ctx: Context, call: Call, input: CreateAccount): Promise<AccountWithPassword> {
  const given = clean(Account, input);
  const username = given.username.toLowerCase();
  refuse(checkUsername(username));
  let password: string | null = null;
  const account = await write(ctx, { ...call, entity: Account }, async (tx) => {
    password = randomPassword();
    const id = await insert(tx, Account, { ...given, username });
    await insertLogin(tx, { id, username, passwordHash: await hashPassword(password) });
    return id;
  });
  return { account, password };
}

const may = (ctx: Context) => () => hasRole(ctx.actor, ACCOUNT_WRITERS);

export async function resetPassword(ctx: Context, call: Call, target: Target): Promise<AccountWithPassword> {
  let password: string | null = null;
  const account = await perform(
    ctx,
    { ...call, target },
    {
      entity: Account,
      may: may(ctx),
      check: (row) => (row.isExternal ? [{ code: 'EXTERNAL_ACCOUNT', path: ['id'] }] : []),
      apply: async (row, tx) => {
        password = randomPassword();
        await tx.query('update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = $1', [
          row.id,
          await hashPassword(password),
        ]);
        await tx.query('delete from auth."twoFactor" where "userId" = $1', [row.id]);
        await tx.query('update auth."user" set "twoFactorEnabled" = false where "id" = $1', [row.id]);
        await endSessions(tx, row.id);
        return {};
      },
    },
  );
  return { account, password };
}

/** Blocks: sessions end now, tokens are revoked with the commit, the record stays. */
export const closeAccount = (ctx: Context, call: Call, target: Target): Promise<Account> =>
  perform(
    ctx,
    { ...call, target },
    {
      entity: Account,
      may: may(ctx),
      check: (row) => checkOther(row.id, ctx.actor.accountId),
      apply: async (row, tx) => {
        await endSessions(tx, row.id);
        return { blockedAt: row.blockedAt ?? ctx.runtime.clock.now() };
      },
    },
  );

export const reopenAccount = (ctx: Context, call: Call, target: Target): Promise<Account> =>
  perform(ctx, { ...call, target }, { entity: Account, may: may(ctx), apply: () => ({ blockedAt: null }) });

const isKnown = async (tx: Transaction, table: 'cluster' | 'organisation', id: string | null): Promise<boolean> =>
  id !== null && (await tx.query(`select 1 from directory.${table} where id = $1`, [id])).length > 0;

export function grantRole(ctx: Context, call: Call, input: GrantRole): Promise<AccountGrant> {
  return write(ctx, { ...call, entity: AccountGrant }, async (tx) => {
    const { role, validFrom } = input;
    const given = {
      clusterId: input.clusterId ?? null,
      organisationId: input.organisationId ?? null,
      validTo: input.validTo ?? null,
    };
    const isClusterKnown = await isKnown(tx, 'cluster', given.clusterId);
    const isOrganisationKnown = await isKnown(tx, 'organisation', given.organisationId);
    refuse(checkGrant({ role, validFrom, ...given, isClusterKnown, isOrganisationKnown }));
    return insert(tx, AccountGrant, { accountId: input.accountId, role, validFrom, ...given });
  });
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Ends a grant; `on` is the first day without the role, at the earliest the day it began. */
export const revokeRole = (ctx: Context, call: Call, target: Target & { on: string | null }): Promise<AccountGrant> =>
  perform(
    ctx,
    { ...call, target },
    {
      entity: AccountGrant,
      may: may(ctx),
      check: (row) => checkOther(row.accountId, ctx.actor.accountId),
      apply: (row) => {
        const on = target.on ?? ctx.runtime.clock.today();
        return { validTo: dayBefore([on, row.validFrom].sort().at(-1) as string) };
      },
    },
  );
