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

/** Lists of react-admin tell nothing of their records; its own names would stand in the middle of a sentence. */
const ENGLISH = {
  page: { create: '%{name}: new' },
  navigation: { no_results: 'No records yet.', no_filtered_results: 'No record matches the filter.' },
};

async function english(): Promise<TranslationMessages> {
  const [ra, own] = await Promise.all([import('ra-language-english'), import('./en.ts')]);
  const { page, navigation, ...rest } = ra.default.ra;
  const spoken = { ...rest, page: { ...page, ...ENGLISH.page }, navigation: { ...navigation, ...ENGLISH.navigation } };
  return { ra: spoken, ...own.en } as unknown as TranslationMessages;
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
