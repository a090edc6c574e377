import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  parse,
  printSchema,
} from 'graphql';
import type { MadeUp, Thing } from './made-up.ts';
import { SUBGRAPHS } from './subgraphs.ts';

type Resolver = GraphQLFieldResolver<Thing | undefined, unknown>;

const rootOf = (type: string): Thing => ({ __typename: type, key: '' });

/** What a representation says of an entity: which one it is, and what @requires brought. */
function thingOf(given: Record<string, unknown> & { __typename: string }): Thing {
  const key = given.id ?? String(given.handle ?? given.code).replace(/^(h-|s)/, '');
  return { __typename: given.__typename, key: String(key), given };
}

/**
 * Some fields answer at once, some later: both ways of failing are met. What must not be null answers later, since
 * graphql-js 16 leaves the other items of a list unwatched when one fails at once.
 */
function resolverOf(world: MadeUp): Resolver {
  return (thing, args, _context, info: GraphQLResolveInfo) => {
    const parent = thing ?? rootOf(info.parentType.name);
    if (info.fieldName.length % 2 === 0 && !isNonNullType(info.returnType)) return world.value(parent, args, info);
    return Promise.resolve().then(() => world.value(parent, args, info));
  };
}

/** Resolvers for all types of a subgraph. */
function resolversOf(schema: GraphQLSchema, world: MadeUp): Record<string, Record<string, unknown>> {
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) resolvers[type.name] = { __resolveType: (thing: Thing) => thing.__typename };
    if (isObjectType(type)) resolvers[type.name] = fieldsOf(type, schema, world);
  }
  return resolvers;
}

function fieldsOf(type: GraphQLObjectType, schema: GraphQLSchema, world: MadeUp): Record<string, unknown> {
  const resolvers: Record<string, unknown> = { __resolveReference: thingOf };
  for (const { name, type: returned } of Object.values(type.getFields())) {
    if (name.startsWith('_')) continue;
    resolvers[name] = resolverOf(world);
    const named = getNamedType(returned);
    if (!isAbstractType(named)) continue;
    const possible = schema.getPossibleTypes(named).map((one) => one.name);
    world.mayReturn(`${type.name}.${name}`, possible.sort());
  }
  return resolvers;
}

/** The four subgraphs as schemas that run. */
export function subgraphSchemas(world: MadeUp): ReadonlyMap<string, GraphQLSchema> {
  const made = new Map<string, GraphQLSchema>();
  for (const [name, sdl] of Object.entries(SUBGRAPHS)) {
    const typeDefs = parse(sdl);
    const resolvers = resolversOf(buildSubgraphSchema([{ typeDefs }]), world);
    made.set(name, buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
  }
  return made;
}

export function supergraphSdl(): string {
  const services = Object.entries(SUBGRAPHS).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const made = composeServices(services);
  if (!made.supergraphSdl) throw new Error(made.errors?.map(({ message }) => message).join('\n'));
  return made.supergraphSdl;
}

/** The same graph and the same fields in one schema, without federation. Every field answers later, so that all are run. */
export function monolith(api: GraphQLSchema, world: MadeUp): GraphQLSchema {
  const schema = buildSchema(printSchema(api));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (thing) => (thing as Thing).__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (thing: Thing | undefined, args, _context, info) =>
        Promise.resolve().then(() => world.value(thing ?? rootOf(info.parentType.name), args, info));
    }
  }
  return schema;
}
