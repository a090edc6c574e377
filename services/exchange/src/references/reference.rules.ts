import { readKeyed, withKey } from '../cells/key.rules.ts';

/** A row that a reference may mean; `isValid` on the day that the file speaks of. */
export interface Candidate {
  readonly id: string;
  readonly code: string | null;
  readonly label: string | null;
  readonly isValid: boolean;
}
export type Found = { readonly id: string } | { readonly code: 'UNKNOWN_REFERENCE' | 'AMBIGUOUS_REFERENCE' };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a cell refers to: an id in brackets or alone, or a code or name to look up. */
export function readReference(text: string): { id: string } | { name: string } {
  const { words, key } = readKeyed(text);
  if (key !== null && ID.test(key)) return { id: key.toLowerCase() };
  return ID.test(words) ? { id: words.toLowerCase() } : { name: text.trim() };
}

function decide(candidates: readonly Candidate[]): Found {
  const ids = (list: readonly Candidate[]) => [...new Set(list.map(({ id }) => id))];
  const valid = ids(candidates.filter(({ isValid }) => isValid));
  const all = valid.length > 0 ? valid : ids(candidates);
  const [only] = all;
  if (only === undefined) return { code: 'UNKNOWN_REFERENCE' };
  return all.length === 1 ? { id: only } : { code: 'AMBIGUOUS_REFERENCE' };
}

/** Codes come before names, rows valid on the day before others; what remains must be one. */
export function choose(name: string, candidates: readonly Candidate[]): Found {
  const byCode = candidates.filter(({ code }) => code === name);
  return decide(byCode.length > 0 ? byCode : candidates.filter(({ label }) => label === name));
}

/** How a reference is written, so that `choose` finds the same row again: its code where that is enough. */
export function referenceText(id: string, named: Candidate | undefined, sameCode: readonly Candidate[]): string {
  if (!named) return `[${id}]`;
  const { code } = named;
  if (code !== null && Object.hasOwn(readReference(code), 'name')) {
    const found = choose(code, sameCode);
    if ('id' in found && found.id === id) return code;
  }
  return withKey(named.label ?? code ?? '', id);
}
