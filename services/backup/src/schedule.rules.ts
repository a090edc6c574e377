export interface Schedule {
  /** Minutes after midnight in Vietnam, whose clock knows no summer time. */
  readonly minute: number;
  /** Base copies that stay. */
  readonly keep: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** UTC+7. */
const ZONE_MS = 7 * 60 * MINUTE_MS;
/** After a failure; the reason is seldom gone at once. */
export const PAUSE_MS = 15 * MINUTE_MS;

/** `hh:mm` as minutes after midnight; null: no such time. */
export function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The last moment at which a copy was to be made. */
export function lastDue(now: Date, { minute }: Pick<Schedule, 'minute'>): Date {
  const local = now.getTime() + ZONE_MS - minute * MINUTE_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS - ZONE_MS + minute * MINUTE_MS);
}

/** A copy that was missed, as nothing ran at its time, is made up for. */
export function isDue(
  now: Date,
  schedule: Pick<Schedule, 'minute'>,
  known: { baseAt: string | null; failedAt: string | null },
): boolean {
  const isCooling = known.failedAt !== null && now.getTime() - Date.parse(known.failedAt) < PAUSE_MS;
  if (isCooling) return false;
  return known.baseAt === null || Date.parse(known.baseAt) < lastDue(now, schedule).getTime();
}
