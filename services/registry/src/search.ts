import { type Condition, columnsOf, type ReadRule, type Row, spellings } from '@tdkt/kernel';

const MOST_WORDS = 8;
/** Below this a trigram index finds nothing inside words. */
const TRIGRAM = 3;

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const wordsOf = (q: string): string[] => literal(q).split(/\s+/).slice(0, MOST_WORDS);

/** Folded once a statement and not once a row: folding is dear, and a plan kept for all values would repeat it. */
const folded = (before = '', after = ''): string => `(select '${before}' || app.fold(?) || '${after}')`;

const startsWord = (word: string): Condition => ({
  sql: `(r.search_fold like ${folded('', '%')} or r.search_fold like ${folded('% ', '%')})`,
  values: [word, word],
});

/** Every word of the question stands somewhere, in any order; one of two letters must begin a word. */
export const searched = (q: string): Condition[] =>
  wordsOf(q).map((word) =>
    [...word].length < TRIGRAM ? startsWord(word) : { sql: `r.search_fold like ${folded('%', '%')}`, values: [word] },
  );

/**
 * Where a row found by a question stands, lowest first: the whole name, its beginning, beginnings of words, within words;
 * of two that are alike in this, first the one with the diacritics asked for, whichever way its tone marks are written.
 */
export function rankOf(entity: new () => Row, { searched: how }: ReadRule, q: string): Condition {
  const named = typeof how === 'object' ? columnsOf(entity).find((spec) => spec.name === how.title) : undefined;
  const isWhole = !named || (typeof how === 'object' && how.isWhole);
  const fold = isWhole ? 'r.search_fold' : `app.fold(r.${named.column})`;
  const words = wordsOf(q).map(startsWord);
  const whole = literal(q);
  const shape: Condition = {
    sql: `case when ${fold} = ${folded()} then 0 when ${fold} like ${folded('', '%')} then 1 when ${words.map(({ sql }) => sql).join(' and ')} then 2 else 3 end`,
    values: [q, whole, ...words.flatMap(({ values }) => values)],
  };
  if (!named) return shape;
  const patterns = spellings(q).map((text) => `%${literal(text)}%`);
  return {
    sql: `2 * ${shape.sql} + case when lower(r.${named.column}) like any(?::text[]) then 0 else 1 end`,
    values: [...shape.values, patterns],
  };
}
