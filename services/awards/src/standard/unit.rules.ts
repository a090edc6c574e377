/** What a collective, its cluster and its movement show, and what people or the province say. */
import { type Answer, lacking, type Of, yearOf } from './record.rules.ts';
import type { Facts, Outcome } from './standard.types.ts';

const of = (isMet: boolean): Outcome => (isMet ? 'PASS' : 'FAIL');

/** Shares are compared as whole numbers: 70 of 100 is 70 %, and 69.99 % is not. */
export function unitRatio(asked: Of<'UNIT_RATIO'>, { members }: Facts): Answer {
  const holders = members?.holders[asked.form] ?? null;
  const wanted = { form: asked.form, percent: asked.percent, isStrict: asked.isStrict ?? false };
  if (!members || members.count === 0 || holders === null) {
    return { outcome: 'NEEDS_REVIEW', params: { ...wanted, holders, count: members?.count ?? null }, sources: [] };
  }
  const [share, limit] = [holders * 100, asked.percent * members.count];
  const outcome = of(asked.isStrict ? share > limit : share >= limit);
  return { outcome, params: { ...wanted, holders, count: members.count }, sources: [members.source] };
}

export function unitMinCount(asked: Of<'UNIT_MIN_COUNT'>, { members }: Facts): Answer {
  const holders = members?.holders[asked.form] ?? null;
  const params = { form: asked.form, count: asked.count, holders };
  if (!members || holders === null) return { outcome: 'NEEDS_REVIEW', params, sources: [] };
  return { outcome: of(holders >= asked.count), params, sources: [members.source] };
}

export function unitCompleted(asked: Of<'UNIT_COMPLETED'>, { members }: Facts): Answer {
  const done = members?.completedCount ?? null;
  const params = { percent: asked.percent, done, count: members?.count ?? null };
  if (!members || done === null) return { outcome: 'NEEDS_REVIEW', params, sources: [] };
  return { outcome: of(done * 100 >= asked.percent * members.count), params, sources: [members.source] };
}

export function clusterRank(asked: Of<'CLUSTER_RANK'>, { ranks, achievement }: Facts): Answer {
  const year = yearOf(achievement.to);
  const found = ranks.rows.find((row) => row.of === asked.of && row.year === year);
  const params = { of: asked.of, rank: asked.rank, year, found: found?.rank ?? null };
  if (!found) return { outcome: lacking(ranks), params, sources: [] };
  return { outcome: of(found.rank <= asked.rank), params, sources: [found.source] };
}

const LAUNCHERS = ['UNIT', 'CLUSTER', 'PROVINCE', 'NATION'] as const;

/** A dossier by merit shows no movement; which movement one by movement is about may not be known yet. */
export function movementResult(asked: Of<'MOVEMENT_RESULT'>, { movement, commendationType }: Facts): Answer {
  const years = asked.years ?? 0;
  const wanted = { launcher: asked.launcher, years, atReview: asked.atReview ?? false };
  if (!movement) {
    const outcome = commendationType === 'MOVEMENT' ? 'NEEDS_REVIEW' : 'FAIL';
    return { outcome, params: { ...wanted, months: null }, sources: [] };
  }
  const isHighEnough = LAUNCHERS.indexOf(movement.launcher) >= LAUNCHERS.indexOf(asked.launcher);
  const isMet = isHighEnough && movement.months >= years * 12 && (!asked.atReview || movement.isAtReview);
  const voted = movement.isVoted === null ? 'NEEDS_REVIEW' : of(movement.isVoted);
  const params = { ...wanted, found: movement.launcher, months: movement.months, isVoted: movement.isVoted };
  return { outcome: isMet ? voted : 'FAIL', params, sources: [movement.source] };
}

/** Whole years between two days. */
function yearsBetween(from: string, to: string): number {
  return yearOf(to) - yearOf(from) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

export function ageOfUnit(asked: Of<'AGE_OF_UNIT'>, { establishedOn, achievement }: Facts): Answer {
  const age = establishedOn === null ? null : yearsBetween(establishedOn, achievement.to);
  const outcome = age === null ? 'NEEDS_REVIEW' : of(age >= asked.years);
  return { outcome, params: { years: asked.years, age, establishedOn }, sources: [] };
}

/** A judgement of people: nobody but the minutes can say yes or no. */
export function stated(asked: Of<'STATED'>, facts: Facts): Answer {
  const said = facts.stated[asked.code];
  const params = { code: asked.code, vi: asked.text.vi, en: asked.text.en };
  return said
    ? { outcome: of(said.isMet), params, sources: [said.source] }
    : { outcome: 'NEEDS_REVIEW', params, sources: [] };
}

/**
 * What law leaves open is decided by the province's value: a flag by itself, anything else by what the papers say of it.
 * As long as no document confirms the value, nothing is decided by it.
 */
export function setting(asked: Of<'SETTING'>, facts: Facts): Answer {
  const set = facts.settings[asked.code];
  const said = facts.stated[asked.code];
  const value = set?.value ?? null;
  const params = {
    code: asked.code,
    vi: asked.text.vi,
    en: asked.text.en,
    value,
    isVerified: set?.isVerified ?? false,
  };
  const sources = set ? [set.source] : [];
  if (!set?.isVerified) return { outcome: 'NEEDS_REVIEW', params, sources };
  if (typeof set.value === 'boolean') return { outcome: of(set.value), params, sources };
  return said
    ? { outcome: of(said.isMet), params, sources: [...sources, said.source] }
    : { outcome: 'NEEDS_REVIEW', params, sources };
}
