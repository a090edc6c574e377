import type { Sample } from './sample.ts';

/** What is asked of the registers: by the graph through the whole product, or as plain SQL of the owner. */
export interface RegistryQuestion {
  readonly name: string;
  /** Milliseconds at the median. */
  readonly limit: number;
  /** Who asks the graph; the Board unless told. */
  readonly as?: string;
  readonly graphql?: string;
  readonly sql?: string;
  /** Variables, or values of the SQL, of one asking. */
  given(sample: Sample): Readonly<Record<string, unknown>> | readonly unknown[];
}

const PAGE = 'page: {limit: 25}';
const NAMES = 'items { id fullName organisation { id } } pageInfo { hasNextPage endCursor }';
const search = (more = '') => `query($q: String!) { people(filter: {q: $q}, ${PAGE}) { ${more} ${NAMES} } }`;
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const CANDIDATES = 'items { score reasons person { id fullName birthDate } }';
const LIMIT = 100;

/** The questions of `npm run bench -- registries`. Every register may add its own. */
export const QUESTIONS: readonly RegistryQuestion[] = [
  { name: 'people: a whole name', limit: LIMIT, graphql: search(), given: ({ name }) => ({ q: name }) },
  {
    name: 'people: a whole name, counted',
    limit: LIMIT,
    graphql: search('totalCount'),
    given: ({ name }) => ({ q: name }),
  },
  {
    ...{
      name: 'people: a whole name, decomposed, without diacritics, in another order',
      limit: LIMIT,
      graphql: search(),
    },
    given: ({ name }) => ({ q: plain(name).split(' ').toReversed().join(' ') }),
  },
  {
    name: 'people: family and given name',
    limit: LIMIT,
    graphql: search(),
    given: ({ family, given }) => ({ q: `${family} ${given}` }),
  },
  { name: 'people: a given name', limit: LIMIT, graphql: search(), given: ({ given }) => ({ q: given }) },
  {
    ...{
      name: 'people: a given name, asked by the officer of a unit',
      limit: LIMIT,
      as: 'officer',
      graphql: search('totalCount'),
    },
    given: ({ given }) => ({ q: given }),
  },
  {
    ...{ name: 'people: a page far into the list', limit: LIMIT },
    graphql: `query($offset: Int!) { people(page: {limit: 25, offset: $offset}) { ${NAMES} } }`,
    given: ({ at }) => ({ offset: at * 40 }),
  },
  {
    ...{ name: 'duplicates: candidates of somebody entered', limit: LIMIT },
    graphql: `query($input: PersonLikeness!) { duplicateCandidates(input: $input) { ${CANDIDATES} } }`,
    given: ({ family, middle, given, birthDate, nationalId }) => ({
      input: { familyName: family, middleName: middle, givenName: `${given} (tổng hợp)`, birthDate, nationalId },
    }),
  },
  {
    ...{ name: 'duplicates: candidates of a person', limit: LIMIT },
    graphql: `query($id: ID!) { duplicateCandidates(personId: $id) { ${CANDIDATES} } }`,
    given: ({ id }) => ({ id }),
  },
];
