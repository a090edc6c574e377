/** A column of a list. */
export interface Column {
  readonly heading: string;
  /** Share of the width of the text. */
  readonly share: number;
  readonly isNumber?: boolean;
}

/** A list that goes with a document: rows under captions, all with the same columns. */
export interface Annex {
  readonly title: string;
  readonly about: string;
  /** The document that it goes with, in brackets. */
  readonly goesWith: string;
  readonly columns: readonly Column[];
  readonly groups: readonly { readonly caption: string; readonly rows: readonly (readonly string[])[] }[];
  readonly closing: string | null;
}

/** A document that decides, written out: the same for Word and for PDF (Decree 30/2020/NĐ-CP, annex III, form 1.2). */
export interface Paper {
  /** The word that marks what is not issued yet; null: it is issued. */
  readonly draft: string | null;
  /** The body above the issuer; empty: there is none to be named. */
  readonly above: string;
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly kind: string;
  readonly about: string;
  readonly authority: string;
  readonly bases: readonly string[];
  readonly enacting: string;
  readonly articles: readonly { readonly label: string; readonly text: string }[];
  readonly recipients: readonly string[];
  readonly signer: { readonly positions: readonly string[]; readonly name: string };
  readonly annex: Annex | null;
}
