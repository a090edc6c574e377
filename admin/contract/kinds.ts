/** Writes src/gql/kinds.ts: every type, input, enumeration and operation of the contract as one constant table. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const CONTRACT = new URL('../../schema/api.graphql', import.meta.url);
const TARGET = new URL('../src/gql/kinds.ts', import.meta.url);
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

type Table = Record<string, Record<string, string>>;

const entries = (type: GraphQLObjectType | GraphQLInputObjectType) =>
  Object.values(type.getFields()).map((field) => [field.name, String(field.type)] as const);
/** Fields that cannot be asked for without arguments have no place in a list or a form. */
const isPlain = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);

function objectsOf(types: readonly GraphQLNamedType[]): Table {
  const objects = types.filter(isObjectType).filter((type) => !ROOTS.has(type.name) && !type.name.endsWith('Page'));
  return Object.fromEntries(
    objects.map((type) => [
      type.name,
      Object.fromEntries(entries(type).filter(([name]) => isPlain(type.getFields()[name] as never))),
    ]),
  );
}

function operationsOf(schema: GraphQLSchema): Record<string, { type: string; args: string[] }> {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => !!type);
  return Object.fromEntries(
    roots
      .flatMap((root) => Object.values(root.getFields()))
      .map((field) => [field.name, { type: String(field.type), args: field.args.map((arg) => arg.name) }]),
  );
}

export function writeKinds(): void {
  const schema = buildSchema(readFileSync(CONTRACT, 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const inputs = types.filter(isInputObjectType).filter((type) => !type.name.endsWith('Sort'));
  const tables = {
    types: objectsOf(types),
    inputs: Object.fromEntries(inputs.map((type) => [type.name, Object.fromEntries(entries(type))])),
    enums: Object.fromEntries(
      types
        .filter(isEnumType)
        .filter((type) => !type.name.endsWith('SortField'))
        .map((type) => [type.name, type.getValues().map((value) => value.name)]),
    ),
    operations: operationsOf(schema),
  };
  const lines = Object.entries(tables).map(
    ([name, table]) => `export const ${name} = ${JSON.stringify(table)} as const;`,
  );
  mkdirSync(new URL('.', TARGET), { recursive: true });
  writeFileSync(TARGET, `// Generated from schema/api.graphql by admin/contract/kinds.ts.\n${lines.join('\n')}\n`);
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop() ?? '')) writeKinds();
