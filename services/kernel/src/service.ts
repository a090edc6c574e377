import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, type ExecutionResult, GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import {
  buildSchemaSync,
  type ClassType,
  createResolversMap,
  getMetadataStorage,
  type NonEmptyArray,
} from 'type-graphql';
import type { MigrationInterface } from 'typeorm';
import type { Row } from './columns.ts';
import type { Call, Context, Runtime } from './context.ts';
import { executorOf } from './execution.ts';
import { checkMark } from './guard.ts';
import { type Reference, referenceResolvers } from './loaders.ts';
import { reveal, sensitiveColumnsOf } from './personal.ts';

/** Plain HTTP of a service under its own prefix, such as /auth. Gets the request as it came, body unread. */
export interface Route {
  readonly prefix: string;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Work in the background: a name, how often (seconds), what. */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  run(runtime: Runtime): Promise<void>;
}

/** A service is a value, not a process (architecture.md section 2). */
export interface Service {
  readonly name: string;
  readonly entities: readonly ClassType[];
  readonly resolvers: readonly ClassType[];
  /** Entities that other subgraphs refer to, resolved in batches through the caller's scope. */
  readonly references: readonly Reference[];
  readonly routes?: (runtime: Runtime) => readonly Route[] | Promise<readonly Route[]>;
  readonly jobs?: readonly Job[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Reference data, loaded at every start where missing; must be idempotent and whole or not at all. */
  readonly load?: (runtime: Runtime) => Promise<void>;
  /** The demonstration data of DEMO=1, same promise. */
  readonly loadDemo?: (runtime: Runtime) => Promise<void>;
}

/** One operation for a subgraph. */
export interface Operation {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  readonly call: Call;
  /** Told where the time goes. */
  readonly meter?: Context['meter'] | undefined;
}

export interface RunningService {
  readonly service: Service;
  readonly runtime: Runtime;
  readonly schema: GraphQLSchema;
  readonly routes: readonly Route[];
  /** Runs an operation; errors come out masked and in the caller's language. */
  execute(operation: Operation): Promise<ExecutionResult>;
  close(): Promise<void>;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag"])';

type Resolvers = Record<string, Record<string, unknown>>;

/** Sensitive columns leave by `reveal` and in no other way, whatever a slice resolves. */
function guardSensitive(schema: GraphQLSchema, resolvers: Resolvers, entities: readonly ClassType[]): void {
  for (const entity of entities.filter(({ name }) => schema.getType(name))) {
    for (const spec of sensitiveColumnsOf(entity)) {
      const resolve = (row: Row, _args: unknown, ctx: Context) => reveal(ctx, entity, spec, row);
      if (spec.exposed) resolvers[entity.name] = { ...resolvers[entity.name], [spec.name]: resolve };
    }
  }
}

/** The federated schema of a service: type-graphql classes -> SDL -> @apollo/subgraph with batched references. */
export function subgraphSchema(service: Service): GraphQLSchema {
  // Routes and jobs only, such as reporting.
  if (service.resolvers.length === 0) return new GraphQLSchema({});
  refuseMarksOnColumns();
  const schema = buildSchemaSync({
    resolvers: service.resolvers as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: service.references.map(({ entity }) => entity),
    authChecker: checkMark,
    authMode: 'error',
    validate: false,
    skipCheck: true,
  });
  const resolvers = createResolversMap(schema) as Resolvers;
  for (const [type, resolve] of Object.entries(referenceResolvers(service.references))) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  guardSensitive(schema, resolvers, service.entities);
  const sdl = printSchemaWithDirectives(lexicographicSortSchema(schema));
  return buildSubgraphSchema([{ typeDefs: parse(`${LINK}\n${sdl}`), resolvers: resolvers as never }]);
}

/** A permission mark on a column would do nothing, since columns are read without a resolver. */
function refuseMarksOnColumns(): void {
  for (const { name, fields = [] } of getMetadataStorage().objectTypes) {
    const marked = fields.find((field) => field.simple && (field.roles || field.middlewares?.length));
    if (marked) throw new Error(`${name}.${marked.name}: a column carries no mark; serve it by a field resolver`);
  }
}

/** The SDL that is committed in schema/: sorted, with federation directives. */
export const subgraphSdl = (service: Service): string => printSubgraphSchema(subgraphSchema(service));

/** Starts a service on what it runs on; the database is prepared by the caller. */
export async function startService(service: Service, runtime: Runtime): Promise<RunningService> {
  const schema = subgraphSchema(service);
  const routes = (await service.routes?.(runtime)) ?? [];
  const timers = (service.jobs ?? []).map((job) => schedule(job, runtime));
  return {
    service,
    runtime,
    schema,
    routes,
    execute: executorOf(schema, runtime),
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await runtime.reader.close();
      await runtime.dataSource.destroy();
    },
  };
}

/** A run that takes longer than the interval is not overtaken by the next. */
function schedule(job: Job, runtime: Runtime): NodeJS.Timeout {
  let isRunning = false;
  const tell = (error: unknown) => runtime.log.error({ err: error, job: job.name }, 'job failed');
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    await job.run(runtime).catch(tell);
    isRunning = false;
  };
  return setInterval(run, job.everySeconds * 1000).unref();
}
