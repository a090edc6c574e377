import { createRequire } from 'node:module';
import type { Call, Operation } from '@tdkt/kernel';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationTypeNode,
  parse,
} from 'graphql';

/** A subgraph as the gateway sees it: in this process or behind HTTP. */
export interface Subgraph {
  readonly name: string;
  execute(operation: Operation, signal: AbortSignal): Promise<ExecutionResult>;
  /** Rejects while the subgraph cannot answer. */
  ping(): Promise<void>;
}

export interface GraphRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly operationType: OperationTypeNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: Call;
  readonly signal: AbortSignal;
}

/** The federated graph: what clients may ask, and how it is answered. An executor of our own fits behind it. */
export interface Graph {
  readonly schema: GraphQLSchema;
  execute(request: GraphRequest): Promise<ExecutionResult>;
}

interface Passed {
  readonly call: Call;
  readonly signal: AbortSignal;
}

/** The CommonJS build: under tsx it loads in half the time of the modules. */
export const loadExecutor = (): typeof import('@graphql-hive/router-runtime') =>
  createRequire(import.meta.url)('@graphql-hive/router-runtime');

/** The graph by Hive's executor on the Rust query planner. */
export async function createGraph(supergraph: string, subgraphs: readonly Subgraph[]): Promise<Graph> {
  const { unifiedGraphHandler } = loadExecutor();
  const byGraphName = new Map(subgraphs.map((subgraph) => [subgraph.name.toUpperCase(), subgraph]));
  const handled = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(supergraph, { noLocation: true }), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: (name, request) => {
      const subgraph = byGraphName.get(name.toUpperCase());
      if (!subgraph) throw new Error(`The supergraph names a subgraph that is not running: ${name}`);
      const { call, signal } = request.context as Passed;
      const operation = { document: request.document, variables: request.variables, call };
      return subgraph.execute({ ...operation, operationName: request.operationName }, signal) as never;
    },
  });
  const run = handled.executor;
  if (!run) throw new Error('router-runtime returned no executor');
  return {
    schema: handled.unifiedGraph,
    execute: async ({ document, operationName, operationType, variables, call, signal }) => {
      const context: Passed = { call, signal };
      const request = { document, operationName, operationType, variables, context, signal };
      const result = (await run(request)) as ExecutionResult;
      return { ...result, data: result.data ?? null };
    },
  };
}
