import { remarksIn } from './remarks.ts';

/** An article with its clause and point, such as 84.1c; several stand in a list. */
const ARTICLE = /(\d+)(?:\.(\d+))?([a-zđ])?(?![\p{L}\d])/gu;
const LIST = '\\d+(?:\\.\\d+)?[a-zđ]?(?:(?:, ?|[-–])\\d+(?:\\.\\d+)?[a-zđ]?)*(?![\\p{L}\\d])';
/** Instruments as the data of the law name them: by code, such as ND91 73.1d, or in words, such as Decree 91/2017, art. 73.1d. */
const CODED = new RegExp(`\\b(L|ND|TT)(\\d+)(?:/(\\d{4}))?\\b(?: (${LIST}))?`, 'gu');
const WORDED = new RegExp(
  `\\b(Law|Decree|Circular) (\\d+)(?:/(\\d{4}))?(?:/[A-Z]+-[A-Z]+)?\\b(?:,? art\\.? (${LIST}))?`,
  'gu',
);
const KINDS: Readonly<Record<string, string>> = { Law: 'L', Decree: 'ND', Circular: 'TT' };
/** Where an instrument is known to rule but its article was not seen. */
const UNSEEN = '?';

type Translate = (key: string, options?: Readonly<Record<string, unknown>>) => string;
export interface Tongue {
  readonly translate: Translate;
  readonly language: 'vi' | 'en';
}

function articleIn(text: string, { translate }: Tongue): string {
  return text.replace(ARTICLE, (_all, of: string, clause?: string, point?: string) =>
    [
      translate('eligibility.article', { article: of }),
      ...(clause ? [translate('eligibility.clause', { clause })] : []),
      ...(point ? [translate('eligibility.point', { point })] : []),
    ].join(''),
  );
}

/** The instrument by name; one that only its number is known of, by its kind and number. */
function instrumentIn(kind: string, number: string, year: string | undefined, { translate }: Tongue): string {
  const code = `${kind}${number}`;
  const bare = translate(`eligibility.kinds.${kind}`, { number: year ? `${number}/${year}` : number, _: code });
  const named = translate(`eligibility.instruments.${code}`, { _: bare });
  // Two decrees of different years may bear one number; those with a name are of the year in it.
  return year && !named.includes(`${number}/${year}`) ? bare : named;
}

export function tellClause(instrument: string, clause: string, tongue: Tongue): string {
  const [, kind = '', number = ''] = /^(\D+)(\d+)$/.exec(instrument) ?? [];
  const name = kind
    ? instrumentIn(kind, number, undefined, tongue)
    : tongue.translate(`eligibility.instruments.${instrument}`, { _: instrument });
  return clause === UNSEEN ? name : `${name}, ${articleIn(clause, tongue)}`;
}

/** A text of the law's data, wholly in the language of the page: instruments by name, articles as officials read them. */
export function tellClauses(text: string, tongue: Tongue): string {
  const spoken = (kind: string, number: string, year: string | undefined, list: string | undefined) => {
    const name = instrumentIn(kind, number, year, tongue);
    return list ? `${name}, ${articleIn(list, tongue)}` : name;
  };
  return remarksIn(tongue.language, text)
    .replace(WORDED, (_all, kind: string, number: string, year?: string, list?: string) =>
      spoken(KINDS[kind] ?? '', number, year, list),
    )
    .replace(CODED, (_all, kind: string, number: string, year?: string, list?: string) =>
      spoken(kind, number, year, list),
    );
}
