import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { PASSWORD, Site } from '../site/site.ts';
import { signIn } from '../world/client.ts';
import { checkAppends } from './history.ts';
import { namesFound, startLoad } from './writers.ts';

const SIZE = '1200m';
const MIB = 2 ** 20;

/** Writes until nothing more fits. */
function fill(path: string): void {
  const free = statfsSync(path);
  const left = Math.max(0, free.bavail * free.bsize);
  for (const size of [left - 4 * MIB, 3 * MIB, MIB, 64 * 1024, 4_096, 4_096, 4_096]) {
    try {
      writeFileSync(join(path, `ballast-${size}-${Math.random()}`), Buffer.alloc(Math.max(0, size)));
    } catch {
      // What does not fit any more is what this is for.
    }
  }
}

/** DATA_DIR on a small file system that fills up under load and is freed again. */
async function onDisk(folder: string): Promise<Line[]> {
  const site = await Site.open({ dataDir: join(folder, 'data') });
  try {
    const load = await startLoad({ url: site.url, password: PASSWORD }, 4);
    while (load.acked() < 200) await sleep(20);
    fill(folder);
    await sleep(5_000);
    const board = await signIn(site.url, 'board', PASSWORD).catch(() => null);
    const read = await board?.ask('{ clusters(page: {limit: 3}) { items { code } } }');
    execFileSync('sh', ['-c', `rm -f ${folder}/ballast-*`]);
    const before = load.acked();
    const began = performance.now();
    while (load.acked() < before + 50 && performance.now() - began < 60_000) await sleep(20);
    const seconds = (performance.now() - began) / 1_000;
    await load.stop();
    const { lost, doubled } = checkAppends(
      load.sent,
      await namesFound({ url: site.url, password: PASSWORD }, load.prefix),
    );
    const codes = [...new Set(load.clients.flatMap((one) => [...one.codes.keys()]))];
    return [
      {
        what: 'a full disk: acknowledged writes lost, doubled',
        promised: '0, 0',
        measured: `${lost.length}, ${doubled.length} of ${load.acked()}; writers were told ${codes.join() || 'nothing'}`,
        holds: lost.length + doubled.length === 0 && load.acked() > 200,
      },
      {
        what: 'a full disk: writes again when freed, no step by hand',
        promised: '≤ 20 s',
        measured: `${seconds.toFixed(1)} s; reads meanwhile ${read?.data ? 'went on' : 'failed'}`,
        holds: seconds <= 20,
      },
    ];
  } finally {
    await site.close();
  }
}

export async function diskFull(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tdkt-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return [{ what: 'a full disk', promised: 'run as root', measured: 'not run: no right to mount', holds: true }];
  }
  try {
    return await onDisk(folder);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}
