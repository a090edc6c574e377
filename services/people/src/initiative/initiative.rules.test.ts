import { checkInitiative, type InitiativeFacts } from './initiative.rules.ts';

const facts: InitiativeFacts = { authors: [{ personId: 'a' }], today: '2021-09-20', isBoard: false };

it.each([
  ['one author without a share', {}, []],
  ['two authors with the whole work', { authors: [author('a', 60), author('b', 40)] }, []],
  ['no author', { authors: [] }, ['REQUIRED authors']],
  ['an author twice', { authors: [author('a'), author('a')] }, ['DUPLICATE authors']],
  ['more than the whole work', { authors: [author('a', 60), author('b', 50)] }, ['OUT_OF_RANGE authors']],
  ['a negative share', { authors: [author('a', -1)] }, ['OUT_OF_RANGE authors']],
  ['a recognition tomorrow', { recognisedOn: '2021-09-21' }, ['IN_FUTURE recognisedOn']],
  ['the level of the unit, from an officer', { level: 'UNIT' }, []],
  ['the level of the province, from an officer', { level: 'PROVINCE' }, ['NOT_ALLOWED level']],
  ['the level of the nation, from the Board', { level: 'NATION', isBoard: true }, []],
] as const)('an initiative with %s is judged by the rules', (_case, given, found) => {
  const violations = checkInitiative({ ...facts, ...given });
  expect(violations.map(({ code, path }) => `${code} ${path?.[0]}`)).toEqual(found);
});

function author(personId: string, share: number | null = null) {
  return { personId, share };
}
