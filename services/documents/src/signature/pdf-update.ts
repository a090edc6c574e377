import { type SignatureNotes, SignerFailure } from './signer.types.ts';

/** A document that ends with a place for its signature, and what of it is signed. */
export interface Prepared {
  readonly bytes: Buffer;
  /** Where the signature goes: between its angle brackets, in hexadecimal digits. */
  readonly hole: { readonly start: number; readonly end: number };
}

/** Digits of the numbers in /ByteRange, filled when all lengths are known. */
const RANGE_DIGITS = 10;

interface Source {
  readonly text: string;
  readonly root: number;
  readonly size: number;
  readonly startXref: number;
  readonly id: string;
}

function must(found: string | undefined, what: string): string {
  if (found === undefined) throw new SignerFailure(`the PDF has no ${what}`);
  return found;
}

/** The last trailer; documents of our templates have a plain table of objects (ISO 32000-1, 7.5.4). */
function sourceOf(pdf: Buffer): Source {
  const text = pdf.toString('latin1');
  const end = text.slice(text.lastIndexOf('trailer'));
  return {
    text,
    root: Number(must(/\/Root\s+(\d+)\s+0\s+R/.exec(end)?.[1], 'root in its trailer')),
    size: Number(must(/\/Size\s+(\d+)/.exec(end)?.[1], 'size in its trailer')),
    startXref: Number(must(/startxref\s+(\d+)/.exec(end)?.[1], 'table of objects')),
    id: /\/ID\s*\[[^\]]*\]/.exec(end)?.[0] ?? '',
  };
}

/** The dictionary of an object, by the last place that defines it. */
function dictionaryOf({ text }: Source, id: number): string {
  const pattern = new RegExp(`(?:^|\\s)${id} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`, 'g');
  return must([...text.matchAll(pattern)].at(-1)?.[1], `dictionary of object ${id}`);
}

const withEntry = (dictionary: string, entry: string): string => dictionary.replace(/>>$/, ` ${entry} >>`);

function withAnnotation(page: string, field: number): string {
  return /\/Annots\s*\[/.test(page)
    ? page.replace(/\/Annots\s*\[/, `$&${field} 0 R `)
    : withEntry(page, `/Annots [${field} 0 R]`);
}

function firstPage(source: Source): number {
  let id = Number(must(/\/Pages\s+(\d+)\s+0\s+R/.exec(dictionaryOf(source, source.root))?.[1], 'pages'));
  for (;;) {
    const kid = /\/Kids\s*\[\s*(\d+)\s+0\s+R/.exec(dictionaryOf(source, id))?.[1];
    if (kid === undefined) return id;
    id = Number(kid);
  }
}

/** Text of PDF in UTF-16 with its mark (ISO 32000-1, 7.9.2.2), so that every name is kept. */
const textOf = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
const momentOf = (at: Date): string => `(D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
const RANGE = `/ByteRange [${['0', ...Array(3).fill('*'.repeat(RANGE_DIGITS))].join(' ')}]`;

function signatureObject({ reason, location, signedAt }: SignatureNotes, name: string, room: number): string {
  const notes = `/Name ${textOf(name)} /Reason ${textOf(reason)} /Location ${textOf(location)} /M ${momentOf(signedAt)}`;
  return `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${notes} ${RANGE} /Contents <${'0'.repeat(room * 2)}> >>`;
}

/** The table of the objects that follow, one part each, since their numbers are apart (7.5.6). */
function tableOf(offsets: ReadonlyMap<number, number>): string {
  const parts = [...offsets]
    .sort(([one], [other]) => one - other)
    .map(([id, at]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  return `xref\n${parts.join('')}`;
}

function fillRange(bytes: Buffer, { start, end }: Prepared['hole']): void {
  // The brackets of the signature are outside of what is signed.
  const [first, second] = [start - 1, end + 1];
  const numbers = [first, second, bytes.length - second].map((number) => String(number).padEnd(RANGE_DIGITS));
  bytes.write(`/ByteRange [0 ${numbers.join(' ')}]`, bytes.lastIndexOf(RANGE, undefined, 'latin1'), 'latin1');
}

/** Appends an invisible signature field to a document and leaves room (bytes) for the signature; nothing before it changes. */
export function prepare(pdf: Buffer, notes: SignatureNotes, { name, room }: { name: string; room: number }): Prepared {
  const source = sourceOf(pdf);
  const [signature, field] = [source.size, source.size + 1];
  const page = firstPage(source);
  const fieldText = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${field}) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`;
  const objects = new Map([
    [signature, signatureObject(notes, name, room)],
    [field, fieldText],
    [page, withAnnotation(dictionaryOf(source, page), field)],
    [source.root, withEntry(dictionaryOf(source, source.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
  ]);
  const offsets = new Map<number, number>();
  let added = source.text.endsWith('\n') ? '' : '\n';
  for (const [id, text] of objects) {
    offsets.set(id, pdf.length + added.length);
    added += `${id} 0 obj\n${text}\nendobj\n`;
  }
  const table = pdf.length + added.length;
  added += `${tableOf(offsets)}trailer\n<< /Size ${field + 1} /Root ${source.root} 0 R /Prev ${source.startXref} ${source.id} >>\nstartxref\n${table}\n%%EOF\n`;
  const bytes = Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
  const start = bytes.lastIndexOf('/Contents <', undefined, 'latin1') + '/Contents <'.length;
  const hole = { start, end: start + room * 2 };
  fillRange(bytes, hole);
  return { bytes, hole };
}

/** What is signed: everything but the signature with its brackets. */
export const signedPart = ({ bytes, hole }: Prepared): Buffer =>
  Buffer.concat([bytes.subarray(0, hole.start - 1), bytes.subarray(hole.end + 1)]);

export function withSignature({ bytes, hole }: Prepared, signature: Buffer): Buffer {
  const hex = signature.toString('hex').toUpperCase();
  if (hex.length > hole.end - hole.start) throw new SignerFailure('the signature is longer than its place');
  const signed = Buffer.from(bytes);
  signed.write(hex, hole.start, 'latin1');
  return signed;
}
