import { readFileSync } from 'node:fs';
import { createLog, newId, PUBLIC } from '@tdkt/kernel';
import {
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import type { GraphAnswer, Subgraph } from '../graph/graph.ts';
import { Meter } from '../graph/meter.ts';
import { Operations } from '../graph/operation.ts';
import { supergraphSdl } from '../trial/differential/schemas.ts';
import { CompiledGraph } from './compiled-graph.ts';

const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;

/** Subgraphs that answer from a list, the first that fits; `asked` is what came. */
function scripted(answers: Record<string, (variables: Readonly<Record<string, unknown>>) => ExecutionResult>) {
  const asked: { name: string; query: string; variables: unknown }[] = [];
  const subgraphs = ['catalogue', 'people', 'stock', 'shops'].map(
    (name): Subgraph => ({
      name,
      ping: async () => undefined,
      execute: async ({ document, variables = {} }) => {
        asked.push({ name, query: print(document).replace(/\s+/g, ' '), variables });
        const answer = answers[name];
        if (!answer) throw new Error(`${name} was not meant to be asked`);
        return answer(variables);
      },
    }),
  );
  return { graph: new CompiledGraph(supergraphSdl(), subgraphs), asked };
}

function ask(graph: CompiledGraph, query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return graph.execute({
    document,
    operation,
    variables,
    call,
    signal: AbortSignal.timeout(5_000),
    meter: new Meter(),
  });
}

const book = (id: string, more: object = {}) => ({ __typename: 'Book', id, ...more });

describe('entities', () => {
  it('that are equal are asked for once, and an error of one belongs to each of its places', async () => {
    const { graph, asked } = scripted({
      catalogue: () => ({ data: { copies: [{ book: book('1') }, { book: book('2') }, { book: book('1') }] } }),
      stock: () => ({
        data: { _entities: [null, { weight: 5 }] },
        errors: [new GraphQLError('x', { path: ['_entities', 0, 'weight'], extensions: { code: 'FORBIDDEN' } })],
      }),
    });
    const { data, errors } = await ask(graph, '{ copies { book { weight } } }');

    expect(asked[1]?.variables).toEqual({ representations: [book('1'), book('2')] });
    expect(data).toBe('{"copies":[{"book":{"weight":null}},{"book":{"weight":5}},{"book":{"weight":null}}]}');
    expect(errors.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['copies', 0, 'book', 'weight'], 'FORBIDDEN'],
      [['copies', 2, 'book', 'weight'], 'FORBIDDEN'],
    ]);
  });

  it('that their owner does not show are null without an error', async () => {
    const { graph } = scripted({
      catalogue: () => ({ data: { book: { author: { __typename: 'Author', id: '1' }, id: '1' } } }),
      people: () => ({ data: { _entities: [null] } }),
    });
    const { data, errors } = await ask(graph, '{ book(id: 1) { id author { age } } }');

    expect([data, errors]).toEqual(['{"book":{"id":"1","author":{"age":null}}}', []]);
  });

  it('of a subgraph that is away are null, the rest of the answer is there', async () => {
    const { graph } = scripted({ catalogue: () => ({ data: { book: book('1', { title: 'T' }) } }) });
    const { data, errors } = await ask(graph, '{ book(id: 1) { title weight } }');

    expect(data).toBe('{"book":{"title":"T","weight":null}}');
    expect(errors.map(({ path }) => path)).toEqual([['book']]);
  });

  it('that lack a required field are not asked for', async () => {
    const { graph, asked } = scripted({ catalogue: () => ({ data: { book: book('1') } }) });
    const { data } = await ask(graph, '{ book(id: 1) { volume } }');

    expect(data).toBe('{"book":{"volume":null}}');
    expect(asked.map(({ name }) => name)).toEqual(['catalogue']);
  });
});

describe('names of the client', () => {
  it('never stand for a field that the plan needs', async () => {
    const { graph } = scripted({
      catalogue: () => ({ data: { book: book('1', { _alias_weight: 'a title' }) } }),
      stock: () => ({ data: { _entities: [{ weight: 7 }] } }),
      shops: ({ representations }) => ({
        data: { _entities: (representations as { weight: number }[]).map(({ weight }) => ({ postage: weight * 2 })) },
      }),
    });

    expect((await ask(graph, '{ book(id: 1) { weight: title postage } }')).data).toBe(
      '{"book":{"weight":"a title","postage":14}}',
    );
  });

  it('may be those of Object.prototype', async () => {
    const { graph } = scripted({ catalogue: () => ({ data: { book: book('1', { _alias___proto__: 'a title' }) } }) });

    expect((await ask(graph, '{ book(id: 1) { __proto__: title } }')).data).toBe('{"book":{"__proto__":"a title"}}');
  });
});

describe('mutations', () => {
  it('run in order and stop at one that must not fail', async () => {
    const { graph, asked } = scripted({
      catalogue: () => ({ data: null, errors: [new GraphQLError('x', { path: ['renameBook'] })] }),
      stock: () => ({ data: { count2: 1 } }),
    });
    const { data } = await ask(graph, 'mutation { count2 renameBook(id: 1) { id } addAuthor(name: "n") { id } }');

    expect(data).toBe('null');
    expect(asked.map(({ name }) => name)).toEqual(['stock', 'catalogue']);
  });
});

describe('fragments that multiply', () => {
  const chain = (levels: number, body: (next: string) => string, last: string): string =>
    Array.from(
      { length: levels },
      (_, at) => `fragment f${at} ${body(at === levels - 1 ? last : `...f${at + 1}`)}`,
    ).join(' ');

  it('are spread once where they say the same', async () => {
    const { graph } = scripted({ catalogue: () => ({ data: { book: book('1') } }) });
    const query = `{ book(id: 1) { ...f0 } } ${chain(60, (next) => `on Book { ${next} ${next} }`, 'id')}`;

    expect((await ask(graph, query)).data).toBe('{"book":{"id":"1"}}');
  });

  it('are refused where they do not end', async () => {
    const { graph } = scripted({});
    const wide = (next: string) => `on Media { ... on Book { related { ${next} } sequel { ${next} } } }`;
    const query = `{ media { ...f0 } } ${chain(30, wide, 'id')}`;
    const operations = new Operations({ graph, log: createLog('silent'), openIntrospection: true, deadlineMs: 5_000 });
    const { body } = await operations.answer({ query, operationName: undefined, variables: {} }, call);

    expect(JSON.parse(body).errors[0].extensions.code).toBe('LIMIT');
    await expect(ask(graph, query)).rejects.toMatchObject({ extensions: { code: 'LIMIT' } });
  });
});

describe('the schema of clients', () => {
  it('is the committed one', () => {
    const file = (name: string) => readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');
    const { schema } = new CompiledGraph(file('supergraph'), []);

    expect(`${printSchema(lexicographicSortSchema(schema)).trimEnd()}\n`).toBe(file('api'));
  });
});
