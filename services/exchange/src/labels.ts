import { en } from '@tdkt/admin/i18n/en';
import { vi } from '@tdkt/admin/i18n/vi';
import type { Language, Violation } from '@tdkt/kernel';

/** The words of the console: written once, there. */
interface Words {
  readonly resources: Readonly<Record<string, { name: string; fields: Readonly<Record<string, string>> } | undefined>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  readonly violations: Readonly<Record<string, string | undefined>>;
  readonly exchange: { readonly file: Readonly<Record<FileWord, string>> };
}
type FileWord = 'yes' | 'no' | 'error' | 'guide' | 'column' | 'required' | 'content' | 'example' | 'choices' | KindWord;
type KindWord = `kind_${string}`;
const WORDS = { vi, en } as unknown as Readonly<Record<Language, Words>>;
export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** English names come as "one |||| many"; a register is named by the many. */
export const typeLabel = (language: Language, type: string): string =>
  (WORDS[language].resources[type]?.name ?? type).split('||||').at(-1)?.trim() ?? type;
export const fieldLabel = (language: Language, type: string, field: string): string =>
  WORDS[language].resources[type]?.fields[field] ?? field;
export const choiceLabel = (language: Language, enumeration: string, value: string): string =>
  WORDS[language].enums[enumeration]?.[value] ?? value;
export const fileWord = (language: Language, word: FileWord): string => WORDS[language].exchange.file[word] ?? word;

/** The text of a violation; what was rejected is never part of it. */
export function violationText(language: Language, { code, params = {} }: Violation): string {
  const text = WORDS[language].violations[code] ?? code;
  return text.replace(/%\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
