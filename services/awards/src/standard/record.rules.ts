/** What somebody's own record shows: awards, yearly completion, initiatives, discipline. */
import type { AwardFact, Completion, Facts, Finding, Known, Outcome, Requirement } from './standard.types.ts';

export type Answer = Pick<Finding, 'outcome' | 'params' | 'sources' | 'of'>;
export type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>;

const LEVELS: readonly Completion[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT'];
const isAtLeast = (level: Completion, wanted: Completion): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
const REACHES = ['UNIT', 'PROVINCE', 'NATION'] as const;
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Not shown by a complete register is contradicted; by an incomplete one it is a matter for people. */
export const lacking = ({ isComplete }: Known<unknown>): Outcome => (isComplete ? 'FAIL' : 'NEEDS_REVIEW');

/** The year that an award counts for: that of its achievement, else that of its decision. */
const yearOfAward = ({ to, decidedOn }: AwardFact): number => yearOf(to ?? decidedOn);

type Counted = Facts['awards']['rows'][number];

/**
 * Awards that may count: of a year up to that of the achievement, decided by the day of the question (titles of a year are
 * decided in the next one), not revoked, and for merit neither by a movement nor for a sudden deed.
 */
export function basisOf(facts: Facts, isMeritOnly: boolean): readonly Counted[] {
  return facts.awards.rows.filter(
    (award) =>
      !award.isRevoked &&
      award.decidedOn <= facts.askedOn &&
      yearOfAward(award) <= yearOf(facts.achievement.to) &&
      !(isMeritOnly && facts.commendationType === 'MERIT' && ['MOVEMENT', 'SUDDEN'].includes(award.commendationType)),
  );
}

/** The last year in which discipline was being served; null: none was, or the regime does not ask. */
function yearServed({ disciplines, askedOn }: Facts, isAsked: boolean): number | null {
  const years = disciplines.rows
    .filter(({ from }) => isAsked && from <= askedOn)
    .map(({ to }) => yearOf(to !== null && to < askedOn ? to : askedOn));
  return years.length > 0 ? Math.max(...years) : null;
}

/** The year of the last award of one of the forms; nothing counts that is not later. */
function yearSince(rows: readonly Counted[], forms: readonly string[] | undefined): number | null {
  if (!forms) return null;
  const years = rows.filter(({ form }) => forms.includes(form)).map(yearOfAward);
  return years.length > 0 ? Math.max(...years) : null;
}

const longestRun = (years: readonly number[]): number => {
  const sorted = [...new Set(years)].sort((one, other) => one - other);
  let [best, run] = [0, 0];
  for (const [at, year] of sorted.entries()) {
    run = at > 0 && sorted[at - 1] === year - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  }
  return best;
};

/** How a regime counts. */
export interface Counting {
  /** Awards by movement or for a sudden deed do not count. */
  readonly isMeritOnly: boolean;
  /** Years of work count after discipline was served. */
  readonly isAfterDiscipline: boolean;
}

export function priorAward(asked: Of<'PRIOR_AWARD'>, facts: Facts, { isMeritOnly }: Counting): Answer {
  const all = basisOf(facts, isMeritOnly);
  const since = yearSince(all, asked.since);
  const rows = since === null ? all : all.filter((row) => yearOfAward(row) > since);
  const yearsOf = (form: string): number[] => rows.filter((row) => row.form === form).map(yearOfAward);
  const isMet = (count: (form: string) => number): boolean =>
    asked.ways.some((way) => Object.entries(way).every(([form, wanted]) => count(form) >= wanted));
  const forms = [...new Set(asked.ways.flatMap((way) => Object.keys(way)))];
  const told = rows.filter(({ form }) => forms.includes(form));
  const outcome = ((): Outcome => {
    if (!isMet((form) => yearsOf(form).length)) return lacking(facts.awards);
    // Years with a gap between them go to people: an award of that year may be missing from the register.
    return !asked.isConsecutive || isMet((form) => longestRun(yearsOf(form))) ? 'PASS' : 'NEEDS_REVIEW';
  })();
  const ways = asked.ways.map((way) =>
    Object.entries(way)
      .map(([form, count]) => `${count} ${form}`)
      .join(' + '),
  );
  const params = { wanted: ways.join(' | '), found: told.length, isConsecutive: asked.isConsecutive ?? false };
  return { outcome, params, sources: told.map(({ source }) => source) };
}

/** What nobody recorded may still be; a revoked award is none. */
export function notAwarded(asked: Of<'NOT_AWARDED'>, facts: Facts, { isMeritOnly }: Counting): Answer {
  const told = basisOf(facts, isMeritOnly).filter(
    ({ form, commendationType }) => commendationType === asked.type && asked.forms.includes(form),
  );
  const outcome = told.length > 0 ? 'FAIL' : facts.awards.isComplete ? 'PASS' : 'NEEDS_REVIEW';
  const params = { type: asked.type, found: told.map(({ form }) => form).join(', ') };
  return { outcome, params, sources: told.map(({ source }) => source) };
}

/** What is known of each year; a title of the year that needs outstanding completion shows it too. */
function levelsOf({ completions }: Facts, basis: readonly Counted[], titles: readonly string[]) {
  const told = completions.rows.map(({ year, level }) => [year, level] as const);
  const titled = basis
    .filter(({ form }) => titles.includes(form))
    .map((row) => [yearOfAward(row), 'EXCELLENT'] as const);
  return new Map<number, Completion>([...told, ...titled]);
}

export function completionStreak(asked: Of<'COMPLETION_STREAK'>, facts: Facts, counting: Counting): Answer {
  const last = yearOf(facts.achievement.to);
  const basis = basisOf(facts, counting.isMeritOnly);
  const since = yearSince(basis, asked.since);
  const served = yearServed(facts, counting.isAfterDiscipline);
  const years = Array.from({ length: asked.years }, (_, at) => last - asked.years + 1 + at);
  const levels = levelsOf(facts, basis, asked.titles ?? []);
  const held = years.map((year) => levels.get(year));
  const tooSoon = [since, served].some((year) => year !== null && last - year < asked.years);
  const best = held.filter((level) => level && asked.best && isAtLeast(level, asked.best.level)).length;
  const unknown = held.filter((level) => level === undefined).length;
  const outcome = ((): Outcome => {
    if (tooSoon || held.some((level) => level && !isAtLeast(level, asked.level))) return 'FAIL';
    if (asked.best && best + unknown < asked.best.years) return 'FAIL';
    if (unknown > 0) return lacking(facts.completions);
    return asked.best && best < asked.best.years ? 'FAIL' : 'PASS';
  })();
  const params = {
    ...{ level: asked.level, years: asked.years, from: years[0] ?? last, to: last, unknown },
    ...(asked.best ? { bestLevel: asked.best.level, bestYears: asked.best.years, best } : {}),
    ...(since === null ? {} : { since }),
    ...(served === null ? {} : { served }),
  };
  const told = facts.completions.rows.filter(({ year }) => years.includes(year));
  return { outcome, params, sources: told.map(({ source }) => source) };
}

export function initiative(asked: Of<'INITIATIVE'>, facts: Facts): Answer {
  const last = yearOf(facts.achievement.to);
  const told = facts.initiatives.rows.filter(({ reach, recognisedOn }) => {
    const year = yearOf(recognisedOn);
    if (recognisedOn > facts.askedOn) return false;
    return year > last - asked.years && year <= last && REACHES.indexOf(reach) >= REACHES.indexOf(asked.reach);
  });
  const outcome = told.length >= asked.count ? 'PASS' : lacking(facts.initiatives);
  const params = { reach: asked.reach, count: asked.count, years: asked.years, found: told.length };
  return { outcome, params, sources: told.map(({ source }) => source) };
}

const SEVERITIES = ['REPRIMAND', 'WARNING', 'HIGHER'] as const;

export function noDiscipline(asked: Of<'NO_DISCIPLINE'>, facts: Facts): Answer {
  if (asked.of === 'MEMBERS') {
    const count = facts.members?.disciplinedCount ?? null;
    const outcome = count === null ? 'NEEDS_REVIEW' : count === 0 ? 'PASS' : 'FAIL';
    return { outcome, params: { from: asked.from, count }, sources: facts.members ? [facts.members.source] : [] };
  }
  const { from, to } = facts.achievement;
  const found = facts.disciplines.rows.filter(
    (one) =>
      SEVERITIES.indexOf(one.severity) >= SEVERITIES.indexOf(asked.from) &&
      one.from <= to &&
      (one.to === null || one.to >= from),
  );
  const outcome = found.length > 0 ? 'FAIL' : facts.disciplines.isComplete ? 'PASS' : 'NEEDS_REVIEW';
  return { outcome, params: { from: asked.from, count: found.length }, sources: found.map(({ source }) => source) };
}
