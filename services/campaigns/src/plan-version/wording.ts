import { diffWordsWithSpace } from 'diff/lib/diff/word.js';

export enum WordChange {
  SAME = 'SAME',
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
}
export interface Wording {
  readonly change: WordChange;
  readonly text: string;
}

/** Two texts word by word: SAME and REMOVED together give the first, SAME and ADDED the second. */
export const compareWords = (before: string | null, after: string | null): Wording[] =>
  diffWordsWithSpace(before ?? '', after ?? '').map(({ added, removed, value }) => ({
    change: added ? WordChange.ADDED : removed ? WordChange.REMOVED : WordChange.SAME,
    text: value,
  }));

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** How many words were put in or taken out, whichever is more. */
export function countChangedWords(before: string | null, after: string | null): number {
  const words = compareWords(before, after);
  const of = (kind: WordChange) =>
    words.filter(({ change }) => change === kind).reduce((sum, { text }) => sum + wordsIn(text), 0);
  return Math.max(of(WordChange.ADDED), of(WordChange.REMOVED));
}
