import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../docs/performance.md', import.meta.url);
const MARKS = {
  product: ['<!-- figures of npm run bench -- --write -->', '<!-- end of figures -->'],
  movement: ['<!-- figures of npm run bench -- movement --write -->', '<!-- end of figures of the movement -->'],
  eligibility: ['<!-- figures of npm run bench -- eligibility --write -->', '<!-- end of figures of eligibility -->'],
  certificates: [
    '<!-- figures of npm run bench -- certificates --write -->',
    '<!-- end of figures of certificates -->',
  ],
  memory: ['<!-- figures of npm run bench -- memory --write -->', '<!-- end of figures of memory -->'],
  notify: ['<!-- figures of npm run bench -- notify --write -->', '<!-- end of figures of notify -->'],
  registries: ['<!-- figures of npm run bench -- registries --write -->', '<!-- end of figures of registries -->'],
} as const;

/** Puts the figures of this run between the two marks of its part of docs/performance.md. */
export function writeFigures(figures: string, part: keyof typeof MARKS = 'product'): void {
  const [begin, end] = MARKS[part];
  const text = readFileSync(FILE, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before === -1 || after === -1)
    throw new Error('docs/performance.md has lost the marks between which the figures stand');
  writeFileSync(FILE, `${text.slice(0, before)}${begin}\n${figures}\n${text.slice(after)}`);
}
