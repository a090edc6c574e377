import {
  astFromValue,
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** The default of a field as a client would write it; undefined where it has none. */
function defaultOf({ defaultValue, type }: GraphQLInputField): unknown {
  const written = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return written ? valueFromASTUntyped(written) : undefined;
}

function completedObject(type: GraphQLInputObjectType, value: object): object {
  const given: Record<string, unknown> = { ...value };
  for (const field of Object.values(type.getFields())) {
    const own = given[field.name];
    const whole = own === undefined ? defaultOf(field) : completed(field.type, own);
    if (whole !== undefined) given[field.name] = whole;
  }
  return given;
}

/** A value as a client would have sent it, with the defaults of the fields that were left out. */
function completed(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return completed(type.ofType, value);
  if (typeof value !== 'object' || value === null) return value;
  if (isListType(type))
    return Array.isArray(value) ? value.map((one) => completed(type.ofType, one)) : completed(type.ofType, value);
  return isInputObjectType(type) ? completedObject(type, value) : value;
}

const definitionsOf = (document: DocumentNode, operationName: string | undefined): readonly VariableDefinitionNode[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && (!operationName || definition.name?.value === operationName)
      ? (definition.variableDefinitions ?? [])
      : [],
  );

/**
 * Completes the variables of one operation. graphql-jit 0.8.9 refuses a left-out field or variable that is non-null and has
 * a default; delete this when it follows the specification there (section 6.1.2, CoerceVariableValues).
 */
export function defaultsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): (variables: Values) => Values {
  const known = definitionsOf(document, operationName).flatMap(({ variable, type, defaultValue }) => {
    const found = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return found && isInputType(found) ? [{ name: variable.name.value, type: found, defaultValue }] : [];
  });
  return (variables) => {
    const all: Record<string, unknown> = { ...variables };
    for (const { name, type, defaultValue } of known) {
      if (all[name] !== undefined) all[name] = completed(type, all[name]);
      else if (defaultValue) all[name] = valueFromASTUntyped(defaultValue, variables as Record<string, unknown>);
    }
    return all;
  };
}
