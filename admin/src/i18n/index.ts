import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'react-admin';
import { speak } from '../kit/transport.ts';
import raVi from './ra-vi.json';
import { vi } from './vi.ts';

const LOCALES = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];
const vietnamese = { ...raVi, ...vi } as unknown as TranslationMessages;

async function english(): Promise<TranslationMessages> {
  const [ra, own] = await Promise.all([import('ra-language-english'), import('./en.ts')]);
  return { ...ra.default, ...own.en } as unknown as TranslationMessages;
}

/** Vietnamese is always there; English comes when it is wanted. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    speak(locale);
    document.documentElement.lang = locale;
    return locale === 'en' ? english() : vietnamese;
  },
  'vi',
  LOCALES,
);
