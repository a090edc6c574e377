import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { merge } from './merge.ts';
import { typesUnder } from './places.ts';
import type { Data } from './run.ts';

/** What a subgraph is told of an entity: its type, its key and what @requires names (Federation, `_Any`). */
export type Represent = (entity: Data) => Data | null;

type Part = (entity: Data, into: Data) => void;

/** Compiles the `requires` of a fetch; null for an object that is none of its types or has nothing to be known by. */
export function representationOf(schema: GraphQLSchema, requires: readonly RequiresSelection[]): Represent {
  const parts = requires.map((one) => partOf(schema, one));
  return (entity) => {
    const made: Data = {};
    for (const part of parts) part(entity, made);
    for (const key in made) {
      if (key === '__typename' || made[key] == null) continue;
      made.__typename ??= entity.__typename;
      return made;
    }
    return null;
  };
}

function partOf(schema: GraphQLSchema, one: RequiresSelection): Part {
  if (one.kind === 'FragmentSpread') throw new Error('A plan requires a fragment by name');
  const parts = (one.selections ?? []).map((inner) => partOf(schema, inner));
  if (one.kind === 'InlineFragment') {
    const types = typesUnder(schema, [one.typeCondition]);
    return (entity, into) => {
      if (types.has(entity.__typename)) for (const part of parts) part(entity, into);
    };
  }
  const { name, alias = name } = one;
  const read = one.selections ? (value: unknown) => projected(value, parts) : (value: unknown) => value;
  return (entity, into) => {
    const value = read(entity[name]);
    if (value === undefined) return;
    const known = into[alias];
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      merge(known as Data, value as Data);
    } else into[alias] = value;
  };
}

function projected(value: unknown, parts: readonly Part[]): unknown {
  if (Array.isArray(value)) return value.map((item) => projected(item, parts));
  if (value === null || typeof value !== 'object') return value;
  const made: Data = {};
  for (const part of parts) part(value as Data, made);
  return made;
}
