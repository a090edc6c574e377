/** A value with all its texts composed (NFC), nested ones and keys too; what is no text comes back as it is. */
export function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [composed(key), composed(inner)])) as T;
}

const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const LATE = new RegExp(`(o(?=[ae])|u(?=y))([aey])(${TONE})(?![\\p{L}\\p{M}])`, 'gu');
const EARLY = new RegExp(`(o(?=${TONE}[ae])|u(?=${TONE}y))(${TONE})([aey])(?![\\p{L}\\p{M}])`, 'gu');

/** Both ways to write a tone mark at the end of a word: hòa and hoà, thúy and thuý. */
export function spellings(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD');
  const both = [plain.replace(LATE, '$1$3$2'), plain.replace(EARLY, '$1$3$2')];
  return [...new Set(both.map((one) => one.normalize('NFC')))];
}
