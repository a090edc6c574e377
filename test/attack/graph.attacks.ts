import { type Attack, answered, ask, refused, send, told } from './target.ts';

const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const nested = (depth: number, name: string, leaf: string): string =>
  `${`${name} { `.repeat(depth)}${leaf}${' }'.repeat(depth)}`;

/** A document that an officer sends and that must be refused quickly. */
const hostile = (row: string, what: string, query: string, codes: readonly string[]): Attack => ({
  ...{ row, what, expected: `${codes.join(' or ')}, < 500 ms, < 2 KB` },
  run: async (target) => {
    const { token } = await target.as('officer.huyen-long-thanh');
    const seen = await ask(target, query, { token });
    const verdict = refused(seen, codes);
    return { ...verdict, holds: verdict.holds && seen.milliseconds < 500 };
  },
});
const EITHER = ['LIMIT', 'INVALID'] as const;

const DOCUMENTS: readonly Attack[] = [
  hostile('G1', 'introspection by an officer', '{ __schema { types { name } } }', ['FORBIDDEN', 'INVALID', 'LIMIT']),
  hostile('G1', '__type by an officer', '{ __type(name: "Account") { fields { name } } }', [
    'FORBIDDEN',
    'INVALID',
    'LIMIT',
  ]),
  hostile('G2', 'misspelt field, hoping for a suggestion', '{ organisationz { items { id } } }', ['INVALID']),
  hostile('G2', 'misspelt argument', '{ organisations(filtr: {}) { totalCount } }', ['INVALID']),
  hostile('G2', 'misspelt value of an enum', '{ organisations(sort: [{field: NAM, direction: ASC}]) { totalCount } }', [
    'INVALID',
  ]),
  hostile('G3', '1,000 aliases of __typename', `{ ${times(1_000, (at) => `a${at}: __typename`)} }`, EITHER),
  hostile('G3', '31 aliases of one field', `{ ${times(31, (at) => `a${at}: viewer { __typename }`)} }`, ['LIMIT']),
  hostile('G5', '2,000 fields of one name', `{ ${times(2_000, () => '__typename')} }`, EITHER),
  hostile('G5', '20,000 tokens', `{ viewer { ${times(20_000, () => 'username')} } }`, EITHER),
  hostile(
    'G5',
    '500 fragments that overlap',
    `{ viewer { ${times(500, (at) => `...f${at}`)} } } ${times(500, (at) => `fragment f${at} on Viewer { __typename }`)}`,
    EITHER,
  ),
  hostile('G6', '500 unknown directives', `{ viewer { __typename ${times(500, (at) => `@x${at}`)} } }`, EITHER),
  hostile('G6', '500 times @skip', `{ viewer { __typename ${times(500, () => '@skip(if: false)')} } }`, EITHER),
  ...[13, 100, 400].map((depth) =>
    hostile(
      'G7',
      `depth ${depth}`,
      `{ organisations { items { ${nested(depth, 'head { affiliations { organisation', 'id').replaceAll(' }', ' } } }')} } } }`,
      EITHER,
    ),
  ),
  hostile(
    'G8',
    'three lists of 100 in each other',
    '{ organisations(page: {limit: 100}) { items { people(page: {limit: 100}) { items { awards(page: {limit: 100}) { items { id } } } } } } }',
    ['LIMIT'],
  ),
  hostile(
    'G9',
    'ping-pong between services',
    '{ people(page: {limit: 100}) { items { awards(page: {limit: 100}) { items { organisation { people(page: {limit: 100}) { items { awards { items { id } } } } } } } } } }',
    ['LIMIT'],
  ),
  hostile('G11', 'introspection in a ring', '{ __schema { types { fields { type { fields { type { name } } } } } } }', [
    'FORBIDDEN',
    ...EITHER,
  ]),
  hostile('F2', '_entities through the gateway', '{ _entities(representations: []) { __typename } }', ['INVALID']),
  hostile('F2', '_service through the gateway', '{ _service { sdl } }', ['INVALID']),
];

const json = { 'content-type': 'application/json' };

export const GRAPH: readonly Attack[] = [
  ...DOCUMENTS,
  {
    ...{ row: 'G1', what: 'introspection by nobody', expected: 'refused' },
    run: async (target) => refused(await ask(target, '{ __schema { queryType { name } } }')),
  },
  {
    ...{ row: 'G10', what: 'ten operations in an array', expected: '400 INVALID' },
    run: async (target) => {
      const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
      return refused(await send(target, '/graphql', { method: 'POST', headers: json, body }), ['INVALID']);
    },
  },
  {
    ...{ row: 'G17', what: 'bodies that are no request', expected: '400 INVALID, nothing of the parser' },
    run: async (target) => {
      const bodies = ['{', 'null', '"x"', '{"query": 1}', '{"query":"{a}","variables":[]}', '{"query":""}', '\u0000'];
      const seen = [];
      for (const body of bodies) {
        const answer = await send(target, '/graphql', { method: 'POST', headers: json, body });
        seen.push({ verdict: refused(answer, ['INVALID']), answer });
      }
      const wrong = seen.find(({ verdict, answer }) => !verdict.holds || answer.status !== 400);
      return { holds: !wrong, measured: wrong ? told(wrong.answer) : `${bodies.length} bodies: 400 INVALID` };
    },
  },
  {
    ...{ row: 'G17', what: 'variables of the wrong kind', expected: 'INVALID, the value is not echoed' },
    run: async (target) => {
      const { token } = await target.as('officer.huyen-long-thanh');
      const seen = await ask(target, 'query($id: ID!) { organisation(id: $id) { id } }', {
        ...{ token, variables: { id: { secretEcho: 'echo-4711' } } },
      });
      const verdict = refused(seen, ['INVALID']);
      return { ...verdict, holds: verdict.holds && !seen.text.includes('echo-4711') };
    },
  },
  {
    ...{ row: 'G18', what: 'a comment of 300 KB', expected: '413 LIMIT' },
    run: async (target) => answered(await ask(target, `{ __typename } #${'x'.repeat(300_000)}`), [413]),
  },
  {
    ...{ row: 'G20', what: 'registering a persisted query', expected: 'refused: no document, no answer' },
    run: async (target) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
      const body = JSON.stringify({ extensions });
      return refused(await send(target, '/graphql', { method: 'POST', headers: json, body }), ['INVALID']);
    },
  },
];
