import * as fs from 'node:fs';
import path from 'node:path';

/** What became of the backups of a folder, for metrics and for whoever looks; nothing is decided by it. */
export interface Status {
  /** End of the last whole base copy. */
  readonly baseAt: string | null;
  readonly baseBytes: number;
  readonly baseSeconds: number;
  /** Last time that all papers and anchors had followed. */
  readonly papersAt: string | null;
  /** Since the folder is in use. */
  readonly failures: number;
  readonly failedAt: string | null;
  /** Segments of the log that PostgreSQL could not put into the folder, since its statistics began. */
  readonly archiveFailures: number;
}

const NOTHING: Status = {
  ...{ baseAt: null, baseBytes: 0, baseSeconds: 0, papersAt: null },
  ...{ failures: 0, failedAt: null, archiveFailures: 0 },
};
const fileIn = (backupDir: string): string => path.join(backupDir, 'status.json');

export function readStatus(backupDir: string): Status {
  try {
    return { ...NOTHING, ...(JSON.parse(fs.readFileSync(fileIn(backupDir), 'utf8')) as Partial<Status>) };
  } catch {
    // None yet, or a folder that cannot be read: both are no backup.
    return NOTHING;
  }
}

export function noteStatus(backupDir: string, changes: Partial<Status>): void {
  const file = fileIn(backupDir);
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...readStatus(backupDir), ...changes }), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}
