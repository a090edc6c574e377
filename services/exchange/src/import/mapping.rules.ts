import { fold } from '../cells/key.rules.ts';
import type { Column } from '../register/column.types.ts';

/** A column by all the names that a heading may give it. */
export interface NamedColumn {
  readonly column: Pick<Column, 'name'>;
  readonly names: readonly string[];
}
interface Problem {
  readonly code: 'UNKNOWN_HEADING' | 'DOUBLED_HEADING' | 'DOUBLED_COLUMN' | 'UNKNOWN_COLUMN';
  readonly path: readonly (string | number)[];
  readonly params: { readonly heading: string };
}

/** `givenName` is also known as `given name`; a star marks what is required in a template. */
const bare = (heading: string): string => fold(heading.replace(/\s*\*\s*$/, '').replace(/([a-z])([A-Z])/g, '$1 $2'));

/** Field that a heading means without being told; null when none or several have that name. */
export function suggest(heading: string, columns: readonly NamedColumn[]): string | null {
  const exact = columns.find(({ column }) => column.name === heading.trim());
  if (exact) return exact.column.name;
  const wanted = bare(heading);
  const found = columns.filter(({ names }) => names.some((name) => bare(name) === wanted));
  return found.length === 1 ? (found[0]?.column.name ?? null) : null;
}

/** Headings that stand twice: nobody could tell which of them counts. */
export function doubled(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  return headings.filter((heading) => {
    const key = bare(heading);
    const isDouble = key !== '' && seen.has(key);
    seen.add(key);
    return isDouble;
  });
}

/** Fields in the order of the headings, and what is wrong with the mapping as a whole. */
export function resolveMapping(
  headings: readonly string[],
  columns: readonly NamedColumn[],
  given: Readonly<Record<string, string | null>>,
): { fields: (string | null)[]; problems: Problem[] } {
  const known = new Set(columns.map(({ column }) => column.name));
  const problems: Problem[] = [];
  const used = new Set<string>();
  const fields = headings.map((heading, at) => {
    const tell = (code: Problem['code']) => problems.push({ code, path: ['mapping', at], params: { heading } });
    if (heading in given && given[heading] === null) return null;
    const field = given[heading] ?? suggest(heading, columns);
    if (field === null) tell('UNKNOWN_HEADING');
    else if (!known.has(field)) tell('UNKNOWN_COLUMN');
    else if (used.has(field)) tell('DOUBLED_COLUMN');
    if (field !== null) used.add(field);
    return field;
  });
  return { fields, problems };
}
