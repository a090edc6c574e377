import type { DefinitionNode, DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { LIMITS } from './limits.ts';

type Measure = 'depth' | 'aliases' | 'directives';
type Outline = Record<Measure, number>;

const ABOUT_THE_SCHEMA = '__';

function measure(set: SelectionSetNode, level: number, outline: Outline): void {
  for (const selection of set.selections) {
    outline.directives += selection.directives?.length ?? 0;
    if (selection.kind === 'Field') measureField(selection, level, outline);
    else if (selection.kind === 'InlineFragment') measure(selection.selectionSet, level, outline);
  }
}

/** Introspection counts as one level, as in `weigh`. */
function measureField({ alias, name, selectionSet }: FieldNode, level: number, outline: Outline): void {
  outline.depth = Math.max(outline.depth, level);
  if (alias) outline.aliases += 1;
  if (selectionSet && !name.value.startsWith(ABOUT_THE_SCHEMA)) measure(selectionSet, level + 1, outline);
}

function excessIn(definition: DefinitionNode): Measure | undefined {
  const isFragment = definition.kind === 'FragmentDefinition';
  if (!isFragment && definition.kind !== 'OperationDefinition') return undefined;
  if (isFragment && definition.typeCondition.name.value.startsWith(ABOUT_THE_SCHEMA)) return undefined;
  const outline: Outline = { depth: 0, aliases: 0, directives: 0 };
  measure(definition.selectionSet, 1, outline);
  return (['depth', 'aliases', 'directives'] as const).find((one) => outline[one] > LIMITS[one]);
}

/**
 * A limit that one definition exceeds by itself, whatever the schema says of it: found before the document is validated,
 * which takes long for what is very deep or very wide.
 */
export function excessOf({ definitions }: DocumentNode): Measure | undefined {
  for (const definition of definitions) {
    const excess = excessIn(definition);
    if (excess) return excess;
  }
  return undefined;
}
