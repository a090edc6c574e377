import { type Context, transact } from '@tdkt/kernel';
import { restore } from '../cells/formula.rules.ts';
import { fileWord, violationText } from '../labels.ts';
import { EMPTY, type InCell, type OutCell, textCell } from '../sheets/sheet.types.ts';
import type { Ground } from './ground.ts';
import type { RowError, Run } from './run.types.ts';

const CHUNK = 500;

const shown = (cell: InCell | undefined): OutCell => (typeof cell === 'string' ? textCell(restore(cell)) : EMPTY);

/** What is wrong with a row, each reason with the heading of its cell. */
export const explain = (run: Pick<Run, 'headings' | 'language'>, errors: readonly RowError[]): string =>
  errors
    .map((error) => {
      const text = violationText(run.language, error);
      const heading = error.column === null ? undefined : run.headings[error.column];
      return heading ? `${heading}: ${text}` : text;
    })
    .join('\n');

/** The file as it was sent, with a column at the end that says what is wrong; corrected, it can be sent again. */
export async function* errorTable(ground: Ground, ctx: Context, run: Run): AsyncGenerator<readonly OutCell[]> {
  const said = { ...run, language: ctx.language };
  const headings = [...run.headings, fileWord(ctx.language, 'error')];
  yield headings.map((text): OutCell => ({ kind: 'heading', text }));
  for (let after = 0; ; ) {
    const rows = await transact(ctx, (tx) => ground.rows.all(tx, run.id, after, CHUNK));
    if (rows.length === 0) return;
    for (const { cells, errors } of rows) {
      const fault: OutCell = errors ? { kind: 'fault', text: explain(said, errors) } : EMPTY;
      yield [...run.headings.map((_, at) => shown(cells[at])), fault];
    }
    after = rows.at(-1)?.number ?? after;
  }
}
