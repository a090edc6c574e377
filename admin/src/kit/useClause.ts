import { useLocale, useTranslate } from 'react-admin';
import { tellClause, tellClauses } from './clause.ts';

export interface Clauses {
  /** A rule by the code of its instrument and its article. */
  of(clause: { readonly instrument: string; readonly clause: string }): string;
  /** A text with instruments by their codes, such as "L2003 84.1": the same with their names. */
  told(text: string): string;
}

/** The one place that says where a rule stands: instruments by name, articles as officials read them. */
export function useClause(): Clauses {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const tongue = { translate, language } as const;
  return {
    of: ({ instrument, clause }) => tellClause(instrument, clause, tongue),
    told: (text) => tellClauses(text, tongue),
  };
}
