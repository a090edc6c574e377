/** What was promised, what was measured, and whether it holds. */
export interface Line {
  readonly what: string;
  readonly promised: string;
  readonly measured: string;
  readonly holds: boolean;
}

export function printLines(lines: readonly Line[]): void {
  const rows = lines.map(({ what, promised, measured }) => [what, promised, measured]);
  const width = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 8));
  const print = (cells: readonly string[], end = '') =>
    console.log(`${cells.map((cell, column) => cell.padEnd(width[column] ?? 0)).join('  ')}${end}`);
  print(['', 'promised', 'measured']);
  rows.forEach((row, at) => {
    print(row, lines[at]?.holds ? '' : '  FAILED');
  });
  const failed = lines.filter(({ holds }) => !holds).length;
  console.log(`${lines.length - failed} held, ${failed} failed`);
}
