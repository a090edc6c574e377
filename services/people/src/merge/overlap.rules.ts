/** A time somebody worked somewhere; the last day is open while it lasts. */
export interface Period {
  readonly id: string;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export type Days = Pick<Period, 'validFrom' | 'validTo'>;

/** What becomes of the affiliations of a person who is merged into another. */
export interface Resolution {
  /** Stand beside those of the kept person as they are. */
  readonly moved: readonly string[];
  /** Overlap in part: the days that the kept person does not have yet, in order. */
  readonly trimmed: readonly { readonly id: string; readonly parts: readonly Days[] }[];
  /** Say nothing that the kept person's do not say. */
  readonly absorbed: readonly string[];
}

const DAY = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const isBefore = (end: string | null, start: string): boolean => end !== null && end < start;

/** The days of one period that another does not cover: none, one or two parts. */
function without(days: Days, cover: Days): Days[] {
  if (isBefore(cover.validTo, days.validFrom) || isBefore(days.validTo, cover.validFrom)) return [days];
  const head =
    days.validFrom < cover.validFrom ? [{ validFrom: days.validFrom, validTo: shifted(cover.validFrom, -1) }] : [];
  const isTail = cover.validTo !== null && (days.validTo === null || days.validTo > cover.validTo);
  return isTail ? [...head, { validFrom: shifted(cover.validTo as string, 1), validTo: days.validTo }] : head;
}

/** Nobody is in one organisation twice on a day: where both records say it, the kept person's stands, and no day is lost. */
export function resolveOverlaps(kept: readonly Period[], dropped: readonly Period[]): Resolution {
  const found = dropped.map((period) => {
    const covers = kept.filter(({ organisationId }) => organisationId === period.organisationId);
    const whole: Days = { validFrom: period.validFrom, validTo: period.validTo };
    const parts = covers.reduce<Days[]>((left, cover) => left.flatMap((days) => without(days, cover)), [whole]);
    return { id: period.id, parts, isWhole: parts.length === 1 && parts[0] === whole };
  });
  return {
    moved: found.filter(({ isWhole }) => isWhole).map(({ id }) => id),
    trimmed: found.filter(({ isWhole, parts }) => !isWhole && parts.length > 0).map(({ id, parts }) => ({ id, parts })),
    absorbed: found.filter(({ parts }) => parts.length === 0).map(({ id }) => id),
  };
}
