import type { RaRecord } from 'react-admin';
import { useTranslate } from 'react-admin';
import type { Register } from './register.ts';
import { useText } from './Value.tsx';

const quoted = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A leading mark of a formula would be run by the spreadsheet. */
const harmless = (text: string): string => (/^[=+\-@\t]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text);

function download(name: string, lines: readonly string[]): void {
  // The mark in front lets Excel read Vietnamese.
  const url = URL.createObjectURL(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}

/** Exports what is filtered, all pages up to a thousand rows, with the labels of the screen. */
export function useExporter(register: Register): (records: RaRecord[]) => void {
  const translate = useTranslate();
  const text = useText(register.type);
  return (records) => {
    const head = register.list.map((field) => quoted(translate(`resources.${register.type}.fields.${field}`)));
    const rows = records.map((record) => register.list.map((field) => quoted(harmless(text(record, field)))).join(','));
    download(register.type, [head.join(','), ...rows]);
  };
}
