import { createRequire } from 'node:module';
import { buildASTSchema, type ExecutionResult, execute, parse } from 'graphql';
import { withLive } from '../live/live-schema.ts';
import type { Graph, GraphRequest, Subgraph } from './graph.ts';

type Passed = Pick<GraphRequest, 'call' | 'signal' | 'meter'>;
type Handler = import('@graphql-mesh/fusion-runtime').UnifiedGraphHandler;

const require = createRequire(import.meta.url);

/** Hive's executor on the Rust planner, or on the one in JavaScript where there is no native file (Alpine, Windows). */
function loadHandler(): Handler {
  try {
    require('@graphql-hive/router-query-planner');
  } catch {
    return (require('@graphql-mesh/fusion-runtime') as typeof import('@graphql-mesh/fusion-runtime'))
      .handleFederationSupergraph;
  }
  return (require('@graphql-hive/router-runtime') as typeof import('@graphql-hive/router-runtime')).unifiedGraphHandler;
}

/** The graph by Hive's runtime: slower than the compiled one, behind the same door. */
export async function createHiveGraph(supergraph: string, subgraphs: readonly Subgraph[]): Promise<Graph> {
  const byGraphName = new Map(subgraphs.map((subgraph) => [subgraph.name.toUpperCase(), subgraph]));
  const handled = await loadHandler()({
    unifiedGraph: buildASTSchema(parse(supergraph, { noLocation: true }), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: (name, request) => {
      const subgraph = byGraphName.get(name.toUpperCase());
      if (!subgraph) throw new Error(`The supergraph names a subgraph that is not running: ${name}`);
      const { call, signal, meter } = request.context as Passed;
      const operation = { document: request.document, variables: request.variables, call, meter };
      meter.subgraph.begin();
      const answer = subgraph.execute({ ...operation, operationName: request.operationName }, signal);
      return answer.finally(() => meter.subgraph.end()) as never;
    },
  });
  const schema = handled.unifiedGraph;
  return {
    schema: withLive(schema),
    execute: async ({ document, operation, variables, call, signal, meter }) => {
      const context: Passed = { call, signal, meter };
      const operationName = operation.name?.value;
      const result = (await (handled.executor
        ? handled.executor({ document, operationName, operationType: operation.operation, variables, context, signal })
        : execute({
            schema,
            document,
            operationName,
            variableValues: variables,
            contextValue: context,
          }))) as ExecutionResult;
      return { data: JSON.stringify(result.data ?? null), errors: result.errors ?? [] };
    },
  };
}
