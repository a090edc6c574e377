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

const DAY_MS = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

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
