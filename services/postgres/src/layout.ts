import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWindows, type RunAs, runAsFor } from './process.ts';
import { codeOf, messageOf, StartError } from './start-error.ts';

/** Where everything of one DATA_DIR lies. */
export interface Layout {
  /** PostgreSQL's own data folder */
  readonly data: string;
  /** prefix of our small files: `${files}.secret`, `.port`, `.users`, `.lock`, `.log` */
  readonly files: string;
  /** a folder of this DATA_DIR alone, which the server's user can reach */
  readonly reachable: string;
  readonly hash: string;
  readonly runAs: RunAs | null;
}

/** Root's fallback when the server's user cannot reach DATA_DIR. */
const SYSTEM_FOLDER = '/var/lib/tdkt';

export function layOut(dataDir: string): Layout {
  const folder = makeFolder(dataDir);
  const files = path.join(folder, 'postgres');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const fallback = path.join(SYSTEM_FOLDER, hash);
  const here = ownerOf(files);
  const there = here || !isRoot() ? null : ownerOf(path.join(fallback, 'postgres'));
  const runAs = runAsFor(here ?? there);
  const isFit = isReachable(folder, runAs);
  if (here && !isFit) {
    throw new StartError(
      `The database's user ${runAs?.uid} cannot reach ${folder}: run chmod o+x on the folders above it.`,
    );
  }
  if (isFit && !there) return { data: files, files, reachable: folder, hash, runAs };
  for (const made of [SYSTEM_FOLDER, fallback]) {
    fs.mkdirSync(made, { recursive: true });
    fs.chmodSync(made, 0o755);
  }
  return { data: path.join(fallback, 'postgres'), files, reachable: fallback, hash, runAs };
}

/** A short folder that only the server's user (and root) may enter; the names of sockets are limited to about 100 bytes. */
export function socketFolder({ hash, runAs }: Layout): string | null {
  if (isWindows) return null;
  const places = [tmpdir(), '/tmp'].filter((place) => fs.existsSync(place)).map((place) => fs.realpathSync(place));
  const place = places.find((folder) => folder.length <= 50 && isReachable(folder, runAs));
  if (place === undefined) return null;
  const folder = path.join(place, `tdkt-${hash}`);
  const owner = runAs?.uid ?? process.getuid?.();
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return null;
    const stats = fs.lstatSync(folder);
    const isOurs = stats.isDirectory() && stats.uid === owner && (stats.mode & 0o777) === 0o700;
    return isOurs ? folder : give(fs.mkdtempSync(`${folder}-`), runAs);
  }
  return give(folder, runAs);
}

export function give(file: string, runAs: RunAs | null): string {
  if (runAs) fs.chownSync(file, runAs.uid, runAs.gid);
  return file;
}

/** Everything in a folder, too. */
export function giveWhole(folder: string, runAs: RunAs | null): void {
  if (!runAs) return;
  give(folder, runAs);
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    give(path.join(folder, name), runAs);
}

function makeFolder(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(dataDir);
  } catch (error) {
    const reason = codeOf(error) || messageOf(error);
    throw new StartError(`DATA_DIR ${dataDir} cannot be written (${reason}): set DATA_DIR to a folder of your own.`);
  }
}

/** The owner of a complete data folder; null where there is none. */
function ownerOf(data: string): RunAs | null {
  try {
    const { uid, gid } = fs.statSync(path.join(data, 'PG_VERSION'));
    return { uid, gid };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new StartError(
      `The database in ${data} belongs to another user: start as that user or set another DATA_DIR.`,
    );
  }
}

/** May another user pass through the folder and all above it? Our own user needs no answer: the server runs as us. */
export function isReachable(folder: string, runAs: RunAs | null): boolean {
  if (!runAs) return true;
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    const { mode, uid } = fs.statSync(at);
    if ((mode & 0o001) === 0 && uid !== runAs.uid) return false;
    if (at === path.dirname(at)) return true;
  }
}

function isRoot(): boolean {
  return !isWindows && process.getuid?.() === 0;
}
