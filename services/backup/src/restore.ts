import * as fs from 'node:fs';
import path from 'node:path';
import { StartError } from '@tdkt/postgres';
import { copyFile, hashOf, mirror, walk } from './copy.ts';
import { type Base, basesOf, KEY_FILES, PLACES } from './folder.ts';
import { recoverServer } from './recovery.ts';

export interface RestoreOrder {
  readonly backupDir: string;
  /** null: as late as what was kept allows */
  readonly at: Date | null;
  /** an empty or a new folder: the DATA_DIR of the restored product */
  readonly into: string;
}

export interface Restored {
  readonly base: Base;
  /** of the last commit that was gone through; null where there was none after the base copy */
  readonly lastCommit: Date | null;
  readonly bytes: number;
  readonly paperCount: number;
}

/** Makes a DATA_DIR as it was at a moment. The backup is only read; the restored database is left stopped. */
export async function restore({ backupDir, at, into }: RestoreOrder): Promise<Restored> {
  if (fs.existsSync(into) && fs.readdirSync(into).length > 0) {
    throw new StartError(`${into} is not empty: restore into a new folder.`);
  }
  const base = chooseBase(backupDir, at);
  const bytes = await checkBase(base);
  const password = fs.readFileSync(path.join(backupDir, PLACES.keys, 'postgres.secret'), 'utf8').trim();
  const lastCommit = await recoverServer({
    ...{ dataDir: into, at, password },
    fill: async ({ data, segments }) => {
      await fillData(base, data);
      await fillSegments(path.join(backupDir, PLACES.wal), base.manifest.firstSegment, segments);
    },
  });
  for (const name of KEY_FILES) {
    const from = path.join(backupDir, PLACES.keys, name);
    if (fs.existsSync(from) && !fs.existsSync(path.join(into, name))) await copyFile(from, path.join(into, name));
  }
  const papers = await mirror(path.join(backupDir, PLACES.files), path.join(into, 'files'));
  await mirror(path.join(backupDir, PLACES.anchors), path.join(into, 'anchors'));
  return { base, lastCommit, bytes, paperCount: papers.count };
}

/** The newest copy that was whole at the moment. */
function chooseBase(backupDir: string, at: Date | null): Base {
  const bases = basesOf(backupDir);
  const [oldest] = bases;
  if (!oldest) throw new StartError(`${backupDir} holds no whole backup: name the folder that npm run backup wrote.`);
  const base = bases.filter(({ manifest }) => at === null || new Date(manifest.endedAt) <= at).at(-1);
  if (!base) throw new StartError(`The oldest backup is of ${oldest.manifest.endedAt}: name a later --at.`);
  return base;
}

/** A copy that is not what was written is refused before anything is made of it. */
async function checkBase({ folder, manifest }: Base): Promise<number> {
  const data = path.join(folder, 'data');
  let bytes = 0;
  for (const [relative, { size, sha256 }] of Object.entries(manifest.files)) {
    const file = path.join(data, relative);
    const found = fs.existsSync(file) ? await hashOf(file) : null;
    if (found?.size !== size || found.sha256 !== sha256) {
      throw new StartError(`The backup ${folder} is damaged (${relative}): take an earlier one with --at.`);
    }
    bytes += size;
  }
  return bytes;
}

async function fillData({ folder }: Base, data: string): Promise<void> {
  const from = path.join(folder, 'data');
  for (const { relative, isFolder } of walk(from)) {
    const to = path.join(data, relative);
    if (isFolder) fs.mkdirSync(to, { recursive: true, mode: 0o700 });
    // PostgreSQL writes its whole data folder to the disk before it recovers a copy of a running server.
    else await copyFile(path.join(from, relative), to, false);
  }
}

/** Compressed as they are, from the first that the copy needs; the histories of all branches. */
async function fillSegments(from: string, first: string, to: string): Promise<void> {
  for (const name of fs.readdirSync(from)) {
    const isNeeded =
      name.endsWith('.history.gz') || (/^[0-9A-F]{24}\.gz$/.test(name) && name.slice(8) >= first.slice(8));
    if (isNeeded) await copyFile(path.join(from, name), path.join(to, name), false);
  }
}
