import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from '../site/report.ts';
import { PASSWORD, type Site } from '../site/site.ts';
import { residentOf } from './processes.ts';
import { startLoad } from './writers.ts';

const MINUTE_MS = 60_000;

/** Slope of a line through the points, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Mixed load; the first quarter is warm-up and does not count. */
export async function soak(site: Site, minutes: number): Promise<Line[]> {
  const load = await startLoad({ url: site.url, password: PASSWORD }, 2);
  const points: [number, number][] = [];
  const began = Date.now();
  while (Date.now() - began < minutes * MINUTE_MS) {
    await sleep(1_000);
    const minute = (Date.now() - began) / MINUTE_MS;
    if (minute > minutes / 4) points.push([minute, residentOf(site.pid)]);
  }
  await load.stop();
  const slope = slopeOf(points);
  const isLong = minutes >= 20;
  return [
    {
      what: `${minutes} minutes of mixed load: memory`,
      promised: isLong ? '≤ 1 MB a minute' : '≤ 1 MB a minute, judged from 20 minutes on',
      measured: `${slope.toFixed(2)} MB a minute at ${Math.round(points.at(-1)?.[1] ?? 0)} MB, ${load.acked()} writes`,
      holds: load.acked() > 0 && (!isLong || slope <= 1),
    },
  ];
}
