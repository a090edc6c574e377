import { AppError } from '@tdkt/kernel';
import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  type SelectionSetNode,
} from 'graphql';
import type { Included } from './conditions.ts';

/** A field of an operation after fragments, aliases and conditions are worked out. */
export interface SelectedField {
  readonly kind: 'FIELD';
  readonly name: string;
  /** Its name in the answer. */
  readonly key: string;
  /** Its name in the data that subgraphs return. */
  readonly at: string;
  /** Every mention of it; the arguments are the same in all. */
  readonly nodes: readonly FieldNode[];
  /** The type of its objects, null for a leaf. */
  readonly of: GraphQLCompositeType | null;
  readonly selections: readonly Selected[];
}

/** Selections that count only for objects of a type. */
interface SelectedFragment {
  readonly kind: 'FRAGMENT';
  readonly on: GraphQLCompositeType;
  readonly selections: readonly Selected[];
}
export type Selected = SelectedField | SelectedFragment;

/** Whether what is selected depends on the type of each object. */
export const needsType = (selections: readonly Selected[]): boolean =>
  selections.some((one) => one.kind === 'FRAGMENT' || one.name === '__typename');

const ALIAS = '_alias_';
/**
 * Fields of objects that have an alias or arguments travel under a name of their own: what the plan adds for itself, a
 * key or a field of @requires with arguments of its own, never meets them. Fields of the root keep the client's name,
 * which subgraphs may look at (the path of a mutation tells repeated ones apart).
 */
function nameInside(field: Named, isRoot: boolean): string {
  const { name, key, hasArguments } = field;
  if (name === '__typename') return name;
  if (isRoot && !key.startsWith('_')) return key;
  return key !== name || hasArguments ? ALIAS + key : name;
}

interface Named {
  readonly name: string;
  readonly key: string;
  readonly hasArguments: boolean;
}

/** The client's name of a field in the data or in the path of an error. */
export const nameOutside = <T>(at: T): T | string =>
  typeof at === 'string' && at.startsWith(ALIAS) ? at.slice(ALIAS.length) : at;

interface Level {
  readonly parent: GraphQLCompositeType;
  readonly visited: Set<string>;
  readonly byKey: Map<string, FieldNode[]>;
  readonly drafts: (FieldNode[] | { readonly on: GraphQLCompositeType; readonly set: SelectionSetNode })[];
}

/** An operation that is larger after its fragments are spread is refused: fragments can multiply without end. */
const MAX_SELECTED = 20_000;

/**
 * CollectFields (GraphQL 6.3.2) for a whole operation, once: named fragments are spread, a fragment that is repeated
 * among the same fields counts once, fields with one response name are merged at their first mention, conditions on
 * the type stay only where the type is not known before the answer.
 */
export class Selecting {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #included: Included;
  readonly #roots: ReadonlySet<unknown>;
  #left = MAX_SELECTED;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, included: Included) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#included = included;
    this.#roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  }

  of(parent: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Selected[] {
    const level: Level = { parent, visited: new Set(), byKey: new Map(), drafts: [] };
    for (const set of sets) this.#collect(set, level);
    this.#left -= level.drafts.length;
    if (this.#left < 0)
      throw new AppError('LIMIT', { violations: [{ code: 'COST', params: { limit: MAX_SELECTED } }] });
    return level.drafts.map((draft) =>
      'on' in draft
        ? { kind: 'FRAGMENT', on: draft.on, selections: this.of(draft.on, [draft.set]) }
        : this.#field(parent, draft),
    );
  }

  #collect(set: SelectionSetNode, level: Level): void {
    for (const node of set.selections) {
      if (!this.#included(node)) continue;
      if (node.kind === 'Field') this.#add(node, level);
      else if (node.kind === 'InlineFragment') this.#spread(node.typeCondition?.name.value, node.selectionSet, level);
      else if (!level.visited.has(node.name.value)) {
        level.visited.add(node.name.value);
        const fragment = this.#fragments.get(node.name.value);
        if (fragment) this.#spread(fragment.typeCondition.name.value, fragment.selectionSet, level);
      }
    }
  }

  #add(node: FieldNode, { byKey, drafts }: Level): void {
    const key = (node.alias ?? node.name).value;
    const known = byKey.get(key);
    if (known) {
      known.push(node);
      return;
    }
    const nodes = [node];
    byKey.set(key, nodes);
    drafts.push(nodes);
  }

  /** DoesFragmentTypeApply (GraphQL 6.3.2), as far as it can be said before the type of the object is known. */
  #spread(condition: string | undefined, set: SelectionSetNode, level: Level): void {
    const { parent, drafts } = level;
    const on = condition === undefined ? parent : this.#schema.getType(condition);
    if (!isCompositeType(on)) return;
    if (on === parent || (isAbstractType(on) && !isUnion(parent) && this.#schema.isSubType(on, parent))) {
      this.#collect(set, level);
    } else if (doTypesOverlap(this.#schema, parent, on)) {
      drafts.push({ on, set });
      // A later mention of a field comes after what the fragment says of the same field.
      level.byKey.clear();
    }
  }

  #field(parent: GraphQLCompositeType, nodes: readonly FieldNode[]): SelectedField {
    const [first] = nodes as [FieldNode];
    const name = first.name.value;
    const key = (first.alias ?? first.name).value;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    const named = field && getNamedType(field.type);
    const of = isCompositeType(named) ? named : null;
    const selections = of
      ? this.of(
          of,
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        )
      : [];
    const hasArguments = field !== undefined && field.args.length > 0;
    const at = nameInside({ name, key, hasArguments }, this.#roots.has(parent));
    return { kind: 'FIELD', name, key, at, nodes, of, selections };
  }
}

const isUnion = (type: GraphQLCompositeType): type is Exclude<GraphQLCompositeType, { getFields(): unknown }> =>
  !('getFields' in type);
