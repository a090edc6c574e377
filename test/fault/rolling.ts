import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { PASSWORD, type Site } from '../site/site.ts';
import { checkAppends } from './history.ts';
import { childrenOf } from './processes.ts';
import { namesFound, startLoad } from './writers.ts';

/** Each of the copies of `--workers` is ended in order and comes back, under load; nobody notices. */
export async function rolling(site: Site, requests: number): Promise<Line[]> {
  const load = await startLoad({ url: site.url, password: PASSWORD }, 6);
  const old = childrenOf(site.pid, 'start.ts');
  const done = () => load.acked() + load.uses.length;
  for (const [at, pid] of old.entries()) {
    while (done() < (requests * (at + 1)) / (old.length + 1)) await sleep(20);
    process.kill(pid, 'SIGTERM');
    while (childrenOf(site.pid, 'start.ts').filter((one) => one !== pid).length < old.length) await sleep(100);
    await sleep(6_000);
  }
  while (done() < requests) await sleep(20);
  await load.stop();
  const { lost, doubled } = checkAppends(
    load.sent,
    await namesFound({ url: site.url, password: PASSWORD }, load.prefix),
  );
  const failed = load.sent.filter(({ acked }) => !acked).length;
  const repeats = load.clients.reduce((sum, one) => sum + one.retries, 0);
  const slowest = Math.max(...load.clients.map((one) => one.slowest));
  return [
    {
      what: `rolling restart of ${old.length} copies: failed requests`,
      promised: '0',
      measured: `${failed} of ${done()} (${repeats} repeats by key, slowest ${(slowest / 1_000).toFixed(2)} s)`,
      holds: old.length > 1 && failed === 0 && lost.length + doubled.length === 0,
    },
  ];
}
