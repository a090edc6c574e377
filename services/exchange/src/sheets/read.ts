import { open } from 'node:fs/promises';
import { readCsv } from './csv-reader.ts';
import { legacyShare } from './legacy-font.rules.ts';
import { LIMITS, refuseFile } from './limits.ts';
import type { FileFormat, InRow } from './sheet.types.ts';
import { readXlsx } from './xlsx-reader.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** What a file is, by its first bytes; names and declared types prove nothing. */
export async function formatOf(path: string): Promise<FileFormat> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8), position: 0 });
    if (bytesRead === 0) throw refuseFile('EMPTY_FILE');
    if (buffer.equals(OLE2)) throw refuseFile('OLD_EXCEL');
    if (buffer.subarray(0, 4).equals(ZIP)) return 'xlsx';
    if (buffer.subarray(0, 2).toString('latin1') === 'PK') throw refuseFile('NOT_A_WORKBOOK');
    return 'csv';
  } finally {
    await file.close();
  }
}

/** Rows after which it is decided whether a file was typed in a font of before Unicode. */
const SAMPLE_ROWS = 200;
const MOST_LEGACY = 0.5;

/** Looks at the first rows for texts that only an old font shows as Vietnamese. */
class FontCheck {
  #texts: string[] = [];
  #rows = 0;

  see({ cells }: InRow): void {
    this.#rows += 1;
    if (this.#rows > SAMPLE_ROWS) return;
    this.#texts.push(...cells.filter((cell) => typeof cell === 'string'));
    if (this.#rows === SAMPLE_ROWS) this.decide();
  }

  decide(): void {
    if (legacyShare(this.#texts) > MOST_LEGACY) throw refuseFile('LEGACY_FONT');
    this.#texts = [];
  }
}

/** The rows of a file in either format, within the limits; the first one holds the headings. */
export async function* readRows(path: string, format: FileFormat): AsyncGenerator<InRow> {
  const font = new FontCheck();
  let count = 0;
  for await (const row of format === 'xlsx' ? readXlsx(path) : readCsv(path)) {
    count += 1;
    if (count > LIMITS.rows + 1) throw refuseFile('TOO_MANY_ROWS', { max: LIMITS.rows });
    font.see(row);
    yield row;
  }
  font.decide();
}
