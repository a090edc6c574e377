import { createRequire } from 'node:module';
import type { QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner';
import { buildASTSchema, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { withLive } from '../live/live-schema.ts';

/** Reads the native planner; throws where there is none for this machine (Alpine, Windows). The CommonJS build loads faster. */
export const loadPlanner = (): typeof import('@graphql-hive/router-query-planner') =>
  createRequire(import.meta.url)('@graphql-hive/router-query-planner');

/** Hive's query planner over one supergraph. */
export class Planner {
  readonly #planner: QueryPlanner;
  /** What clients see: without the federation's own types and whatever is @inaccessible. */
  readonly schema: GraphQLSchema;

  constructor(supergraph: string) {
    this.#planner = new (loadPlanner().QueryPlanner)(supergraph);
    const printed = parse(this.#planner.consumerSchema, { noLocation: true });
    // The planner prints the fields of introspection among those of Query.
    const document = visit(printed, {
      [Kind.FIELD_DEFINITION]: (node) => (node.name.value.startsWith('__') ? null : undefined),
    });
    this.schema = withLive(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }));
  }

  /** Plans on another thread: no question, however large, stops the others. */
  plan(question: string): Promise<QueryPlan> {
    return this.#planner.planAsync(question, undefined, new Set(), 0);
  }
}
