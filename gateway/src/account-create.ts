import { parseArgs } from 'node:util';
import { ConfigError, Role, readConfig } from '@tdkt/kernel';
import { Closing } from './assembly/closing.ts';
import { prepareFor } from './assembly/database.ts';
import { runScript } from './assembly/failure.ts';
import { openServer } from './assembly/product.ts';
import { logFor, runService } from './assembly/running.ts';
import { secretOf } from './assembly/secret.ts';
import { doors } from './start.ts';

const USAGE = 'npm run account:create -- --username x --role BOARD_ADMIN';

function asked(): { username: string; role: Role } {
  const { values } = parseArgs({ options: { username: { type: 'string' }, role: { type: 'string' } } });
  const role = Object.values(Role).find((known) => known === values.role);
  if (!values.username || !role) {
    throw new ConfigError(`write ${USAGE}; roles: ${Object.values(Role).join(', ')}`);
  }
  return { username: values.username, role };
}

/** The first account of a production site; its password is told once, here. */
async function createAccount(closing: Closing): Promise<void> {
  const config = readConfig(process.env);
  const wanted = asked();
  const secret = secretOf(config);
  const { admin } = await openServer(config, closing, () => undefined);
  const { services } = await doors();
  const ground = { config, secret, admin, log: logFor(config), jobs: false };
  await prepareFor(services, ground);
  const { people, createFirstAccount } = await import('@tdkt/people');
  const running = await runService(people, ground);
  closing.add(() => running.close());
  const { username, password } = await createFirstAccount(running.runtime, wanted).catch((error: unknown) => {
    const { violations } = (error as { extensions?: { violations?: unknown } }).extensions ?? {};
    throw violations ? new ConfigError(`--username: refused (${JSON.stringify(violations)})`) : error;
  });
  console.log(`Account ${username} (${wanted.role}), password: ${password}`);
}

await runScript(async () => {
  const closing = new Closing();
  await createAccount(closing).finally(() => closing.close());
});
