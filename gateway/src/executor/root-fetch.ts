import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema, isNonNullType, type OperationTypeNode } from 'graphql';
import type { Raised, Subgraph } from '../graph/graph.ts';
import { merge } from './merge.ts';
import { rewritesOf } from './rewriting.ts';
import type { Path, Step } from './run.ts';
import { nameOutside } from './selection.ts';
import { subOperationOf } from './sub-operation.ts';

/** An error under the client's names; without a path it belongs to every field that was asked for. */
export function raisedAt({ message, extensions, ...error }: Raised, paths: readonly Path[]): Raised[] {
  const cause = error instanceof Error ? { cause: error.cause } : {};
  return paths.map((path) => ({ message, extensions, ...cause, path: path.map(nameOutside) }));
}

/** Fields of Query or Mutation. */
export function rootFetch(schema: GraphQLSchema, node: FetchNode, subgraph: Subgraph): Step {
  const operation = subOperationOf(node, subgraph);
  const rewrite = rewritesOf(schema, node.outputRewrites);
  const root = schema.getRootType((node.operationKind ?? 'query') as OperationTypeNode);
  const isMutation = node.operationKind === 'mutation';
  const required = operation.fields.some(({ name }) => isNonNullType(root?.getFields()[name.value]?.type));
  const everywhere = operation.fields.map(({ alias, name }): Path => [(alias ?? name).value]);
  return async (run) => {
    if (run.halted) return;
    const { data, errors } = await operation.ask(run, {});
    for (const error of errors) run.errors.push(...raisedAt(error, error.path ? [error.path] : everywhere));
    if (data) {
      rewrite?.(data);
      merge(run.data, data);
    } else if (isMutation && required) run.halted = true;
  };
}
