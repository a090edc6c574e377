/** Numbers as officials type them: groups and decimals by the signs of the language. */
export type Typed =
  | { readonly kind: 'EMPTY' }
  /** On the way to a number, or none at all: never sent. */
  | { readonly kind: 'HALF' }
  | { readonly kind: 'NUMBER'; readonly value: number };

const SIGNS = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;
type Language = keyof typeof SIGNS;
export const languageOf = (locale: string): Language => (locale === 'en' ? 'en' : 'vi');

const escaped = (sign: string): string => (sign === '.' ? '\\.' : sign);

export function readNumber(text: string, locale: string): Typed {
  const { group, point } = SIGNS[languageOf(locale)];
  const typed = text.replace(/[\s\u00a0]/g, '');
  if (typed === '') return { kind: 'EMPTY' };
  const plain = new RegExp(`^-?(\\d+|\\d{1,3}(${escaped(group)}\\d{3})+)(${escaped(point)}\\d+)?$`);
  if (!plain.test(typed)) return { kind: 'HALF' };
  return { kind: 'NUMBER', value: Number(typed.replaceAll(group, '').replace(point, '.')) };
}

/** A stored number as the form shows it; `readNumber` reads it back. */
export const writeNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(languageOf(locale) === 'en' ? 'en-US' : 'vi-VN', { maximumFractionDigits: 15 }).format(value);
