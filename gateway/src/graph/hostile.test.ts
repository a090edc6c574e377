import { createLog, newId, PUBLIC } from '@tdkt/kernel';
import { CompiledGraph } from '../executor/compiled-graph.ts';
import { supergraphSdl } from '../trial/differential/schemas.ts';
import { Documents } from './documents.ts';
import { Meter } from './meter.ts';
import { Operations } from './operation.ts';

const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;
const graph = new CompiledGraph(supergraphSdl(), []);
const operations = new Operations({ graph, log: createLog('silent'), openIntrospection: false, deadlineMs: 5_000 });
const repeat = (times: number, of: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => of(at)).join(' ');

/** Each takes a naive server seconds, or its memory. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['250 KB of fields', `{ ${repeat(30_000, () => 'answer')} }`],
  ['250 KB of one name', `{ ${'a'.repeat(250_000)} }`],
  ['250 KB of one text', `{ book(id: "${'x'.repeat(250_000)}`],
  ['250 KB of braces', '{'.repeat(250_000)],
  ['250 KB of brackets in a value', `{ book(id: ${'['.repeat(250_000)}`],
  ['250 KB of a comment and an error', `#${'x'.repeat(250_000)}\n{`],
  ['500 levels', `{ book(id: 1) ${'{ sequel '.repeat(400)}{ id }${' }'.repeat(400)} }`],
  ['30 levels of a type that leads to itself', `{ media { ${'sequel { '.repeat(28)}id${' }'.repeat(28)} } }`],
  ['400 aliases of one field', `{ ${repeat(400, (at) => `a${at}: answer`)} }`],
  ['a fragment that spreads itself', '{ book(id: 1) { ...f } } fragment f on Book { ...f }'],
  [
    'a ring of 60 fragments',
    `{ book(id: 1) { ...f0 } } ${repeat(60, (at) => `fragment f${at} on Book { ...f${(at + 1) % 60} }`)}`,
  ],
  [
    'fragments that double 60 times',
    `{ media { ...f0 } } ${repeat(60, (at) => `fragment f${at} on Media { sequel { ${at < 59 ? `...f${at + 1}` : 'id'} } ... on Book { sequel { ${at < 59 ? `...f${at + 1}` : 'id'} } } }`)}`,
  ],
  ['300 directives on a field', `{ answer ${'@include(if: true) '.repeat(300)} }`],
  ['300 unknown directives', `{ answer ${repeat(300, (at) => `@d${at}`)} }`],
  ['300 variables that nobody uses', `query (${repeat(300, (at) => `$v${at}: Int`)}) { answer }`],
  ['100 operations', repeat(100, (at) => `query q${at} { answer }`)],
  ['120 fields that may conflict', `{ ${repeat(120, (at) => `book(id: ${at}) { id }`)} }`],
  [
    'fields that conflict below each other',
    `{ ${repeat(40, (at) => `media { sequel { sequel { related(first: ${at}) { id } } } }`)} }`,
  ],
  [
    'introspection that multiplies',
    `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
  ],
  ['nothing but what JSON allows', '\u0000\uffff\ud800'],
];
const LIMIT_MS = 100;

describe('a hostile document', () => {
  beforeAll(async () => {
    // The first of all pays for code that has never run.
    await operations.answer({ query: '{ nothing answer ...x }', operationName: undefined, variables: {} }, call);
  });

  it.each(HOSTILE)('of %s is refused within 100 ms', async (_, query) => {
    let fastest = Number.POSITIVE_INFINITY;
    // Other suites run beside this one; a comment makes each a document that was never seen.
    for (let round = 0; round < 3; round += 1) {
      const asked = { query: `${query} #${round}`, operationName: undefined, variables: {} };
      const started = performance.now();
      const { refused, codes } = await operations.answer(asked, call);
      fastest = Math.min(fastest, performance.now() - started);
      expect([refused, codes.every((code) => code === 'INVALID' || code === 'LIMIT')]).toEqual([true, true]);
    }

    expect(fastest).toBeLessThan(LIMIT_MS);
  });
});

describe('documents that are all different', () => {
  it('are forgotten beyond the bound of the cache', () => {
    const documents = new Documents(graph.schema);
    const known = documents.prepare('{ answer }');
    expect(documents.prepare('{ answer }')).toBe(known);

    for (let at = 0; at < 600; at += 1) documents.prepare(`{ a${at}: answer }`);

    expect(documents.prepare('{ answer }')).not.toBe(known);
    expect(documents.remembered).toBe(500);
  });

  it('of great length are not remembered at all', () => {
    const documents = new Documents(graph.schema);
    documents.prepare(`{ answer } #${'x'.repeat(20_000)}`);

    expect(documents.remembered).toBe(0);
  });
});

it('a meter of a refused document has a plan and nothing else', async () => {
  const meter = new Meter();
  operations.accept({ query: '{', operationName: undefined, variables: {} }, call, meter);

  expect([meter.plan.count, meter.subgraph.count, meter.sql.count, meter.write.count]).toEqual([1, 0, 0, 0]);
});
