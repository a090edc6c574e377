import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from './chain.ts';

/** What is kept of a seal outside the database; a line of JSON. */
export interface Anchor {
  readonly source: string;
  readonly number: number;
  readonly sealedAt: string;
  /** Hexadecimal. */
  readonly root: string;
}

const FOLDER = 'anchors';
const fileOf = (dataDir: string, source: string): string => join(dataDir, FOLDER, `${source}.jsonl`);

/**
 * Writes the roots beside the database. Copied to another machine, they tell of a chain that was made anew with the key.
 * Each line begins on a line of its own, also after one that was cut off.
 */
export async function appendAnchors(dataDir: string, source: string, seals: readonly Seal[]): Promise<void> {
  await mkdir(join(dataDir, FOLDER), { recursive: true });
  const lines = seals.map(({ number, sealedAt, root }) =>
    JSON.stringify({ source, number, sealedAt, root: root.toString('hex') } satisfies Anchor),
  );
  await appendFile(fileOf(dataDir, source), lines.map((line) => `\n${line}\n`).join(''));
}

/** The anchors of a source by number; a line that was cut off while it was written is passed over. */
export async function readAnchors(dataDir: string, source: string): Promise<ReadonlyMap<number, Anchor>> {
  const folder = join(dataDir, FOLDER);
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (!found.includes(`${source}.jsonl`)) return new Map();
  const lines = (await readFile(fileOf(dataDir, source), 'utf8')).split('\n').filter((line) => line.endsWith('}'));
  const anchors = lines.map((line) => JSON.parse(line) as Anchor);
  return new Map(anchors.map((anchor) => [anchor.number, anchor]));
}

/** The anchors of a source up to a number alone; the others are left beside them, under a name that nothing reads. */
export async function cutAnchors(dataDir: string, source: string, last: number): Promise<number> {
  const anchors = [...(await readAnchors(dataDir, source)).values()];
  const later = anchors.filter(({ number }) => number > last);
  if (later.length === 0) return 0;
  const text = (of: readonly Anchor[]): string => of.map((anchor) => `\n${JSON.stringify(anchor)}\n`).join('');
  await appendFile(`${fileOf(dataDir, source)}.after-restore`, text(later));
  await writeFile(fileOf(dataDir, source), text(anchors.filter(({ number }) => number <= last)));
  return later.length;
}
