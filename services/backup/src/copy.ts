import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { codeOf } from '@tdkt/postgres';
import type { FileMark } from './folder.ts';

const CHUNK = 1 << 20;

/**
 * Copies one file, to the disk itself unless somebody else sees to that, and tells what was written; null when it is not
 * there any more.
 */
export async function copyFile(from: string, to: string, isSynced = true): Promise<FileMark | null> {
  const source = await open(from, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (source === null) return null;
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(CHUNK);
      let size = 0;
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, CHUNK, size);
        if (bytesRead === 0) break;
        const part = buffer.subarray(0, bytesRead);
        hash.update(part);
        await target.writeFile(part);
        size += bytesRead;
      }
      if (isSynced) await target.sync();
      return { size, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Files and folders below a folder, relative, a folder before what is in it; a symbolic link is none of ours. */
export function* walk(
  folder: string,
  passes: (relative: string) => boolean = () => true,
  below = '',
): Generator<{ relative: string; isFolder: boolean }> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!passes(relative)) continue;
    if (entry.isFile()) yield { relative, isFolder: false };
    if (!entry.isDirectory()) continue;
    yield { relative, isFolder: true };
    yield* walk(folder, passes, relative);
  }
}

export interface Copied {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Brings a folder that is only added to up to date. A file that grew is copied anew, what is gone in the original stays:
 * a restore to a moment before needs it.
 */
export async function mirror(from: string, to: string): Promise<Copied> {
  let count = 0;
  let bytes = 0;
  fs.mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const { relative, isFolder } of walk(from)) {
    const target = path.join(to, relative);
    if (isFolder) {
      fs.mkdirSync(target, { recursive: true, mode: 0o700 });
      continue;
    }
    const size = fs.statSync(path.join(from, relative), { throwIfNoEntry: false })?.size;
    if (size === undefined || fs.statSync(target, { throwIfNoEntry: false })?.size === size) continue;
    fs.rmSync(`${target}.new`, { force: true });
    const mark = await copyFile(path.join(from, relative), `${target}.new`);
    if (mark === null) continue;
    fs.renameSync(`${target}.new`, target);
    count += 1;
    bytes += mark.size;
  }
  return { count, bytes };
}

/** Compresses one file under another name first. */
export async function compress(from: string, to: string): Promise<void> {
  if (fs.existsSync(to)) return;
  fs.rmSync(`${to}.new`, { force: true });
  const target = fs.createWriteStream(`${to}.new`, { mode: 0o600, flush: true });
  await pipeline(fs.createReadStream(from), createGzip({ level: 1 }), target);
  fs.renameSync(`${to}.new`, to);
}

export async function hashOf(file: string): Promise<FileMark> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of fs.createReadStream(file, { highWaterMark: CHUNK })) {
    hash.update(part as Buffer);
    size += (part as Buffer).length;
  }
  return { size, sha256: hash.digest('hex') };
}
