import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf, StartError } from './start-error.ts';

export const isWindows = process.platform === 'win32';

/** The operating system's user that the server runs as; null: ourselves. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  readonly status: number;
  readonly output: string;
  /** the program could not be started at all: ENOENT, EACCES … */
  readonly failure: string;
}

/** Runs a program of PostgreSQL to its end, without the caller's PG* variables. */
export function run(file: string, args: readonly string[], runAs: RunAs | null, seconds = 180): Promise<Outcome> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
  const options = { env, cwd: isWindows ? undefined : '/', timeout: seconds * 1_000, windowsHide: true, ...runAs };
  return new Promise((resolve) => {
    execFile(file, [...args], options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      const code = error?.code ?? (error ? 'killed' : 0);
      resolve(typeof code === 'number' ? { status: code, output, failure: '' } : { status: -1, output, failure: code });
    });
  });
}

/** PostgreSQL refuses to run as root, so root lends it another existing user: the owner of the data, or nobody. */
export function runAsFor(owner: RunAs | null): RunAs | null {
  if (isWindows || process.getuid?.() !== 0) return null;
  if (owner && owner.uid !== 0) return owner;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['nobody', 'postgres', 'daemon']) {
    const user = users.find((fields) => fields[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new StartError(
    'PostgreSQL does not run as root and there is no user nobody: start as an ordinary user or set DATABASE_URL.',
  );
}

/** "pid:start time" where the system tells the start time, because numbers of processes are used again; null: not running. */
export function identityOf(pid: number): string | null {
  if (!isTaken(pid)) return null;
  if (process.platform !== 'linux') return `${pid}:`;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return 'ZX'.includes(fields[0] ?? '') ? null : `${pid}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** Some process has the number, be it dead and not yet reaped. */
export function isTaken(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

export function isAlive(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}
