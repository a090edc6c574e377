/** Long service by post and years (quá trình cống hiến): Decree 152/2025, articles 4.7, 9 and 11 to 21. */
import { type Answer, lacking, type Of } from './record.rules.ts';
import {
  type Facts,
  type Finding,
  type Outcome,
  SERVICE_BANDS,
  type ServiceBand,
  type ServiceRow,
  type ServiceTable,
} from './standard.types.ts';

/** Highest first. */
const FORMS = ['HCSV', 'HCHCM', 'HCDL1', 'HCDL2', 'HCDL3', 'HCLD1', 'HCLD2', 'HCLD3'] as const;
const rankOf = (form: string): number => (FORMS as readonly string[]).indexOf(form);
/** Said of women whose group retires later: their time is not cut (4.7). */
export const HIGHER_RETIREMENT_AGE = 'HIGHER_RETIREMENT_AGE';

type Post = Facts['posts']['rows'][number];
const DAY = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

interface Served {
  /** First day, from which the days are counted as months of the calendar. */
  readonly from: number;
  readonly days: number;
}
/** Whole months: one day short of a month is none. */
function monthsOf({ from, days }: Served): number {
  const [start, end] = [new Date(from * DAY), new Date((from + days) * DAY)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
const together = (one: Served | null, other: Served): Served =>
  one ? { from: Math.min(one.from, other.from), days: one.days + other.days } : other;

/** Each day counts once, in the highest of the posts held on it (9.2c). Days are numbers; the end is the day after. */
function servedByBand(posts: readonly Post[], until: string): ReadonlyMap<ServiceBand, Served> {
  const last = numberOf(until) + 1;
  const spans = posts
    .map(({ band, from, to }) => ({ band, from: numberOf(from), to: Math.min(to ? numberOf(to) + 1 : last, last) }))
    .filter(({ from, to }) => from < to);
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const served = new Map<ServiceBand, Served>();
  for (const [at, from] of edges.slice(0, -1).entries()) {
    const to = edges[at + 1] as number;
    const held = spans.filter((span) => span.from <= from && span.to >= to).map(({ band }) => band);
    const highest = SERVICE_BANDS.find((band) => held.includes(band));
    if (highest) served.set(highest, together(served.get(highest) ?? null, { from, days: to - from }));
  }
  return served;
}

interface Reached {
  readonly form: string;
  readonly band: ServiceBand;
  readonly months: number;
  /** The text leaves it open. */
  readonly isOpen: boolean;
}
const rowAt = (rows: readonly ServiceRow[], months: number, cut: number): ServiceRow | undefined =>
  rows.find(({ from, to }) => from * cut <= months && (to === null || months < to * cut));

/** What so many months in a band give, and whether the text leaves it open. */
function judged(table: ServiceTable, band: ServiceBand, months: number, cut: number): Reached | null {
  const row = rowAt(table[band], months, cut);
  if (!row) return null;
  const isGap = row.openFrom !== undefined && months >= row.openFrom * cut;
  const isCutTerm = cut < 1 && row.isTerm === true && rowAt(table[band], months, 1)?.form !== row.form;
  return { form: row.form, band, months, isOpen: isGap || isCutTerm };
}

/**
 * The highest form that the posts give. Time in a post that is too short for it is added to the next lower post held (9.2b);
 * whether it may be handed on further down the text does not say. `cut`: the share of each threshold that is asked.
 */
function reachedBy(served: ReadonlyMap<ServiceBand, Served>, table: ServiceTable, cut: number): Reached | null {
  const reached: Reached[] = [];
  let carried: { readonly time: Served | null; readonly steps: number } = { time: null, steps: 0 };
  for (const band of SERVICE_BANDS) {
    const own = served.get(band);
    if (!own) continue;
    const time = together(carried.time, own);
    const found = judged(table, band, monthsOf(time), cut);
    if (found) reached.push({ ...found, isOpen: found.isOpen || carried.steps > 1 });
    carried = found ? { time: null, steps: 0 } : { time, steps: carried.steps + 1 };
  }
  return reached.sort((one, other) => rankOf(one.form) - rankOf(other.form))[0] ?? null;
}

/** Posts after the last award for long service: what came before was commended (9.2a). */
function postsToCount({ posts, awards, askedOn }: Facts): readonly Post[] {
  const ends = awards.rows
    .filter((one) => one.commendationType === 'LIFETIME_SERVICE' && !one.isRevoked && one.decidedOn <= askedOn)
    .map(({ to, decidedOn }) => to ?? decidedOn)
    .sort();
  const last = ends.at(-1);
  if (last === undefined) return posts.rows;
  const next = new Date((numberOf(last) + 1) * DAY).toISOString().slice(0, 10);
  return posts.rows
    .filter(({ to }) => to === null || to > last)
    .map((post) => ({ ...post, from: post.from > last ? post.from : next }));
}

/** Discipline while holding a listed post rules the award out (9.3). */
const isDisciplined = ({ disciplines, askedOn }: Facts, posts: readonly Post[]): boolean =>
  disciplines.rows.some(
    ({ from }) => from <= askedOn && posts.some((post) => post.from <= from && (post.to === null || from <= post.to)),
  );

/** Shares of the thresholds that may be asked: both where it is not known whether the time is cut. */
function cutsOf({ isWoman, stated }: Facts): readonly number[] {
  if (isWoman === false) return [1];
  const retiresLater = stated[HIGHER_RETIREMENT_AGE]?.isMet;
  if (isWoman === null || retiresLater === undefined) return [1, 2 / 3];
  return retiresLater ? [1] : [2 / 3];
}

/** Asked of the papers where the answer hangs on it. */
function retirementAge({ stated }: Facts): Finding {
  const said = stated[HIGHER_RETIREMENT_AGE];
  return {
    code: 'STATED',
    clause: { instrument: 'ND152', clause: '4.7' },
    outcome: said ? 'PASS' : 'NEEDS_REVIEW',
    params: {
      code: HIGHER_RETIREMENT_AGE,
      vi: `Nữ thuộc nhóm có tuổi nghỉ hưu cao hơn (không giảm một phần ba thời gian)${said ? `: ${said.isMet ? 'có' : 'không'}` : ''}`,
      en: `A woman of a group with a higher retirement age (no time is cut)${said ? `: ${said.isMet ? 'yes' : 'no'}` : ''}`,
    },
    sources: said ? [said.source] : [],
  };
}

function outcomeOf(wanted: string, reached: Reached | null, posts: Facts['posts']): Outcome {
  if (reached?.form === wanted) return reached.isOpen ? 'NEEDS_REVIEW' : 'PASS';
  // More than what is asked for stays more, whatever the register may lack.
  return reached && rankOf(reached.form) < rankOf(wanted) && !reached.isOpen ? 'FAIL' : lacking(posts);
}

export function positionYears(asked: Of<'POSITION_YEARS'>, facts: Facts): Answer {
  const posts = postsToCount(facts);
  const [until = facts.askedOn] = [facts.achievement.to, facts.askedOn].sort();
  const served = servedByBand(posts, until);
  const reached = cutsOf(facts).map((cut) => reachedBy(served, asked.table, cut));
  const outcomes = new Set(reached.map((one) => outcomeOf(asked.form, one, facts.posts)));
  const [only] = outcomes.size === 1 ? outcomes : [];
  const outcome = isDisciplined(facts, posts) ? 'FAIL' : (only ?? 'NEEDS_REVIEW');
  const best = reached.at(-1);
  const params = {
    ...{ wanted: asked.form, reached: best?.form ?? null, band: best?.band ?? null, months: best?.months ?? null },
    ...{ isOpen: best?.isOpen ?? false, isCutOpen: reached.length > 1 && only === undefined },
  };
  const of = params.isCutOpen || facts.stated[HIGHER_RETIREMENT_AGE] ? [retirementAge(facts)] : [];
  return { outcome, params, sources: posts.map(({ source }) => source), of };
}
