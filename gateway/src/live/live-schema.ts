import { readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, extendSchema, type GraphQLSchema, parse } from 'graphql';

const LIVE = parse(readFileSync(new URL('../../../schema/live.graphql', import.meta.url), 'utf8'), {
  noLocation: true,
});
const ROOT = parse('extend schema { subscription: Subscription }', { noLocation: true });
const MOMENT = parse('scalar DateTime', { noLocation: true });

/** The schema with what the gateway tells by itself; a graph that has subscriptions of its own is left as it is. */
export function withLive(schema: GraphQLSchema): GraphQLSchema {
  if (schema.getSubscriptionType()) return schema;
  const more: DocumentNode = concatAST(schema.getType('DateTime') ? [LIVE, ROOT] : [LIVE, ROOT, MOMENT]);
  return extendSchema(schema, more, { assumeValid: true });
}
