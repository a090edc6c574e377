import { buildSchema, parse } from 'graphql';
import { defaultsOf } from './variables.ts';

const SCHEMA = buildSchema(`
enum Direction { ASC DESC }
input Page { limit: Int! = 25, offset: Int }
input Sort { field: String!, direction: Direction! = ASC }
type Query { list(page: Page, sort: [Sort!], size: Int! = 3): Int }
`);
const complete = (variables: string, given: Record<string, unknown>) =>
  defaultsOf(SCHEMA, parse(`query (${variables}) { list }`))(given);

it.each([
  ['a left-out field', '$page: Page', { page: { offset: 5 } }, { page: { limit: 25, offset: 5 } }],
  ['fields in a list', '$sort: [Sort!]', { sort: [{ field: 'a' }] }, { sort: [{ field: 'a', direction: 'ASC' }] }],
  ['one for a list', '$sort: [Sort!]', { sort: { field: 'a' } }, { sort: { field: 'a', direction: 'ASC' } }],
  ['a left-out variable', '$size: Int! = 7', {}, { size: 7 }],
  ['what is given stays', '$size: Int! = 7, $page: Page', { size: 1, page: null }, { size: 1, page: null }],
  ['nothing is invented', '$page: Page', {}, {}],
])('defaults complete %s', (_what, variables, given, wanted) => {
  expect(complete(variables, given)).toEqual(wanted);
});
