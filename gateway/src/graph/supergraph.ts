import { type GraphQLSchema, Kind, parse, validateSchema } from 'graphql';
import type { Subgraph } from './graph.ts';

/** A supergraph that cannot be served, in one line for the log. */
export class SupergraphError extends Error {}

/** The subgraphs that a supergraph names (join specification, `join__Graph`), in capital letters. */
function subgraphsNamedIn(supergraph: string): string[] {
  const named = parse(supergraph, { noLocation: true }).definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph',
  );
  return named?.kind === Kind.ENUM_TYPE_DEFINITION ? (named.values ?? []).map(({ name }) => name.value) : [];
}

/** What the executor would only find out at the first question: syntax, and subgraphs that are not there. */
export function checkSupergraph(supergraph: string, subgraphs: readonly Subgraph[]): void {
  let named: string[];
  try {
    named = subgraphsNamedIn(supergraph);
  } catch (error) {
    throw new SupergraphError((error as Error).message.split('\n')[0]);
  }
  if (named.length === 0) throw new SupergraphError('it names no subgraph');
  const running = new Set(subgraphs.map(({ name }) => name.toUpperCase()));
  const missing = named.filter((name) => !running.has(name.toUpperCase()));
  if (missing.length > 0) throw new SupergraphError(`it names subgraphs that are not running: ${missing.join(', ')}`);
}

/** What clients would be shown must be a schema (GraphQL 3.3). */
export function checkApi(schema: GraphQLSchema): void {
  const [first] = validateSchema(schema);
  if (first) throw new SupergraphError(first.message);
}
