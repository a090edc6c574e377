import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;
/** Whether a selection counts, by its @skip and @include. */
export type Included = (node: SelectionNode) => boolean;

const decides = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

/** The variables that @skip and @include of an operation and of all fragments of its document look at. */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Directive: (node) => {
      const value = node.arguments?.[0]?.value;
      if (decides(node) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** @skip and @include for given variables (GraphQL 3.13.1 and 3.13.2): a selection must pass both. */
export const includedBy =
  (variables: Variables): Included =>
  ({ directives }) =>
    (directives ?? []).filter(decides).every(({ name, arguments: given }) => {
      const value = given?.[0]?.value;
      const condition =
        value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
      return (condition === true) === (name.value === 'include');
    });
