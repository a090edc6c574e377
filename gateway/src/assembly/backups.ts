import { mkdirSync } from 'node:fs';
import { keepBackups, minuteOf, readStatus, type Schedule, type Status } from '@tdkt/backup';
import { type Config, ConfigError, type Log } from '@tdkt/kernel';
import type { DatabaseServer } from '@tdkt/postgres';
import type { Closing } from './closing.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** BACKUP_AT (02:00, in Vietnam's time; `off`: base copies are made by hand) and BACKUP_KEEP (14 copies). */
export function scheduleOf(env: Environment): Schedule | null {
  const at = env.BACKUP_AT || '02:00';
  if (at === 'off') return null;
  const minute = minuteOf(at);
  if (minute === null) throw new ConfigError('BACKUP_AT: a time such as 02:00, or off');
  const keep = Number(env.BACKUP_KEEP || 14);
  if (!Number.isInteger(keep) || keep < 1) throw new ConfigError('BACKUP_KEEP: how many copies stay, 1 or more');
  return { minute, keep };
}

/** Copies of the embedded database and its papers, made by the process that owns it. */
export function startBackups(config: Config, server: DatabaseServer, to: { closing: Closing; log: Log }): void {
  const { backupDir, dataDir } = config;
  const schedule = scheduleOf(process.env);
  if (!backupDir || !schedule || server.dataDir === null) return;
  mkdirSync(backupDir, { recursive: true, mode: 0o711 });
  const order = { admin: server.admin, data: server.dataDir, dataDir, backupDir };
  const backups = keepBackups(order, schedule, to.log);
  to.closing.add(() => backups.close());
}

/** What the metrics tell, in whichever process they are asked for; null without a folder of backups. */
export const backupStatus = ({ backupDir }: Config): (() => Status) | null =>
  backupDir ? () => readStatus(backupDir) : null;
