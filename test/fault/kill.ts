import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { isReady, PASSWORD, type Site } from '../site/site.ts';
import { checkAppends, checkVersions } from './history.ts';
import { childOf, postmasterOf } from './processes.ts';
import { type Load, namesFound, startLoad } from './writers.ts';

export interface KillOptions {
  /** Acknowledged writes that a history must have. */
  readonly writes: number;
  readonly kills: number;
}
const WRITERS = 8;
const BACK_MS = 60_000;

/** Milliseconds until all is ready again. */
async function back(site: Site): Promise<number> {
  const began = performance.now();
  await sleep(100);
  while (!(await isReady(site.url))) {
    if (performance.now() - began > BACK_MS)
      throw new Error(`not ready after ${BACK_MS / 1_000} s: ${site.said.slice(-1_500)}`);
    await sleep(50);
  }
  return performance.now() - began;
}

/** Everything is judged when the load has ended and all is back. */
async function judge(what: string, site: Site, load: Load, backs: readonly number[]): Promise<Line[]> {
  const found = await namesFound({ url: site.url, password: PASSWORD }, load.prefix);
  const { lost, doubled, ghosts, unknown } = checkAppends(load.sent, found);
  const wrong = checkVersions(load.uses);
  const acked = load.acked();
  const retries = load.clients.reduce((sum, one) => sum + one.retries, 0);
  const slowest = Math.max(...backs) / 1_000;
  return [
    {
      what: `${what}: acknowledged writes lost, doubled, never sent`,
      promised: '0, 0, 0',
      measured: `${lost.length}, ${doubled.length}, ${ghosts.length} of ${acked} (${unknown} unknown, ${retries} repeats)`,
      holds: acked > 0 && retries > 0 && lost.length + doubled.length + ghosts.length === 0,
    },
    {
      what: `${what}: one row changed by two`,
      promised: 'linearisable',
      measured: wrong[0] ?? `${load.uses.length} uses`,
      holds: load.uses.length > 10 && wrong.length === 0,
    },
    {
      what: `${what}: ready again, no step by hand`,
      promised: '≤ 20 s',
      measured: `${backs.length} kills, slowest ${slowest.toFixed(1)} s`,
      holds: backs.length > 0 && slowest <= 20,
    },
  ];
}

/** Lets the writers work, kills now and then, and goes on until there are enough writes. */
async function underLoad(site: Site, { writes, kills }: KillOptions, kill: (round: number) => Promise<number>) {
  const load = await startLoad({ url: site.url, password: PASSWORD }, WRITERS);
  const backs: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const goal = (writes * (round + 1)) / (kills + 1);
    while (load.acked() < goal) await sleep(20);
    backs.push(await kill(round));
  }
  while (load.acked() < writes) await sleep(20);
  await load.stop();
  return { load, backs };
}

export async function killDatabase(site: Site, options: KillOptions): Promise<Line[]> {
  const { load, backs } = await underLoad(site, options, async () => {
    process.kill(postmasterOf(site.dataDir), 'SIGKILL');
    return back(site);
  });
  return judge('kill -9 of the database', site, load, backs);
}

export async function killProduct(site: Site, options: KillOptions): Promise<Line[]> {
  const { load, backs } = await underLoad(site, options, async () => {
    await site.end('SIGKILL');
    return site.start();
  });
  return judge('kill -9 of the product', site, load, backs);
}

const PARTS = ['organisations', 'people', 'campaigns', 'awards', 'gateway'] as const;

/** In five processes: each in turn, which its parent starts again. */
export async function killParts(site: Site, options: KillOptions): Promise<Line[]> {
  const { load, backs } = await underLoad(site, { ...options, kills: PARTS.length }, async (round) => {
    const name = PARTS[round % PARTS.length] as string;
    const pid = childOf(site.pid, '--only', name);
    if (!pid) throw new Error(`no process of ${name}`);
    process.kill(pid, 'SIGKILL');
    return back(site);
  });
  return judge('kill -9 of each of five processes', site, load, backs);
}
