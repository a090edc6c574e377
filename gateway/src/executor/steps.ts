import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Subgraph } from '../graph/graph.ts';
import { batchFetch, flattenFetch } from './entity-fetch.ts';
import { rootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';

export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
}

/** Compiles a query plan; conditions were decided before it was made. */
export function stepOf(node: PlanNode, { schema, subgraphs }: Surroundings): Step {
  const subgraphOf = (name: string): Subgraph => {
    const subgraph = subgraphs.get(name.toLowerCase());
    if (!subgraph) throw new Error(`The supergraph names a subgraph that is not running: ${name}`);
    return subgraph;
  };
  const compiled = (inner: PlanNode): Step => stepOf(inner, { schema, subgraphs });
  switch (node.kind) {
    case 'Fetch':
      return rootFetch(schema, node, subgraphOf(node.serviceName));
    case 'BatchFetch':
      return batchFetch(schema, node, subgraphOf(node.serviceName));
    case 'Flatten': {
      const fetch = node.node;
      if (fetch.kind !== 'Fetch' || !fetch.requires) break;
      return flattenFetch(schema, node, { ...fetch, requires: fetch.requires }, subgraphOf(fetch.serviceName));
    }
    case 'Sequence':
      return inSequence(node.nodes.map(compiled));
    case 'Parallel':
      return inParallel(node.nodes.map(compiled));
  }
  throw new Error(`A plan has a node that is not known here: ${node.kind}`);
}

const inSequence =
  (steps: readonly Step[]): Step =>
  async (run) => {
    for (const step of steps) await step(run);
  };

const inParallel =
  (steps: readonly Step[]): Step =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
