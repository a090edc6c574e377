import * as fs from 'node:fs';
import path from 'node:path';

/** What lies where in a folder of backups. */
export const PLACES = {
  base: 'base',
  wal: 'wal',
  files: 'files',
  anchors: 'anchors',
  keys: 'keys',
} as const;

/** What DATA_DIR holds besides the database and belongs to it. */
export const KEY_FILES = ['secret', 'postgres.secret'] as const;

export interface Manifest {
  readonly postgres: number;
  readonly systemIdentifier: string;
  readonly startedAt: string;
  /** The copy is whole from this moment on; a restore can go to any later one. */
  readonly endedAt: string;
  readonly firstSegment: string;
  readonly lastSegment: string;
  readonly files: Readonly<Record<string, FileMark>>;
}

export interface FileMark {
  readonly size: number;
  readonly sha256: string;
}

export interface Base {
  readonly folder: string;
  readonly manifest: Manifest;
}

const STAMP = /^\d{8}T\d{6}Z$/;

/** A name that sorts by time. */
export const stampOf = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/g, '');

/** The whole base copies, oldest first; one that was cut off has another name. */
export function basesOf(backupDir: string): Base[] {
  const folder = path.join(backupDir, PLACES.base);
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => STAMP.test(name));
  return names.sort().map((name) => readBase(path.join(folder, name)));
}

function readBase(folder: string): Base {
  return { folder, manifest: JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest };
}
