import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../docs/performance.md', import.meta.url);
const BEGIN = '<!-- figures of npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/** Puts the figures of this run between the two marks of docs/performance.md. */
export function writeFigures(figures: string): void {
  const text = readFileSync(FILE, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before === -1 || after === -1)
    throw new Error('docs/performance.md has lost the marks between which the figures stand');
  writeFileSync(FILE, `${text.slice(0, before)}${BEGIN}\n${figures}\n${text.slice(after)}`);
}
