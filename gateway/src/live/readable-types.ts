import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** How records of a type are read by their ids: the document, and where their organisation stands. */
export interface ReadableType {
  readonly question: string;
  organisationOf(row: ReadRow): string | null;
}

export interface ReadRow {
  readonly id: string;
  readonly version?: number | null;
  readonly organisation?: { readonly id: string } | null;
}

const BY_IDS = /ByIds$/;
const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, ReadableType>>();

/** The types of which the graph gives many records by ids (`clustersByIds`), whatever they are. */
export function readableTypes(schema: GraphQLSchema): ReadonlyMap<string, ReadableType> {
  let types = known.get(schema);
  if (!types) {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    types = new Map(fields.filter(({ name }) => BY_IDS.test(name)).flatMap(readableOf));
    known.set(schema, types);
  }
  return types;
}

function readableOf(field: GraphQLField<unknown, unknown>): [string, ReadableType][] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [];
  const { version, organisation } = type.getFields();
  const isPlaced = organisation && isObjectType(getNamedType(organisation.type)) && organisation.args.length === 0;
  const more = [...(version ? ['version'] : []), ...(isPlaced ? ['organisation { id }'] : [])].join(' ');
  const question = `query ($ids: [ID!]!) { rows: ${field.name}(ids: $ids) { id ${more} } }`;
  const isOrganisation = type.name === 'Organisation';
  return [
    [type.name, { question, organisationOf: (row) => (isOrganisation ? row.id : (row.organisation?.id ?? null)) }],
  ];
}
