import { isAbstractType, Kind, type OperationDefinitionNode, print, type ValueNode } from 'graphql';
import type { Selected, SelectedField } from './selection.ts';

const TAKEN = /^(representations$|__batch_reps_|_variable_)/;
const VARIABLE = '_variable_';
/** Names that the planner gives to variables of its own are taken; the client's travel under another. */
const variableInside = (name: string): string => (TAKEN.test(name) ? VARIABLE + name : name);
export const variableOutside = (name: string): string =>
  name.startsWith(VARIABLE) ? name.slice(VARIABLE.length) : name;

/** The operation as the planner reads it: no fragments by name, no conditions, no introspection. Null: nothing to plan. */
export function questionOf(operation: OperationDefinitionNode, selections: readonly Selected[]): string | null {
  const asked = selections.filter((one) => one.kind === 'FRAGMENT' || !one.name.startsWith('__'));
  if (asked.length === 0) return null;
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const value = defaultValue ? ` = ${print(defaultValue)}` : '';
    return `$${variableInside(variable.name.value)}: ${print(type)}${value}`;
  });
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  return `${operation.operation}${head} { ${asked.map(textOf).join(' ')} }`;
}

function textOf(selected: Selected): string {
  if (selected.kind === 'FRAGMENT') return `... on ${selected.on.name} ${setOf(selected)}`;
  const { name, at, nodes, of } = selected;
  const given = nodes[0]?.arguments ?? [];
  const list = given.map((one) => `${one.name.value}: ${literalOf(one.value)}`).join(', ');
  const alias = at === name ? '' : `${at}: `;
  return `${alias}${name}${list ? `(${list})` : ''}${of ? ` ${setOf(selected)}` : ''}`;
}

/** __typename is asked only where it is not known; where it decides on a fragment the planner adds it by itself. */
function setOf(selected: Selected): string {
  const type = selected.kind === 'FRAGMENT' ? selected.on : selected.of;
  const fields = selected.selections.filter(
    (one) => isAbstractType(type) || one.kind === 'FRAGMENT' || one.name !== '__typename',
  );
  return `{ ${fields.length > 0 ? fields.map(textOf).join(' ') : '__typename'} }`;
}

function literalOf(node: ValueNode): string {
  if (node.kind === Kind.VARIABLE) return `$${variableInside(node.name.value)}`;
  if (node.kind === Kind.LIST) return `[${node.values.map(literalOf).join(', ')}]`;
  if (node.kind !== Kind.OBJECT) return print(node);
  return `{${node.fields.map((field) => `${field.name.value}: ${literalOf(field.value)}`).join(', ')}}`;
}

/** Fields of the root that the schema itself answers (GraphQL 4). */
export const introspected = (selections: readonly Selected[]): SelectedField[] =>
  selections.filter(
    (one): one is SelectedField => one.kind === 'FIELD' && (one.name === '__schema' || one.name === '__type'),
  );
