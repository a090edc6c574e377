import * as fs from 'node:fs';
import path from 'node:path';
import { StartError } from '@tdkt/postgres';
import { give, isReachable, isWindows, type Layout } from '@tdkt/postgres/parts';

/** A segment is closed after so many seconds with a write in it, so that with its copying no write waits longer than 60. */
const CLOSED_AFTER_SECONDS = 50;

/**
 * Settings that copy every closed segment of the log of changes. A copy is compressed (closed early it is mostly zeros),
 * written under another name first, and never overwritten: asked again after a crash, an equal one counts as done.
 */
export function archiveSettings(folder: string, { runAs }: Layout): Record<string, string> {
  if (isWindows)
    throw new StartError('BACKUP_DIR needs a system with sh and gzip: use npm run backup -- --to instead.');
  fs.mkdirSync(folder, { recursive: true });
  const place = fs.realpathSync(folder);
  if (/['"\\$`%]/.test(place)) throw new StartError(`BACKUP_DIR ${place} has a quote, $, % or \\ in it: name another.`);
  if (!isReachable(path.dirname(place), runAs)) {
    throw new StartError(
      `The database's user cannot reach BACKUP_DIR: run chmod o+x on ${place} and the folders above.`,
    );
  }
  fs.chmodSync(place, 0o700);
  give(place, runAs);
  const kept = `"${place}/%f.gz"`;
  const fresh = `"${place}/%f.gz.new"`;
  const copy = `gzip -1 -c "%p" > ${fresh} && { sync ${fresh} || sync; } && mv ${fresh} ${kept}`;
  return {
    archive_mode: 'on',
    archive_timeout: String(CLOSED_AFTER_SECONDS),
    archive_command: `if test -f ${kept}; then gzip -dc ${kept} | cmp -s - "%p"; else ${copy}; fi`,
  };
}

/** Settings of a recovery up to a moment, or to the end of what is there. */
export function recoverySettings(folder: string, at: Date | null): Record<string, string> {
  const restore = { restore_command: `gzip -dc "${folder}/%f.gz" > "%p"` };
  if (at === null) return restore;
  const time = at.toISOString().replace('T', ' ').replace('Z', '+00');
  return { ...restore, recovery_target_time: time, recovery_target_action: 'promote' };
}
