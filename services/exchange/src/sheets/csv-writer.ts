import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { neutralise } from '../cells/formula.rules.ts';
import type { OutCell } from './sheet.types.ts';

const BOM = '\uFEFF';

function asText(cell: OutCell): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') return String(cell.value);
  if (cell.kind === 'printed')
    return typeof cell.value === 'string' ? neutralise(cell.value) : String(cell.value ?? '');
  return cell.kind === 'day' ? cell.day : neutralise(cell.text);
}

async function* records(rows: AsyncIterable<readonly OutCell[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map(asText);
}

/** RFC 4180 in UTF-8 with a byte order mark, without which Excel would not read Vietnamese. */
export function csvOf(rows: AsyncIterable<readonly OutCell[]>): Readable {
  const out = new PassThrough();
  out.write(BOM);
  const format = stringify({ record_delimiter: 'windows', quoted_match: /^\s|\s$/ });
  pipeline(records(rows), format, out).catch((error: Error) => out.destroy(error));
  return out;
}
