import type { BatchFetchNode, EntityBatchAlias, FetchNode, FlattenNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Raised, Subgraph } from '../graph/graph.ts';
import { copied, merge } from './merge.ts';
import { type Places, placesOf } from './places.ts';
import { type Represent, representationOf } from './representation.ts';
import { type Rewrite, rewritesOf } from './rewriting.ts';
import { raisedAt } from './root-fetch.ts';
import type { Data, Path, Run, Step } from './run.ts';
import { subOperationOf } from './sub-operation.ts';

/** One `_entities` field of a fetch: which objects it completes and how they are represented. */
interface Group {
  readonly alias: string;
  readonly variable: string;
  readonly places: readonly Places[];
  readonly represent: Represent;
  readonly rewriteInput: Rewrite | null;
  readonly rewriteOutput: Rewrite | null;
}

/** The distinct representations of one variable; equal entities are asked for once. */
interface Representations {
  readonly list: Data[];
  readonly indexes: Map<string, number>;
}

/** An object that waits for an entity: the `index`th of its group. */
interface Target {
  readonly object: Data;
  readonly index: number;
}

function groupOf(schema: GraphQLSchema, one: Omit<EntityBatchAlias, 'outputRewrites'>): Group {
  return {
    alias: one.alias,
    variable: one.representationsVariableName,
    places: one.paths.map((path) => placesOf(schema, path)),
    represent: representationOf(schema, one.requires),
    rewriteInput: rewritesOf(schema, one.inputRewrites),
    rewriteOutput: null,
  };
}

/** Entities in one place of the data (Federation, `Query._entities`). */
export function flattenFetch(
  schema: GraphQLSchema,
  { path }: FlattenNode,
  node: FetchNode & { readonly requires: NonNullable<FetchNode['requires']> },
  subgraph: Subgraph,
): Step {
  const { requires, inputRewrites } = node;
  const rewritten = inputRewrites ? { inputRewrites } : {};
  const place = { alias: '_entities', representationsVariableName: 'representations', paths: [path] };
  const group = groupOf(schema, { ...place, requires, ...rewritten });
  return entityFetch(node, subgraph, [group], rewritesOf(schema, node.outputRewrites));
}

/** Entities in several places, each kind under an alias of its own, in one request. */
export function batchFetch(schema: GraphQLSchema, node: BatchFetchNode, subgraph: Subgraph): Step {
  const groups = node.entityBatch.aliases.map((one) => ({
    ...groupOf(schema, one),
    rewriteOutput: rewritesOf(schema, one.outputRewrites),
  }));
  return entityFetch(node, subgraph, groups, null);
}

function entityFetch(
  node: FetchNode | BatchFetchNode,
  subgraph: Subgraph,
  groups: readonly Group[],
  rewriteAll: Rewrite | null,
): Step {
  const operation = subOperationOf(node, subgraph);
  return async (run) => {
    if (run.halted) return;
    const variables: Data = {};
    const byVariable = new Map<string, Representations>();
    const targets = groups.map((group) => targetsOf(group, run.data, byVariable));
    for (const [name, { list }] of byVariable) variables[name] = list;
    if (!targets.some((places) => places.some((some) => some.length > 0))) return;
    const { data, errors } = await operation.ask(run, variables);
    for (const error of errors) place(error, groups, targets, run);
    if (!data) return;
    rewriteAll?.(data);
    groups.forEach(({ alias, rewriteOutput }, at) => {
      rewriteOutput?.(data[alias]);
      const entities = data[alias];
      if (Array.isArray(entities)) spread(entities as (Data | null)[], targets[at] ?? []);
    });
  };
}

/** The objects of a group, place by place, each with the index of its representation. */
function targetsOf(group: Group, data: Data, byVariable: Map<string, Representations>): Target[][] {
  const { variable, places, represent, rewriteInput } = group;
  const known: Representations = byVariable.get(variable) ?? { list: [], indexes: new Map() };
  byVariable.set(variable, known);
  return places.map((place) => {
    const targets: Target[] = [];
    place(data, (object) => {
      const representation = represent(object);
      if (!representation) return;
      rewriteInput?.(representation);
      const text = textOf(representation);
      let index = known.indexes.get(text);
      if (index === undefined) {
        index = known.list.push(representation) - 1;
        known.indexes.set(text, index);
      }
      targets.push({ object, index });
    });
    return targets;
  });
}

/** Tells representations apart; nearly all are a type and an id. */
function textOf(representation: Data): string {
  const { __typename: type, id } = representation;
  let fields = 0;
  for (const _ in representation) fields += 1;
  const isPlain = fields === 2 && typeof type === 'string' && typeof id === 'string';
  return isPlain ? `${type} ${id}` : JSON.stringify(representation);
}

/** Puts entities where they are waited for; in a second place they are copies, since later fetches may differ there. */
function spread(entities: readonly (Data | null)[], places: readonly (readonly Target[])[]): void {
  places.forEach((targets, at) => {
    const own = at === 0 ? entities : copied(entities);
    for (const { object, index } of targets) {
      const entity = own[index];
      if (entity) merge(object, entity);
    }
  });
}

/**
 * An error inside an entity belongs to every place of that entity, one of the whole fetch to all places. They are
 * looked up again, so that nobody keeps account of paths while all goes well.
 */
function place(error: Raised, groups: readonly Group[], targets: readonly Target[][][], run: Run): void {
  const [alias, index, ...rest] = error.path ?? [];
  const named = groups.findIndex((group) => group.alias === alias);
  const paths: Path[] = [];
  groups.forEach((group, at) => {
    if (named !== -1 && at !== named) return;
    group.places.forEach((places, nth) => {
      const waiting = new Map((targets[at]?.[nth] ?? []).map((target) => [target.object, target.index]));
      places(run.data, (object, path) => {
        const found = waiting.get(object);
        if (found === undefined || (typeof index === 'number' && found !== index)) return;
        paths.push(typeof index === 'number' ? [...path, ...rest] : [...path]);
      });
    });
  });
  run.errors.push(...raisedAt(error, paths));
}
