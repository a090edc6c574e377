import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { give, type Layout } from './layout.ts';
import { run } from './process.ts';
import { StartError } from './start-error.ts';

export const OWNER = 'tdkt_owner';
export const SETTINGS_FILE = 'tdkt.conf';

/** The owner's password; makes the data folder first where there is none. To be called under the lock. */
export async function initialise(layout: Layout, binaries: Binaries): Promise<string> {
  removeLeftovers(layout.data);
  const secretFile = `${layout.files}.secret`;
  if (fs.existsSync(path.join(layout.data, 'PG_VERSION'))) {
    if (fs.existsSync(secretFile)) return fs.readFileSync(secretFile, 'utf8').trim();
    throw new StartError(
      `The password file ${secretFile} of the database is missing: restore it from your backup, or remove ${layout.data} to begin anew.`,
    );
  }
  if (fs.existsSync(layout.data) && fs.readdirSync(layout.data).length > 0) {
    throw new StartError(
      `${layout.data} is in the way (not a data folder of PostgreSQL): move it or set another DATA_DIR.`,
    );
  }
  // The password is there before the data, so that complete data never lack it.
  if (!fs.existsSync(secretFile)) {
    fs.writeFileSync(`${secretFile}.new`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    fs.renameSync(`${secretFile}.new`, secretFile);
  }
  const password = fs.readFileSync(secretFile, 'utf8').trim();
  await makeData(layout, binaries, password);
  return password;
}

/** Under another name first: a kill at any moment leaves nothing or a whole data folder. */
async function makeData({ data, runAs }: Layout, { initdb }: Binaries, password: string): Promise<void> {
  const fresh = `${data}.new-${randomBytes(6).toString('hex')}`;
  const passwordFile = `${fresh}.password`;
  fs.mkdirSync(fresh, { mode: 0o700 });
  give(fresh, runAs);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(passwordFile, runAs);
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${passwordFile}`];
  const outcome = await run(initdb, ['-D', fresh, ...locale, ...access], runAs);
  fs.rmSync(passwordFile, { force: true });
  if (outcome.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    const reason = outcome.output.trim().split('\n').at(-1) || outcome.failure;
    throw new StartError(`The database could not be created in ${data}: ${reason}.`);
  }
  fs.writeFileSync(path.join(fresh, SETTINGS_FILE), '');
  give(path.join(fresh, SETTINGS_FILE), runAs);
  fs.appendFileSync(path.join(fresh, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'  # rewritten at every start\n`);
  fs.renameSync(fresh, data);
}

function removeLeftovers(data: string): void {
  const folder = path.dirname(data);
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith(`${path.basename(data)}.new-`)) continue;
    try {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // An initdb whose starter was killed may still be writing there: the next start removes it.
    }
  }
}
