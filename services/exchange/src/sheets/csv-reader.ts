import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { isFormula } from '../cells/formula.rules.ts';
import { looksLegacy } from './legacy-font.rules.ts';
import { LIMITS, refuseFile } from './limits.ts';
import type { InCell, InRow } from './sheet.types.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
const SAMPLE = 64 * 1024;
/** What a fatal TextDecoder of Node says of bytes that its encoding does not have. */
const NOT_DECODABLE = 'ERR_ENCODING_INVALID_ENCODED_DATA';

async function sampleOf(file: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(SAMPLE), position: 0 });
  return buffer.subarray(0, bytesRead);
}

function encodingOf(sample: Buffer): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (sample.includes(0)) throw refuseFile('NOT_A_TABLE');
  return 'utf-8';
}

/** The separator that the first line has most of; Excel in Vietnamese writes semicolons. */
function delimiterOf(text: string): string {
  const line = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Bytes that are no UTF-8 come from an ANSI file: of Windows, or of a font of before Unicode. */
function wrongEncoding(sample: Buffer): Error {
  const text = new TextDecoder('windows-1252').decode(sample);
  return refuseFile(looksLegacy(text) ? 'LEGACY_FONT' : 'ENCODING');
}

async function* decoded(path: string, encoding: Encoding, sample: Buffer): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw (error as { code?: string }).code === NOT_DECODABLE ? wrongEncoding(sample) : error;
  }
}

function cellOf(text: string, row: number): InCell {
  if (text === '') return null;
  if (text.length > LIMITS.cellLength) throw refuseFile('CELL_LENGTH', { row });
  return isFormula(text) ? { refused: 'FORMULA' } : text;
}

function cellsOf(record: readonly string[], row: number): InCell[] {
  if (record.slice(LIMITS.columns).some(Boolean)) throw refuseFile('TOO_MANY_COLUMNS', { max: LIMITS.columns });
  return record.slice(0, LIMITS.columns).map((text) => cellOf(text, row));
}

/** The records of a CSV file that hold anything, in constant memory. */
export async function* readCsv(path: string): AsyncGenerator<InRow> {
  const file = await open(path);
  const sample = await sampleOf(file).finally(() => file.close());
  const encoding = encodingOf(sample);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(sample));
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: LIMITS.columns * LIMITS.cellLength,
  });
  const running = pipeline(decoded(path, encoding, sample), parser);
  running.catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const cells = cellsOf(record, info.records);
      if (cells.some((cell) => cell !== null)) yield { number: info.records, cells };
    }
    await running;
  } catch (error) {
    throw error instanceof CsvError ? refuseFile('NOT_A_TABLE') : error;
  }
}
