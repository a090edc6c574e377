import type { FetchRewrite, KeyRenamer, ValueSetter } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { typesUnder } from './places.ts';
import type { Data } from './run.ts';

type Segment = string | ReadonlySet<unknown>;
/** Changes data where the plan says so: names that two subgraphs would use for different things, types of @interfaceObject. */
export type Rewrite = (data: unknown) => void;

type Change = (object: Data, key: string) => void;

const setting =
  ({ setValueTo }: ValueSetter): Change =>
  (object, key) => {
    object[key] = setValueTo;
  };

const renaming =
  ({ renameKeyTo }: KeyRenamer): Change =>
  (object, key) => {
    if (!(key in object)) return;
    object[renameKeyTo] = object[key];
    delete object[key];
  };

/** All rewrites of a fetch as one. */
export function rewritesOf(schema: GraphQLSchema, rewrites: readonly FetchRewrite[] | undefined): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const each = rewrites.map((one) => {
    const { path, change } = readRewrite(one);
    const segments = path.map(
      (segment): Segment => ('Key' in segment ? segment.Key : typesUnder(schema, segment.TypenameEquals)),
    );
    return (data: unknown) => rewrite(data, segments, 0, change);
  });
  return (data) => {
    for (const one of each) one(data);
  };
}

function readRewrite(one: FetchRewrite): { path: ValueSetter['path']; change: Change } {
  if ('KeyRenamer' in one) return { path: one.KeyRenamer.path, change: renaming(one.KeyRenamer) };
  const setter = 'ValueSetter' in one ? one.ValueSetter : one;
  return { path: setter.path, change: setting(setter) };
}

function rewrite(data: unknown, segments: readonly Segment[], depth: number, change: Change): void {
  if (data === null || typeof data !== 'object') return;
  if (Array.isArray(data)) {
    for (const item of data) rewrite(item, segments, depth, change);
    return;
  }
  const object = data as Data;
  const segment = segments[depth];
  if (segment === undefined) return;
  if (typeof segment !== 'string') {
    if (object.__typename === undefined || segment.has(object.__typename)) rewrite(object, segments, depth + 1, change);
  } else if (depth === segments.length - 1) change(object, segment);
  else rewrite(object[segment], segments, depth + 1, change);
}
