import { useLocale } from 'react-admin';

interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
}

/** The name of a title, a form or a cluster in the language of the page, where it has one. */
export function useNamed(): (it: Named) => string {
  const isEnglish = useLocale() === 'en';
  return ({ name, nameEn }) => (isEnglish && nameEn) || name;
}
