import type { DuplicateReviewQuery } from '../../gql/graphql.ts';

type Pair = NonNullable<DuplicateReviewQuery['duplicatePair']>;
export type Reviewed = NonNullable<Pair['first']>;
export type Side = 'first' | 'second';
export const SIDES = ['first', 'second'] as const;
export const other = (side: Side): Side => (side === 'first' ? 'second' : 'first');

/** What may be taken from either record: the name in the contract, and the fields of a person that show it. */
export const CHOICES = {
  FAMILY_NAME: 'familyName',
  MIDDLE_NAME: 'middleName',
  GIVEN_NAME: 'givenName',
  BIRTH_DATE: 'birthDate',
  GENDER: 'gender',
  NATIONAL_ID: 'nationalId',
  CATEGORIES: 'categories',
  POSITION_BAND: 'positionBand',
  IS_FRONTLINE: 'isFrontline',
  IS_DIRECT_WORKER: 'isDirectWorker',
  IS_ENTREPRENEUR: 'isEntrepreneur',
  REGISTERED_BY: 'registeredBy',
} as const satisfies Readonly<Record<string, keyof Reviewed>>;
export type Choice = keyof typeof CHOICES;
export type Taken = Readonly<Partial<Record<Choice, Side>>>;
export const NAMES = Object.keys(CHOICES) as Choice[];

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
export const differs = (a: Reviewed, b: Reviewed, name: Choice): boolean =>
  JSON.stringify(a[CHOICES[name]] ?? null) !== JSON.stringify(b[CHOICES[name]] ?? null);

/** Whose value the merged record gets: the chosen one, else that of the kept record, else whatever there is. */
export function sideOf(pair: Readonly<Record<Side, Reviewed>>, name: Choice, kept: Side, taken: Taken): Side {
  return taken[name] ?? (isNothing(pair[kept][CHOICES[name]]) ? other(kept) : kept);
}

/** The values to be taken from the record that is dropped. */
export const takenFrom = (pair: Readonly<Record<Side, Reviewed>>, kept: Side, taken: Taken): Choice[] =>
  NAMES.filter((name) => differs(pair.first, pair.second, name) && sideOf(pair, name, kept, taken) !== kept);
