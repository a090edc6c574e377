/** Administrative documents in the layout of Decree 30/2020/NĐ-CP; knows no noun. */
export {
  body,
  caption,
  endOf,
  type Head,
  headOf,
  line,
  note,
  officialDocument,
  type Part,
  section,
  table,
  WORD,
  wordOf,
} from './official.ts';
export { pdfOfPaper, wordOfPaper } from './paper.ts';
export type { Annex, Column, Paper } from './paper.types.ts';
export { p12Signer } from './signature/p12-signer.ts';
export { type Signer, SignerFailure, type SignerIdentity } from './signature/signer.types.ts';
export { PDF, pdfOf, TypstBusy, TypstFailure } from './typst/typst.ts';
