import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { merge } from './merge.ts';
import { typesUnder } from './places.ts';
import type { Data } from './run.ts';

/** What a subgraph is told of an entity: its type, its key and what @requires names (Federation, `_Any`). */
export type Represent = (entity: Data) => Data | null;

/** False when the entity lacks what has to be said of it. */
type Part = (entity: Data, into: Data) => boolean;

/**
 * Compiles the `requires` of a fetch; null for an object that is none of its types, has nothing to be known by, or
 * lacks a field because another fetch failed: half a representation would be taken for the whole.
 */
export function representationOf(schema: GraphQLSchema, requires: readonly RequiresSelection[]): Represent {
  const parts = requires.map((one) => partOf(schema, one));
  return (entity) => {
    const made: Data = {};
    if (!fill(parts, entity, made)) return null;
    for (const key in made) {
      if (key === '__typename' || made[key] == null) continue;
      made.__typename ??= entity.__typename;
      return made;
    }
    return null;
  };
}

function fill(parts: readonly Part[], entity: Data, into: Data): boolean {
  for (const part of parts) if (!part(entity, into)) return false;
  return true;
}

function partOf(schema: GraphQLSchema, one: RequiresSelection): Part {
  if (one.kind === 'FragmentSpread') throw new Error('A plan requires a fragment by name');
  const parts = (one.selections ?? []).map((inner) => partOf(schema, inner));
  if (one.kind === 'InlineFragment') {
    const types = typesUnder(schema, [one.typeCondition]);
    return (entity, into) => !types.has(entity.__typename) || fill(parts, entity, into);
  }
  const { name, alias = name } = one;
  const read = one.selections ? (value: unknown) => projected(value, parts) : (value: unknown) => value;
  return (entity, into) => {
    const value = read(entity[name]);
    if (value === undefined) return false;
    const known = into[alias];
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      merge(known as Data, value as Data);
    } else into[alias] = value;
    return true;
  };
}

/** Undefined when anything inside is missing. */
function projected(value: unknown, parts: readonly Part[]): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => projected(item, parts));
    return items.includes(undefined) ? undefined : items;
  }
  if (value === null || typeof value !== 'object') return value;
  const made: Data = {};
  return fill(parts, value as Data, made) ? made : undefined;
}
