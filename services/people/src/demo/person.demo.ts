import { readFileSync } from 'node:fs';
import { seedId } from '@tdkt/kernel';
import { Gender, type PersonCategory, type PositionBand } from '../person/person.entity.ts';
import { createRandom, pick, seedOf } from './random.ts';

interface Names {
  readonly surnames: readonly { name: string; weight: number }[];
  readonly given: { readonly male: readonly string[]; readonly female: readonly string[] };
}
/** Names of synthetic persons: surnames with their share, and middle and given names in one text. */
export const NAMES = JSON.parse(readFileSync(new URL('../../data/names-vi.json', import.meta.url), 'utf8')) as Names;
const TOTAL_WEIGHT = NAMES.surnames.reduce((sum, { weight }) => sum + weight, 0);

/** The same id wherever the demo data speak of this person: `head` and `officer` of a unit, `staff` of the Board, `council` members. */
export const personIdOf = (kind: string, key: string): string => seedId('person', `${kind}:${key}`);

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly sub_kind: string | null;
}
export interface DemoPost {
  readonly kind: string;
  readonly key: string;
  readonly unit: DemoUnit;
  readonly position: string;
  readonly band: PositionBand;
  readonly isHead: boolean;
  readonly categories: readonly PersonCategory[];
  readonly isFrontline: boolean;
  readonly isDirectWorker: boolean;
  readonly isEntrepreneur: boolean;
}

function surname(random: () => number): string {
  let left = random() * TOTAL_WEIGHT;
  for (const { name, weight } of NAMES.surnames) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'Nguyễn';
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
/** 000 is no province's code, so the number belongs to nobody. */
const inventedNationalId = (random: () => number): string =>
  `000${String(Math.floor(random() * 1e9)).padStart(9, '0')}`;

/** A synthetic person for a post, and their affiliation, as rows of SQL. */
export function personFor(post: DemoPost) {
  const random = createRandom(seedOf(`${post.kind}:${post.key}`));
  const gender = random() < 0.5 ? Gender.MALE : Gender.FEMALE;
  const parts = pick(random, gender === Gender.MALE ? NAMES.given.male : NAMES.given.female).split(' ');
  const birth = `${1966 + Math.floor(random() * 32)}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
  return {
    id: personIdOf(post.kind, post.key),
    family_name: surname(random),
    middle_name: parts.slice(0, -1).join(' ') || null,
    given_name: parts.at(-1) as string,
    birth_date: birth,
    gender,
    national_id: inventedNationalId(random),
    categories: post.categories,
    is_frontline: post.isFrontline,
    is_direct_worker: post.isDirectWorker,
    is_entrepreneur: post.isEntrepreneur,
    position_band: post.band,
    organisation_id: post.unit.id,
    affiliation_id: seedId('affiliation', `${post.kind}:${post.key}`),
    position: post.position,
    is_head: post.isHead,
  };
}
