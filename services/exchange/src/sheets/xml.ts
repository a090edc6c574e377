import { SaxesParser } from 'saxes';
import { refuseFile } from './limits.ts';

export interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Text or a tag longer than this never ends within a sheet: the parser would have to keep it all. */
const MOST_UNTOLD = 4 * 1024 * 1024;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A parser of one XML part. No document type is let in, so there are no entities to expand and nothing to fetch. */
export function xmlParser(handlers: Handlers): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ position: false });
  let untold = 0;
  parser.on('doctype', () => {
    throw refuseFile('DTD');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw refuseFile('ENCODING');
  });
  parser.on('error', () => {
    throw refuseFile('NOT_A_WORKBOOK');
  });
  parser.on('opentag', ({ name, attributes }) => {
    untold = 0;
    handlers.open?.(local(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    untold = 0;
    handlers.close?.(local(name));
  });
  const said = (text: string) => handlers.text?.(text);
  parser.on('text', said);
  parser.on('cdata', said);
  const write = (text: string): void => {
    untold += text.length;
    if (untold > MOST_UNTOLD) throw refuseFile('ZIP_BOMB');
    parser.write(text);
  };
  return { write, end: () => void parser.close() };
}

export async function parsePart(pieces: AsyncIterable<string>, handlers: Handlers): Promise<void> {
  const parser = xmlParser(handlers);
  for await (const piece of pieces) parser.write(piece);
  parser.end();
}
