import type { Meter } from '../graph/meter.ts';

/** How a service tells the gateway what its database took: milliseconds and statements. */
export const TIMING = 'x-tdkt-timing';

export const timingOf = ({ sql }: Pick<Meter, 'sql'>): string => `${sql.milliseconds.toFixed(3)};${sql.count}`;

/** Fetches that ran side by side are added up: only the service knows when its statements ran. */
export function readTiming(header: string | string[] | undefined, { sql }: Pick<Meter, 'sql'>): void {
  const [milliseconds, count] = String(header ?? '')
    .split(';')
    .map(Number);
  if (milliseconds !== undefined && count !== undefined && milliseconds >= 0 && count >= 0)
    sql.add(milliseconds, count);
}
