import * as fs from 'node:fs';
import path from 'node:path';
import { basesOf, PLACES } from './folder.ts';

/** Keeps the newest base copies and the log from the oldest of them on; a restore to any moment since then stays possible. */
export function forgetOld(backupDir: string, keep: number): { bases: number; segments: number } {
  const bases = basesOf(backupDir);
  const [oldest] = bases.slice(-keep);
  if (!oldest) return { bases: 0, segments: 0 };
  const old = bases.slice(0, -keep);
  for (const { folder } of old) fs.rmSync(folder, { recursive: true });
  const wal = path.join(backupDir, PLACES.wal);
  const names = fs.existsSync(wal) ? fs.readdirSync(wal) : [];
  // History files of the log's branches have other names and stay.
  const segments = names.filter((name) => /^[0-9A-F]{24}\.gz$/.test(name) && name < oldest.manifest.firstSegment);
  for (const name of segments) fs.rmSync(path.join(wal, name));
  return { bases: old.length, segments: segments.length };
}
