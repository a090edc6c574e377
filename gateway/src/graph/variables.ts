import type { Violation } from '@tdkt/kernel';
import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
const MAX_VIOLATIONS = 20;

/** What is wrong with the variables of an operation, by path; the given values are never repeated. */
export function checkVariables(schema: GraphQLSchema, node: OperationDefinitionNode, given: Variables): Violation[] {
  const violations: Violation[] = [];
  for (const definition of node.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never);
    if (!isInputType(type)) continue;
    if (given[name] === undefined) {
      if (isNonNullType(type) && !definition.defaultValue) violations.push({ code: 'REQUIRED', path: [name] });
      continue;
    }
    coerceInputValue(given[name], type, (path) => violations.push({ code: 'MALFORMED', path: [name, ...path] }));
  }
  return violations.slice(0, MAX_VIOLATIONS);
}

/** Only what the operation declares, so that stray variables neither travel nor split the coalescing key. */
export function declaredVariables(node: OperationDefinitionNode, given: Variables): Record<string, unknown> {
  const declared: Record<string, unknown> = {};
  for (const { variable } of node.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (Object.hasOwn(given, name)) declared[name] = given[name];
  }
  return declared;
}
