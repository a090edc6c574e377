import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Layout } from './layout.ts';
import { identityOf, isAlive } from './process.ts';

/** Who is using the server; the last one stops it. Processes that are gone do not count. To be used under the lock. */
export function enter(layout: Layout): string {
  const entry = `${identityOf(process.pid) ?? process.pid} ${randomUUID()}`;
  write(layout, [...present(layout), entry]);
  return entry;
}

/** True when nobody is left. */
export function leave(layout: Layout, entry: string): boolean {
  const others = present(layout).filter((other) => other !== entry);
  write(layout, others);
  return others.length === 0;
}

function present(layout: Layout): string[] {
  try {
    const entries = readFileSync(`${layout.files}.users`, 'utf8').split('\n');
    return entries.filter((entry) => isAlive(entry.split(' ')[0] ?? ''));
  } catch {
    return [];
  }
}

function write(layout: Layout, entries: readonly string[]): void {
  const file = `${layout.files}.users`;
  writeFileSync(`${file}.new`, entries.join('\n'), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
