/** What stands in square brackets at the end of a cell is the key, and wins over the words before it. */
const KEYED = /^(.*?)\s*\[([^[\]]+)\]$/s;

export interface Keyed {
  readonly words: string;
  readonly key: string | null;
}

export const withKey = (words: string, key: string): string => (words === key ? `[${key}]` : `${words} [${key}]`);

export function readKeyed(text: string): Keyed {
  const match = KEYED.exec(text.trim());
  return match ? { words: match[1] ?? '', key: match[2] ?? null } : { words: text.trim(), key: null };
}

/** Words without diacritics, case and signs, for comparing headings and labels as people type them. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
