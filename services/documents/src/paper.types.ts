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

/** Whoever signs, with what stands above the name. */
export interface Signer {
  readonly positions: readonly string[];
  readonly name: string;
}

/** A document that decides, proposes or records, written out: the same for Word and for PDF (Decree 30/2020/NĐ-CP, annex III). */
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
  /** Who decides, or whom it is sent to; empty: it names nobody. */
  readonly authority: string;
  readonly bases: readonly string[];
  /** The line above the articles; empty: there is none. */
  readonly enacting: string;
  /** A text without a label is a plain paragraph. */
  readonly articles: readonly { readonly label: string; readonly text: string }[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** Signs on the left, where the recipients stand otherwise. */
  readonly otherSigner?: Signer;
  readonly annex: Annex | null;
}
