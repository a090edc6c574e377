import { insert, invalid, type Role, type Runtime, refuse, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { hashPassword, randomPassword } from '../auth/password.ts';
import { insertLogin } from './account.commands.ts';
import { Account, AccountGrant } from './account.entity.ts';
import { checkGrant, checkUsername } from './account.rules.ts';

/** The first account of a production site; the password is told once. */
export async function createFirstAccount(
  runtime: Runtime,
  given: { username: string; role: Role },
): Promise<{ username: string; password: string }> {
  const username = given.username.trim().toLowerCase();
  const validFrom = runtime.clock.today();
  const whole = {
    clusterId: null,
    organisationId: null,
    validTo: null,
    isClusterKnown: false,
    isOrganisationKnown: false,
  };
  refuse([...checkUsername(username), ...checkGrant({ role: given.role, validFrom, ...whole })]);
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  await transact(asSystem(runtime), async (tx) => {
    const [taken] = await tx.query('select 1 from people.account where username = $1', [username]);
    if (taken) throw invalid({ code: 'TAKEN', path: ['username'] });
    const id = await insert(tx, Account, { username, displayName: username });
    await insertLogin(tx, { id, username, passwordHash });
    await insert(tx, AccountGrant, { accountId: id, role: given.role, validFrom });
  });
  return { username, password };
}
