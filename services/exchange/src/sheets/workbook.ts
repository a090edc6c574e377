import { posix } from 'node:path';
import { refuseFile } from './limits.ts';
import { StringTable } from './string-table.ts';
import { unescapeSigns } from './xlsx-parts.ts';
import { parsePart } from './xml.ts';
import type { Archive } from './zip.ts';

/** What must be known of a workbook before its first sheet can be read. */
export interface Workbook {
  readonly sheet: string;
  readonly strings: StringTable;
  /** Cell formats that show a number as a date. */
  readonly dayStyles: ReadonlySet<number>;
  readonly is1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
/** Numbers of the built-in formats that are dates. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const isDayFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

async function refuseMacros(archive: Archive): Promise<void> {
  await parsePart(archive.read('[Content_Types].xml'), {
    open: (_name, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) throw refuseFile('MACROS');
    },
  });
}

async function firstSheet(archive: Archive): Promise<{ id: string; is1904: boolean }> {
  let id = '';
  let is1904 = false;
  await parsePart(archive.read(WORKBOOK), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet')
        id ||= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
    },
  });
  return { id, is1904 };
}

async function targetOf(archive: Archive, id: string): Promise<string> {
  let target = '';
  await parsePart(archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target = '', TargetMode }) => {
      if (name === 'Relationship' && Id === id && TargetMode !== 'External') target = Target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`);
}

async function dayStyles(archive: Archive): Promise<Set<number>> {
  const formats = new Set(DAY_FORMATS);
  const found = new Set<number>();
  let at = 0;
  let isCellFormats = false;
  await parsePart(archive.read('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellFormats = true;
      if (name === 'numFmt' && isDayFormat(attributes.formatCode ?? '')) formats.add(Number(attributes.numFmtId));
      if (name !== 'xf' || !isCellFormats) return;
      if (formats.has(Number(attributes.numFmtId))) found.add(at);
      at += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return found;
}

/** Runs of a rich text are joined; how it is read aloud (rPh) is left out. */
async function sharedStrings(archive: Archive): Promise<StringTable> {
  const strings = new StringTable();
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let isText = false;
  let isAside = false;
  await parsePart(archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isAside = true;
      isText = name === 't' && !isAside;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') isAside = false;
      if (name === 't') isText = false;
      if (name === 'si') strings.add(unescapeSigns(text));
    },
  });
  return strings;
}

export async function openWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has(WORKBOOK) || !archive.has('[Content_Types].xml')) throw refuseFile('NOT_A_WORKBOOK');
  await refuseMacros(archive);
  const { id, is1904 } = await firstSheet(archive);
  const sheet = await targetOf(archive, id);
  if (!archive.has(sheet)) throw refuseFile('NOT_A_WORKBOOK');
  const styles = archive.has('xl/styles.xml') ? await dayStyles(archive) : new Set<number>();
  return { sheet, is1904, dayStyles: styles, strings: await sharedStrings(archive) };
}
