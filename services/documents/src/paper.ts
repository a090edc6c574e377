import type { Document, Paragraph } from 'docx';
import {
  basis,
  body,
  caption,
  centred,
  labelled,
  MOTTO,
  note,
  officialDocument,
  type Part,
  recipientList,
  rule,
  sideBySide,
  table,
} from './official.ts';
import type { Annex, Paper, Signer } from './paper.types.ts';
import { pdfOf } from './typst/typst.ts';

const HEAD_SHARE = 0.41;
/** Room for the seal and the signature, in lines. */
const ROOM_TO_SIGN = 4;

function headOf({ above, issuer, number, placeAndDate, draft }: Paper): Part[] {
  const left = [
    ...(above ? [centred(above, { size: 'head' })] : []),
    ...issuer.map((text) => centred(text, { size: 'head', bold: true })),
    rule(20),
  ];
  const below = [
    centred(number, { size: 'heading' }),
    ...(draft ? [centred(draft, { size: 'heading', bold: true })] : []),
  ];
  return [
    sideBySide(left, MOTTO, HEAD_SHARE),
    sideBySide(below, [centred(placeAndDate, { size: 'body', italics: true })], HEAD_SHARE),
  ];
}

function annexOf({ title, about, goesWith, columns, groups, closing }: Annex): Part[] {
  return [
    centred(title, { size: 'body', bold: true }),
    centred(about, { size: 'body', bold: true }),
    centred(goesWith, { size: 'body', italics: true }),
    rule(60),
    ...groups.flatMap((group) => [caption(group.caption), table(columns, group.rows)]),
    ...(closing ? [note(closing)] : []),
  ];
}

function signedBy({ positions, name }: Signer): Paragraph[] {
  const room = Array.from({ length: ROOM_TO_SIGN }, () => centred('', { size: 'body' }));
  return [
    ...positions.map((text) => centred(text, { size: 'body', bold: true })),
    ...room,
    centred(name, { size: 'body', bold: true }),
  ];
}
const signatureOf = ({ signer, otherSigner, recipients }: Paper): Part =>
  sideBySide(otherSigner ? signedBy(otherSigner) : recipientList(recipients), signedBy(signer), 0.5);

/** The document as Word, to be worked on. */
export function wordOfPaper(paper: Paper): Document {
  const main = [
    ...headOf(paper),
    centred(paper.kind, { size: 'body', bold: true, spacing: 160 }),
    centred(paper.about, { size: 'body', bold: true }),
    rule(60),
    ...(paper.authority ? [centred(paper.authority, { size: 'body', bold: true, spacing: 120 })] : []),
    ...paper.bases.map(basis),
    ...(paper.enacting ? [centred(paper.enacting, { size: 'body', bold: true, spacing: 120 })] : []),
    ...paper.articles.map(({ label, text }) => (label ? labelled(label, text) : body(text))),
    signatureOf(paper),
  ];
  return officialDocument(paper.about, paper.annex ? [main, annexOf(paper.annex)] : [main]);
}

/** The same document as PDF. */
export const pdfOfPaper = (paper: Paper): Promise<Buffer> => pdfOf({ template: 'paper', data: paper });
