import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { isReady, PASSWORD, type Site } from '../site/site.ts';
import { type Caller, signIn } from '../world/client.ts';
import { childOf } from './processes.ts';

/** Answered by two services: the units by one, their heads by people. */
const BOTH = '{ organisations(page: {limit: 3}) { items { code head { fullName } } } }';

interface Seen {
  readonly milliseconds: number;
  readonly code: string;
  readonly hasRest: boolean;
}

async function seenOf(caller: Caller): Promise<Seen> {
  const began = performance.now();
  const { data, errors } = await caller.ask<{ organisations: { items: unknown[] } | null }>(BOTH);
  const code = String(errors?.[0]?.extensions.code ?? 'none');
  return { milliseconds: performance.now() - began, code, hasRest: (data?.organisations?.items.length ?? 0) > 0 };
}

const line = (what: string, most: number, seen: readonly Seen[]): Line => {
  const slowest = Math.max(...seen.map(({ milliseconds }) => milliseconds));
  const isPartial = seen.every(({ code, hasRest }) => code === 'UNAVAILABLE' && hasRest);
  return {
    what,
    promised: `the rest and UNAVAILABLE within ${most / 1_000} s`,
    measured: `${seen.length} answers, slowest ${(slowest / 1_000).toFixed(2)} s, ${[...new Set(seen.map(({ code }) => code))].join()}`,
    holds: isPartial && slowest <= most,
  };
};

const pidOf = (site: Site): number => {
  const pid = childOf(site.pid, '--only', 'people');
  if (!pid) throw new Error('no process of people');
  return pid;
};

/** A subgraph that is gone, and one that hangs; the gateway knows the caller already. */
export async function awayParts(site: Site): Promise<Line[]> {
  const board = await signIn(site.url, 'board', PASSWORD);
  const before = await seenOf(board);
  if (before.code !== 'none') throw new Error(`not whole before the fault: ${before.code}`);

  process.kill(pidOf(site), 'SIGKILL');
  const dead: Seen[] = [];
  const began = performance.now();
  while (performance.now() - began < 1_500) dead.push(await seenOf(board));
  while (!(await isReady(site.url))) await sleep(100);

  const again = await signIn(site.url, 'board', PASSWORD);
  await seenOf(again);
  const hung = pidOf(site);
  process.kill(hung, 'SIGSTOP');
  const slow = await Promise.all([seenOf(again), seenOf(again), seenOf(again)]).finally(() =>
    process.kill(hung, 'SIGCONT'),
  );
  await sleep(500);
  const after = await seenOf(again);
  return [
    line('a dead subgraph', 1_000, dead),
    line('a subgraph that hangs', 5_000, slow),
    {
      what: 'whole again afterwards',
      promised: 'yes',
      measured: after.code,
      holds: after.code === 'none' && after.hasRest,
    },
  ];
}
