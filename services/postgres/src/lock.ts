import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isAlive } from './process.ts';
import { codeOf, StartError } from './start-error.ts';

const PATIENCE_MS = 180_000;
/** Between the creation of a lock file and its content, and the longest that breaking a stale one takes. */
const GRACE_MS = 5_000;

/** One starter at a time. A lock whose holder is gone is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const holder = identityOf(process.pid) ?? String(process.pid);
  const deadline = Date.now() + PATIENCE_MS;
  while (!create(file, holder)) {
    if (Date.now() > deadline) {
      throw new StartError(
        `Another process is holding ${file} for too long: stop it, or remove the file if there is none.`,
      );
    }
    if (isStale(file)) breakLock(file);
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8');
    return holder === '' ? Date.now() - statSync(file).mtimeMs > GRACE_MS : !isAlive(holder);
  } catch {
    return false;
  }
}

/** Two waiters may find the same stale lock; the second must not remove the lock the first has made meanwhile. */
function breakLock(file: string): void {
  const guard = `${file}.break`;
  if (!create(guard, '')) {
    if (isOld(guard)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isStale(file)) {
      renameSync(file, `${file}.stale`);
      rmSync(`${file}.stale`, { force: true });
    }
  } finally {
    rmSync(guard, { force: true });
  }
}

function isOld(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > GRACE_MS;
  } catch {
    return false;
  }
}
