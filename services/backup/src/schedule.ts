import { withClient } from '@tdkt/postgres';
import { type Backup, type BackupOrder, copyPapers, makeBackup } from './backup.ts';
import { forgetOld } from './retention.ts';
import { isDue, type Schedule } from './schedule.rules.ts';
import { noteStatus, readStatus } from './status.ts';

const TICK_MS = 60_000;

interface Say {
  info(what: object, text: string): void;
  error(what: object, text: string): void;
}

/** A backup that is told of in the status of its folder, whoever asked for it. */
export async function notedBackup(order: BackupOrder): Promise<Backup> {
  const began = Date.now();
  const made = await makeBackup(order);
  const at = made.manifest.endedAt;
  const taken = { baseBytes: made.bytes, baseSeconds: (Date.now() - began) / 1_000 };
  noteStatus(order.backupDir, { baseAt: at, papersAt: at, failedAt: null, ...taken });
  return made;
}

async function archiveFailures({ admin }: BackupOrder): Promise<number> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query<{ count: number }>('select failed_count::int as count from pg_stat_archiver');
    return rows[0]?.count ?? 0;
  });
}

/** What is to be done now: papers always, a base copy when one is due. */
export async function backUpNow(order: BackupOrder, schedule: Schedule, now: Date): Promise<'PAPERS' | 'BASE'> {
  const { backupDir } = order;
  try {
    if (isDue(now, schedule, readStatus(backupDir))) {
      await notedBackup(order);
      forgetOld(backupDir, schedule.keep);
      return 'BASE';
    }
    await copyPapers(order);
    noteStatus(backupDir, { papersAt: now.toISOString(), archiveFailures: await archiveFailures(order) });
    return 'PAPERS';
  } catch (error) {
    noteStatus(backupDir, { failures: readStatus(backupDir).failures + 1, failedAt: now.toISOString() });
    throw error;
  }
}

/** Every minute, one after the other, until closed; what is under way then is finished. */
export function keepBackups(order: BackupOrder, schedule: Schedule, log: Say): { close(): Promise<void> } {
  let working: Promise<void> = Promise.resolve();
  let isBusy = false;
  const tick = (): void => {
    if (isBusy) return;
    isBusy = true;
    working = backUpNow(order, schedule, new Date())
      .then(
        (done) => log.info({ done }, 'backed up'),
        (error: unknown) => log.error({ err: error }, 'backup failed'),
      )
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(tick, TICK_MS);
  timer.unref();
  return {
    close: () => {
      clearInterval(timer);
      return working;
    },
  };
}
