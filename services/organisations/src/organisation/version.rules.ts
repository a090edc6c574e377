import { dayAfter } from './day.rules.ts';
import type { Organisation } from './organisation.entity.ts';

const SAID = [
  'code',
  'name',
  'shortName',
  'nameEn',
  'kind',
  'subKind',
  'parentId',
  'localityParentId',
  'isEnterprise',
  'sector',
  'isReconstructed',
  'source',
] as const;
export type Version = Pick<Organisation, (typeof SAID)[number] | 'validFrom' | 'validTo'>;

const continues = (before: Version, next: Version): boolean =>
  before.validTo != null &&
  dayAfter(before.validTo) === next.validFrom &&
  SAID.every((field) => (before[field] ?? null) === (next[field] ?? null));

/** Adds the next version to those before it; one that only follows a move further up says nothing new and lengthens the last. */
export function withVersion<T extends Version>(versions: readonly T[], next: T): T[] {
  const last = versions.at(-1);
  if (!last || !continues(last, next)) return [...versions, next];
  return [...versions.slice(0, -1), Object.assign(last, { validTo: next.validTo })];
}

/**
 * The rows that hold the version of a day as a reader sees it: moves further up cut a version into rows that say the same.
 * Where there is none on the day it is the latest before it, else the first.
 */
export function rowsOn<T extends Version>(rows: readonly T[], day: string): T[] {
  const found = Math.max(
    0,
    rows.findLastIndex(({ validFrom }) => validFrom <= day),
  );
  const joins = (at: number): boolean => at > 0 && at < rows.length && continues(rows[at - 1] as T, rows[at] as T);
  let [first, end] = [found, found + 1];
  while (joins(first)) first -= 1;
  while (joins(end)) end += 1;
  return rows.slice(first, end);
}
