import { fold, readKeyed, withKey } from './key.rules.ts';

/** A value of an enumeration with its names in every language. */
export interface NamedChoice {
  readonly value: string;
  readonly labels: readonly string[];
}

export const choiceText = (label: string, value: string): string => withKey(label, value);

/** The value meant: the key in brackets, the code itself, or a label of any language without regard to diacritics. */
export function findChoice(choices: readonly NamedChoice[], text: string): string | null {
  const { words, key } = readKeyed(text);
  const code = (key ?? words).trim().toUpperCase();
  const exact = choices.find(({ value }) => value.toUpperCase() === code);
  if (exact) return exact.value;
  if (key !== null) return null;
  const wanted = fold(words);
  const named = choices.filter(({ labels }) => labels.some((label) => fold(label) === wanted));
  return named.length === 1 ? (named[0]?.value ?? null) : null;
}

export const splitList = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
export const joinList = (parts: readonly string[]): string => parts.join('; ');
