import { createLog, executorOf, newId, PUBLIC, presentError, type RunningService } from '@tdkt/kernel';
import { execute, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { CompiledGraph } from '../../executor/compiled-graph.ts';
import type { Subgraph } from '../../graph/graph.ts';
import { Meter } from '../../graph/meter.ts';
import { localSubgraph } from '../../graph/subgraphs.ts';
import { remoteSubgraph } from '../../remote/remote-subgraph.ts';
import { type Served, serve } from '../../remote/serve.ts';
import { failureText, MadeUp } from './made-up.ts';
import { type Question, randomQuestion } from './random-question.ts';
import { monolith, subgraphSchemas, supergraphSdl } from './schemas.ts';

const KEY = 'key of the comparison';
const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;

interface Told {
  readonly data: string;
  readonly errors: readonly { readonly path: readonly (string | number)[]; readonly code: string }[];
  readonly counted: number;
}

/** The executor over four subgraphs beside graphql-js over one schema with the same fields. */
export class Comparison {
  readonly #world = new MadeUp();
  readonly #graph: CompiledGraph;
  readonly #monolith: GraphQLSchema;
  readonly #served: readonly Served[];
  /** Questions that Hive's planner could not plan (docs/decisions/0014-compiled-executor.md). */
  unplanned = 0;

  private constructor(world: MadeUp, subgraphs: readonly Subgraph[], served: readonly Served[]) {
    this.#world = world;
    this.#graph = new CompiledGraph(supergraphSdl(), subgraphs);
    this.#monolith = monolith(this.#graph.schema, world);
    this.#served = served;
  }

  static async open(transport: 'in-process' | 'HTTP'): Promise<Comparison> {
    const world = new MadeUp();
    const running = [...subgraphSchemas(world)].map(([name, schema]) => runningOf(name, schema));
    if (transport === 'in-process') return new Comparison(world, running.map(localSubgraph), []);
    const served = await Promise.all(
      running.map((one) => serve({ services: [one], key: KEY, host: '127.0.0.1', port: 0 })),
    );
    const log = createLog('silent');
    const places = running.map(({ service }, at) => {
      return { name: service.name, url: `http://127.0.0.1:${served[at]?.port}`, key: KEY, log };
    });
    return new Comparison(world, places.map(remoteSubgraph), served);
  }

  /** What differs for the question of a seed, in words; empty when nothing does. */
  async differences(seed: number): Promise<string[]> {
    const question = randomQuestion(this.#monolith, seed);
    this.#world.begin(seed);
    const whole = await this.#askMonolith(question);
    // Fields beside one that failed may still be at work; all failures that are possible have to be known.
    await new Promise((resolve) => setImmediate(resolve));
    const possible = new Set(this.#world.failures);
    this.#world.begin(seed);
    const parts = await this.#askGraph(question).catch(this.#unlessUnplanned);
    if (!parts) return [];
    const found = compare(whole, parts, possible);
    const told = [question.query, JSON.stringify(question.variables), `whole: ${text(whole)}`, `parts: ${text(parts)}`];
    return found.length > 0 ? [...found, ...told] : [];
  }

  readonly #unlessUnplanned = (error: unknown): null => {
    if (!(error instanceof Error && error.message.startsWith('Failed to plan query'))) throw error;
    this.unplanned += 1;
    return null;
  };

  async close(): Promise<void> {
    for (const one of this.#served) await one.close();
  }

  async #askMonolith({ query, variables }: Question): Promise<Told> {
    const { data, errors = [] } = await execute({
      schema: this.#monolith,
      document: parse(query),
      variableValues: variables,
    });
    const told = errors.map((error) => presentError(error, { ...call, log: () => undefined }));
    return { data: JSON.stringify(data ?? null), errors: told.map(codeOf), counted: this.#world.counted };
  }

  async #askGraph({ query, variables }: Question): Promise<Told> {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('A question has one operation');
    const signal = AbortSignal.timeout(10_000);
    const { data, errors } = await this.#graph.execute({
      document,
      operation,
      variables,
      call,
      signal,
      meter: new Meter(),
    });
    return { data, errors: errors.map(codeOf), counted: this.#world.counted };
  }
}

const text = ({ data, errors, counted }: Told): string =>
  `${data} ${errors.map(({ path, code }) => failureText(path, code)).join('; ')} counted ${counted}`;

const codeOf = (error: {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}) => ({
  path: error.path ?? [],
  code: String(error.extensions?.code ?? 'INTERNAL'),
});

/** A subgraph that has no database to run on. */
function runningOf(name: string, schema: GraphQLSchema): RunningService {
  const reader = { observed: () => reader };
  const runtime = {
    log: createLog('silent'),
    config: { production: true },
    reader,
  } as unknown as RunningService['runtime'];
  const service = { name, entities: [], resolvers: [Object], references: [], migrations: [] };
  return { service, runtime, schema, routes: [], execute: executorOf(schema, runtime), close: async () => undefined };
}

/**
 * Data byte for byte. An error at a field that is null by itself: the same path and code on both sides. Where null
 * came up from below (GraphQL 6.4.4), each side may name another of the fields that failed there, but must name one.
 */
function compare(whole: Told, parts: Told, possible: ReadonlySet<string>): string[] {
  const data: unknown = JSON.parse(whole.data);
  const [expected, given] = [sorted(whole, data), sorted(parts, data)];
  return [
    ...(whole.data === parts.data ? [] : ['the data differ']),
    ...without(expected.own, given.own).map((one) => `an error is missing: ${one}`),
    ...without(given.own, expected.own).map((one) => `an error too many: ${one}`),
    ...without(expected.above, given.above).map((place) => `nothing says why ${place} is null`),
    // After a mutation whose null reached the root, the rest may be run or not (GraphQL 6.2.2).
    ...(data === null ? [] : without(given.all, possible)).map((one) => `an error that cannot be: ${one}`),
    ...(data === null || whole.counted === parts.counted ? [] : ['not the same mutations were run']),
  ];
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((one) => !others.has(one));

function sorted({ errors }: Told, data: unknown) {
  const [own, above, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { path, code } of errors) {
    const depth = visibleDepth(data, path);
    if (depth === path.length) own.add(failureText(path, code));
    else above.add(path.slice(0, depth).join('.'));
    all.add(failureText(path, code));
  }
  return { own, above, all };
}

/** How much of a path there is in the data before it meets null. */
function visibleDepth(data: unknown, path: readonly (string | number)[]): number {
  let at = data;
  for (let depth = 0; depth < path.length; depth++) {
    if (at === null || typeof at !== 'object') return depth;
    at = (at as Record<string | number, unknown>)[path[depth] as string | number];
  }
  return path.length;
}
