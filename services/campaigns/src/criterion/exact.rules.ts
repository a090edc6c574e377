/** Exact figures of scores: millionths as whole numbers, so that no sum depends on the order of its parts. */
export type Exact = bigint;

const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);
/** Scores are kept and compared with two decimal places, as they are printed. */
const SCORE_STEP = 10n ** BigInt(PLACES - 2);
const PLAIN = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** A figure as a column or the graph carries it: at most 12 digits before and 6 after the point; null when it is not one. */
export function exactOf(value: number | string): Exact | null {
  const [, sign, whole, part = ''] = PLAIN.exec(String(value)) ?? [];
  if (whole === undefined) return null;
  const size = BigInt(whole) * ONE + BigInt(part.padEnd(PLACES, '0'));
  return sign ? -size : size;
}

/** The same for figures that the database has checked already. */
export function exact(value: number | string): Exact {
  // A numeric column may end in zeros beyond the sixth place.
  const found = exactOf(typeof value === 'string' ? value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : value);
  if (found === null) throw new Error('a stored figure has more than six decimal places');
  return found;
}

/** value × by ÷ over, rounded half up to two decimal places: the only place where a score is rounded. */
export function shareOf(value: Exact, by: Exact, over: Exact): Exact {
  const [above, below] = [value * by, over * SCORE_STEP];
  return ((2n * above + below) / (2n * below)) * SCORE_STEP;
}

export const leastOf = (one: Exact, other: Exact): Exact => (one < other ? one : other);
export const mostOfAll = (all: readonly Exact[]): Exact => all.reduce((most, one) => leastOf(-most, -one) * -1n, 0n);
export const sumOf = (all: readonly Exact[]): Exact => all.reduce((sum, one) => sum + one, 0n);

/** With a point, without needless zeros: what a numeric column takes. */
export function textOf(value: Exact): string {
  const size = value < 0n ? -value : value;
  const part = (size % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / ONE}${part ? `.${part}` : ''}`;
}

/** As people of the language write it: 1.234,5 or 1,234.5. */
export function printed(value: Exact, language: 'vi' | 'en'): string {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = textOf(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group as string);
  return part ? `${grouped}${point}${part}` : grouped;
}
