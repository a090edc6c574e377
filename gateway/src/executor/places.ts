import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import type { Data, Path } from './run.ts';

type Segment = string | ReadonlySet<unknown>;
/** Calls back with every object in a place of the data; `path` is where, and changes with the next call. */
export type Places = (data: Data, found: (object: Data, path: Path) => void) => void;

/** The names of object types that a condition on types lets pass. */
export function typesUnder(schema: GraphQLSchema, names: readonly string[]): ReadonlySet<unknown> {
  const under = new Set<unknown>(names);
  for (const name of names) {
    const type = schema.getType(name);
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) under.add(possible.name);
  }
  return under;
}

/** Compiles the path of a Flatten node. Lists are gone through however deep they are, so `@` says nothing new. */
export function placesOf(schema: GraphQLSchema, path: readonly FlattenNodePathSegment[]): Places {
  const segments = path.flatMap((one): Segment[] => {
    if (one === '@') return [];
    return 'Field' in one ? [one.Field] : [typesUnder(schema, one.TypeCondition)];
  });
  return (data, found) => descend({ segments, trail: [], found }, data, 0);
}

interface Descent {
  readonly segments: readonly Segment[];
  readonly trail: (string | number)[];
  found(object: Data, path: Path): void;
}

function descend(descent: Descent, value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  const { segments, trail, found } = descent;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      trail.push(at);
      descend(descent, value[at], depth);
      trail.pop();
    }
    return;
  }
  const object = value as Data;
  const segment = segments[depth];
  if (segment === undefined) found(object, trail);
  else if (typeof segment !== 'string') {
    if (object.__typename === undefined || segment.has(object.__typename)) descend(descent, object, depth + 1);
  } else {
    trail.push(segment);
    descend(descent, object[segment], depth + 1);
    trail.pop();
  }
}
