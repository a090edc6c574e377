import { type Call, ConfigError, type Log, type Operation } from '@tdkt/kernel';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledGraph } from '../executor/compiled-graph.ts';
import { loadPlanner } from '../executor/planner.ts';
import { createHiveGraph } from './hive-graph.ts';
import type { Meter } from './meter.ts';
import { checkApi, checkSupergraph } from './supergraph.ts';

/** A subgraph as the gateway sees it: in this process or behind HTTP. */
export interface Subgraph {
  readonly name: string;
  execute(operation: Operation, signal: AbortSignal): Promise<ExecutionResult>;
  /** Rejects while the subgraph cannot answer. */
  ping(): Promise<void>;
}

export interface GraphRequest {
  readonly document: DocumentNode;
  /** The one of the document that is asked. */
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: Call;
  readonly signal: AbortSignal;
  readonly meter: Meter;
}

/** An error before it is presented: nothing of it but the path leaves as it is. */
export interface Raised {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface GraphAnswer {
  /** JSON text. */
  readonly data: string;
  readonly errors: readonly Raised[];
}

/** The federated graph: what clients may ask, and how it is answered. */
export interface Graph {
  readonly schema: GraphQLSchema;
  execute(request: GraphRequest): Promise<GraphAnswer>;
}

export const EXECUTORS = ['compiled', 'hive'] as const;
export type ExecutorName = (typeof EXECUTORS)[number];

/** The setting GRAPH_EXECUTOR. */
export function executorNamed(given: string | undefined): ExecutorName {
  const found = EXECUTORS.find((name) => name === (given || 'compiled'));
  if (!found) throw new ConfigError(`GRAPH_EXECUTOR: one of ${EXECUTORS.join(', ')}`);
  return found;
}

/** The graph of a supergraph that was checked: a refused one throws a `SupergraphError`. */
export async function createGraph(
  settings: { readonly executor: ExecutorName; readonly log: Log },
  supergraph: string,
  subgraphs: readonly Subgraph[],
): Promise<Graph> {
  checkSupergraph(supergraph, subgraphs);
  const graph = await executorFor(settings, supergraph, subgraphs);
  checkApi(graph.schema);
  return graph;
}

/** The compiled executor, or Hive's runtime where that is set or the native planner is missing. */
async function executorFor(
  { executor, log }: { readonly executor: ExecutorName; readonly log: Log },
  supergraph: string,
  subgraphs: readonly Subgraph[],
): Promise<Graph> {
  if (executor === 'hive') return createHiveGraph(supergraph, subgraphs);
  try {
    loadPlanner();
  } catch (error) {
    log.warn({ err: error }, 'no native query planner for this machine: the slower executor serves');
    return createHiveGraph(supergraph, subgraphs);
  }
  return new CompiledGraph(supergraph, subgraphs);
}
