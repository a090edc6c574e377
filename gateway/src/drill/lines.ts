/** What was promised, what was measured, and whether it holds. */
export type Line = readonly [what: string, promised: string, measured: string, holds: boolean];

export function printLines(lines: readonly Line[]): void {
  const head: Line = ['', 'promised', 'measured', true];
  const width = (index: 0 | 1 | 2): number => Math.max(...[head, ...lines].map((line) => line[index].length));
  for (const line of [head, ...lines]) {
    const cells = ([0, 1, 2] as const).map((index) => line[index].padEnd(width(index)));
    console.log(`${cells.join('  ')}${line[3] ? '' : '  FAILED'}`);
  }
}
