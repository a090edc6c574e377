import { ACCESS_TOKEN, deriveSecret, newId, type Runtime, SYSTEM, settingOf } from '@tdkt/kernel';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, jwt, twoFactor, username } from 'better-auth/plugins';
import { PostgresDialect, type PostgresPool } from 'kysely';
import type { DataSource } from 'typeorm';
import { ADDRESS_HEADER } from './exchange.ts';
import { externalProvider } from './external.ts';
import { hashPassword, PASSWORD_LENGTH, verifyPassword } from './password.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The library works on the pool of the service, so it closes with it. */
const poolOf = (dataSource: DataSource): PostgresPool =>
  (dataSource.driver as unknown as { master: PostgresPool }).master;

function createPlugins(runtime: Runtime) {
  const external = externalProvider(process.env);
  return [
    username({
      minUsernameLength: 1,
      maxUsernameLength: 100,
      usernameValidator: (name) => /^[a-z0-9._-]{1,100}$/.test(name.toLowerCase()),
    }),
    twoFactor({ issuer: 'Thi đua, khen thưởng' }),
    jwt({
      disableSettingJwtHeader: true,
      jwks: { keyPairConfig: { alg: ACCESS_TOKEN.algorithm }, rotationInterval: 30 * DAY, gracePeriod: DAY },
      jwt: {
        issuer: runtime.config.publicUrl,
        audience: ACCESS_TOKEN.audience,
        expirationTime: `${ACCESS_TOKEN.seconds}s`,
      },
    }),
    ...(external ? [genericOAuth({ config: [external] })] : []),
  ] as const;
}

interface ExternalUser {
  readonly id: string;
  readonly name: string;
}

/** Who comes through an external provider gets an account without any role; the Board grants one. */
async function registerExternal(runtime: Runtime, user: ExternalUser): Promise<void> {
  await runtime.dataSource.transaction(async (manager) => {
    await manager.query("select set_config('app.actor', $1, true)", [settingOf(SYSTEM, null)]);
    await manager.query(
      'insert into people.account (id, username, display_name, is_external) values ($1, $2, $3, true) on conflict do nothing',
      [user.id, `oidc.${user.id}`, user.name.normalize('NFC').slice(0, 200)],
    );
  });
}

async function isBlocked(runtime: Runtime, accountId: string): Promise<boolean> {
  const statement = {
    name: 'people_blocked',
    text: 'select blocked_at is not null from people.account where id = $1',
    values: [accountId],
  };
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), statement);
  return rows[0]?.[0] !== false;
}

/** better-auth as we use it; made once a runtime, by engineOf. */
export function createEngine(runtime: Runtime) {
  return betterAuth({
    appName: 'Thi đua, khen thưởng',
    baseURL: runtime.config.publicUrl,
    basePath: '/auth',
    secret: deriveSecret(runtime.secret, 'auth'),
    database: {
      dialect: new PostgresDialect({ pool: poolOf(runtime.dataSource) }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    account: { accountLinking: { enabled: false } },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', window: 10, max: 30 },
    advanced: {
      cookiePrefix: 'tdkt',
      useSecureCookies: runtime.config.publicUrl.startsWith('https://'),
      // The door asks for X-Requested-With instead; callback addresses are still checked.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(), validateSchema: false },
    },
    databaseHooks: {
      user: { create: { after: (user) => registerExternal(runtime, user) } },
      session: {
        create: {
          before: async (session) => {
            if (await isBlocked(runtime, session.userId)) throw new APIError('UNAUTHORIZED');
          },
        },
      },
    },
    // Refusals are answers, not faults; without this the library prints them on the console.
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) runtime.log.error({ err: error, from: 'better-auth' }, 'auth failed');
      },
    },
    logger: { level: 'error', log: (_level, message) => runtime.log.error({ from: 'better-auth' }, message) },
    plugins: [...createPlugins(runtime)],
  });
}
