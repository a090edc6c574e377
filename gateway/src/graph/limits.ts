import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What one operation may weigh; a page of 100 rows with nested objects passes, three nested pages of 100 do not. */
export const LIMITS = { tokens: 2000, depth: 12, aliases: 30, directives: 20, cost: 15_000 } as const;
const PAGE_SIZE = { default: 25, max: 100 } as const;
/** Assumed length of a list that has no page and no ids. */
const PLAIN_LIST = 10;

type Variables = Readonly<Record<string, unknown>>;
/** How many times a list repeats what is under it, known now or only with the variables. */
type Times = (variables: Variables) => number;

/** Objects that an operation may produce: some always, some once for each row of a list. */
interface Cost {
  fixed: number;
  readonly lists: { readonly times: Times; readonly of: Cost }[];
}

export interface Weight {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly introspects: boolean;
  readonly cost: Cost;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly known: Map<string, Weight>;
}

const NOTHING: Weight = { depth: 0, aliases: 0, directives: 0, introspects: false, cost: { fixed: 0, lists: [] } };

export function costOf(cost: Cost, variables: Variables): number {
  let total = cost.fixed;
  for (const { times, of } of cost.lists) total += Math.max(0, times(variables)) * costOf(of, variables);
  return total;
}

/** Weighs a valid operation; fragments count each time they are spread but are walked once. */
export function weigh(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Weight {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const weight = ofSelections(operation.selectionSet, root, null, { schema, fragments, known: new Map() });
  return { ...weight, directives: weight.directives + (operation.directives?.length ?? 0) };
}

function ofSelections(set: SelectionSetNode, type: GraphQLCompositeType, page: Times | null, walk: Walk): Weight {
  let sum = NOTHING;
  for (const selection of set.selections) sum = add(sum, ofSelection(selection, type, page, walk));
  return sum;
}

function ofSelection(node: SelectionNode, type: GraphQLCompositeType, page: Times | null, walk: Walk): Weight {
  const directives = node.directives?.length ?? 0;
  if (node.kind === 'Field') return add(ofField(node, type, page, walk), { ...NOTHING, directives });
  if (node.kind === 'InlineFragment') {
    const on = node.typeCondition ? walk.schema.getType(node.typeCondition.name.value) : type;
    const weight = isCompositeType(on) ? ofSelections(node.selectionSet, on, page, walk) : NOTHING;
    return add(weight, { ...NOTHING, directives });
  }
  return add(ofFragment(node.name.value, page, walk), { ...NOTHING, directives });
}

function ofFragment(name: string, page: Times | null, walk: Walk): Weight {
  const fragment = walk.fragments.get(name);
  const type = fragment && walk.schema.getType(fragment.typeCondition.name.value);
  if (!fragment || !isCompositeType(type)) return NOTHING;
  // A fragment on a page depends on the page's size, so it is weighed for each use.
  const known = page === null ? walk.known.get(name) : undefined;
  const weight = known ?? ofSelections(fragment.selectionSet, type, page, walk);
  if (page === null) walk.known.set(name, weight);
  return weight;
}

function ofField(node: FieldNode, parent: GraphQLCompositeType, page: Times | null, walk: Walk): Weight {
  const name = node.name.value;
  const aliases = node.alias ? 1 : 0;
  if (name.startsWith('__')) return { ...NOTHING, depth: 1, aliases, introspects: name !== '__typename' };
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  const type = field && getNamedType(field.type);
  if (!field || !isCompositeType(type) || !node.selectionSet) return { ...NOTHING, depth: 1, aliases };
  const inner = ofSelections(node.selectionSet, type, pageOf(node, field), walk);
  const of = { fixed: inner.cost.fixed + 1, lists: inner.cost.lists };
  const cost = isList(field) ? { fixed: 0, lists: [{ times: page ?? idsOf(node) ?? (() => PLAIN_LIST), of }] } : of;
  return { ...inner, depth: inner.depth + 1, aliases: inner.aliases + aliases, cost };
}

function add(left: Weight, right: Weight): Weight {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
    introspects: left.introspects || right.introspects,
    cost: { fixed: left.cost.fixed + right.cost.fixed, lists: [...left.cost.lists, ...right.cost.lists] },
  };
}

const isList = (field: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(field.type) ? field.type.ofType : field.type);

/** The size of the page that a field asks for: `page: {limit}`, a variable for either, or the default. */
function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Times | null {
  if (!field.args.some((argument) => argument.name === 'page')) return null;
  const given = argumentOf(node, 'page');
  if (!given) return () => PAGE_SIZE.default;
  return (variables) => {
    const page = literalOf(given, variables) as { limit?: unknown } | null | undefined;
    const limit = typeof page?.limit === 'number' ? page.limit : PAGE_SIZE.default;
    return Math.min(limit, PAGE_SIZE.max);
  };
}

function idsOf(node: FieldNode): Times | null {
  const given = argumentOf(node, 'ids');
  if (!given) return null;
  return (variables) => {
    const ids = literalOf(given, variables);
    return Array.isArray(ids) ? Math.min(ids.length, PAGE_SIZE.max) : PLAIN_LIST;
  };
}

const argumentOf = (node: FieldNode, name: string): ValueNode | undefined =>
  node.arguments?.find((argument) => argument.name.value === name)?.value;

function literalOf(node: ValueNode, variables: Variables): unknown {
  if (node.kind === 'Variable') return variables[node.name.value];
  if (node.kind === 'IntValue') return Number(node.value);
  if (node.kind === 'ListValue') return node.values;
  if (node.kind !== 'ObjectValue') return null;
  return Object.fromEntries(node.fields.map((field) => [field.name.value, literalOf(field.value, variables)]));
}
