import { useTranslate } from 'react-admin';

/** An article with its clause and point, such as 84.1c; several stand in a list. */
const ARTICLE = /(\d+)(?:\.(\d+))?([a-zđ])?(?![\p{L}\d])/gu;
const LIST = '\\d+(?:\\.\\d+)?[a-zđ]?(?:(?:, ?|[-–])\\d+(?:\\.\\d+)?[a-zđ]?)*(?![\\p{L}\\d])';
const CODED = new RegExp(`\\b(L|ND|TT)(\\d+)\\b(?: (${LIST}))?`, 'gu');
/** Where an instrument is known to rule but its article was not seen. */
const UNSEEN = '?';

export interface Clauses {
  /** A rule by the code of its instrument and its article. */
  of(clause: { readonly instrument: string; readonly clause: string }): string;
  /** A text with instruments by their codes, such as "L2003 84.1": the same with their names. */
  told(text: string): string;
}

/** The one place that says where a rule stands: instruments by name, articles as officials read them. */
export function useClause(): Clauses {
  const translate = useTranslate();
  const named = (code: string) => translate(`eligibility.instruments.${code}`, { _: code });
  const article = (text: string) =>
    text.replace(ARTICLE, (_all, of: string, clause?: string, point?: string) =>
      [
        translate('eligibility.article', { article: of }),
        ...(clause ? [translate('eligibility.clause', { clause })] : []),
        ...(point ? [translate('eligibility.point', { point })] : []),
      ].join(''),
    );
  const of: Clauses['of'] = ({ instrument, clause }) =>
    clause === UNSEEN ? named(instrument) : `${named(instrument)}, ${article(clause)}`;
  return {
    of,
    told: (text) =>
      text.replace(CODED, (_all, kind: string, number: string, list?: string) =>
        of({ instrument: `${kind}${number}`, clause: list ?? UNSEEN }),
      ),
  };
}
