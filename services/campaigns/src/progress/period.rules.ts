/** Which months the tally answers whole and which days the rows must answer. Pure: days are text, months their first day. */
import type { SpecialDay } from '@tdkt/directory/working-days';
import { type Occurrence, occurrencesOf, type TaskDays } from '../assignment/occurrence.rules.ts';

export interface CampaignDays {
  readonly state: string;
  readonly startsOn: string | null;
  readonly closedOn: string | null;
  readonly acknowledgeBy: string | null;
  readonly launchBy: string | null;
  readonly periods: readonly { readonly id: string; readonly toOn: string; readonly dueOn: string }[];
  readonly tasks: readonly TaskDays[];
  /** The calendar, where a task is due by working days. */
  readonly holidays: readonly SpecialDay[];
  /** The campaign and all that answer it, itself first. */
  readonly family: readonly string[];
}
export interface Span {
  readonly from: string;
  readonly to: string;
}
export interface Plan extends Span {
  /** Due before this day and not done is overdue. */
  readonly limit: string;
  readonly isAcknowledgementDue: boolean;
  readonly isLaunchDue: boolean;
  /** Reporting periods that end in the span, and those whose reports are due. */
  readonly periodIds: readonly string[];
  readonly duePeriodIds: readonly string[];
  /** The due ones: months of which all are due, and the periods of the other months. */
  readonly due: Figures;
  /** What tasks asked for before the limit. */
  readonly dueTasks: readonly Occurrence[];
  /** Acknowledged and launched: the tally up to this month, then these days from rows. */
  readonly wholeThrough: string;
  readonly days: Span | null;
  readonly figures: Figures;
  readonly growth: Growth;
}
/** Months that count whole, by the tally; periods of the months that do not. */
export interface Figures {
  readonly months: readonly string[];
  readonly rowPeriodIds: readonly string[];
  readonly rowMonths: readonly string[];
}
/** What is counted by its day: whole months from the tally, the cut ones at both ends from rows. */
export interface Growth {
  readonly wholeFrom: string;
  readonly wholeThrough: string;
  readonly edges: readonly Span[];
}

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The day before, by the calendar of UTC, which has no summer time. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export function lastOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const EARLIEST = '1900-01-01';

/** From the campaign's start to the business date, where the caller says nothing else. */
export const spanOf = (
  asked: { from?: string | null | undefined; to?: string | null | undefined } | null | undefined,
  days: Pick<CampaignDays, 'startsOn'>,
  today: string,
): Span => ({ from: asked?.from ?? days.startsOn ?? EARLIEST, to: asked?.to ?? today });

/** Nothing is done in the future, so a span that reaches today is whole, and so is one to the end of a month. */
function stockOf(to: string, today: string): Pick<Plan, 'wholeThrough' | 'days'> {
  if (to >= today || to === lastOfMonth(to)) return { wholeThrough: firstOfMonth(to), days: null };
  const from = firstOfMonth(to);
  return { wholeThrough: firstOfMonth(dayBefore(from)), days: { from, to } };
}

/** A month is whole when every reporting period that ends in it is one of those wanted. */
function figuresOf(days: Pick<CampaignDays, 'periods'>, wanted: readonly string[]): Figures {
  const within = new Set(wanted);
  const months = new Map<string, { inside: string[]; outside: number }>();
  for (const { id, toOn } of days.periods) {
    const month = firstOfMonth(toOn);
    const found = months.get(month) ?? { inside: [], outside: 0 };
    if (within.has(id)) found.inside.push(id);
    else found.outside += 1;
    months.set(month, found);
  }
  const touched = [...months].filter(([, { inside }]) => inside.length > 0);
  const mixed = touched.filter(([, { outside }]) => outside > 0);
  return {
    months: touched.filter(([, { outside }]) => outside === 0).map(([month]) => month),
    rowPeriodIds: mixed.flatMap(([, { inside }]) => inside),
    rowMonths: mixed.map(([month]) => month),
  };
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Nothing is counted before the first day or in the future, so those ends of a span cut no month. */
export function growthOf({ from, to }: Span, startsOn: string | null, today: string): Growth {
  const startsWhole = from === firstOfMonth(from) || (startsOn !== null && from <= startsOn);
  const endsWhole = to >= today || to === lastOfMonth(to);
  const isOneMonth = firstOfMonth(from) === firstOfMonth(to);
  const first = startsWhole ? [] : [{ from, to: earlier(lastOfMonth(from), to) }];
  const last = endsWhole || (isOneMonth && !startsWhole) ? [] : [{ from: later(firstOfMonth(to), from), to }];
  return {
    wholeFrom: startsWhole ? firstOfMonth(from) : dayAfter(lastOfMonth(from)),
    wholeThrough: endsWhole ? firstOfMonth(to) : firstOfMonth(dayBefore(firstOfMonth(to))),
    edges: [...first, ...last],
  };
}

/** What every task of a running campaign asks for so far. */
export const askedBy = (days: CampaignDays, today: string): Occurrence[] =>
  days.state === 'DRAFT' ? [] : days.tasks.flatMap((task) => occurrencesOf(task, { ...days, today }));

const isBefore = (day: string | null, limit: string): boolean => day !== null && day < limit;

export function planOf(days: CampaignDays, span: Span, today: string): Plan {
  const limit = span.to < today ? span.to : today;
  const running = days.state !== 'DRAFT';
  const periodIds = days.periods.filter(({ toOn }) => toOn >= span.from && toOn <= span.to).map(({ id }) => id);
  const duePeriodIds = running ? days.periods.filter(({ dueOn }) => dueOn < limit).map(({ id }) => id) : [];
  return {
    ...span,
    limit,
    isAcknowledgementDue: running && isBefore(days.acknowledgeBy, limit),
    isLaunchDue: running && isBefore(days.launchBy, limit),
    periodIds,
    duePeriodIds,
    due: figuresOf(days, duePeriodIds),
    dueTasks: askedBy(days, today).filter(({ dueOn }) => isBefore(dueOn, limit)),
    ...stockOf(span.to, today),
    figures: figuresOf(days, periodIds),
    growth: growthOf(span, days.startsOn, today),
  };
}
