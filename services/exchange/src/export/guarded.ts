import { AppError, type Context, noteRead, type Row, seesFull } from '@tdkt/kernel';
import type { Column } from '../register/column.types.ts';
import type { Register } from '../register/register.ts';
import type { OpenExport } from './rows.ts';

const held = (row: Row, { name }: Column): unknown => (row as unknown as Record<string, unknown>)[name] ?? null;

/**
 * What must be before sensitive values leave in a file: the caller sees every row in full, and every value is noted as read.
 * All of it before the first byte, so that a refusal is an answer and no value is told whose reading could not be noted.
 */
export async function noteGuarded(ctx: Context, { entity, columns }: Register, { rows }: OpenExport): Promise<void> {
  const guarded = columns.filter((column) => column.guarded);
  const holds = (row: Row) => guarded.some((column) => held(row, column) !== null);
  let withheld = 0;
  for await (const chunk of rows()) withheld += chunk.filter((row) => holds(row) && !seesFull(ctx, entity, row)).length;
  if (withheld > 0)
    throw new AppError('FORBIDDEN', {
      violations: [{ code: 'SENSITIVE_WITHHELD', path: ['sensitive'], params: { count: withheld } }],
    });
  for await (const chunk of rows()) {
    await Promise.all(
      chunk.flatMap((row) =>
        guarded.filter((column) => held(row, column) !== null).map(({ name }) => noteRead(ctx, entity, row, name)),
      ),
    );
    // The loaders remember every note of a request: here that would be every row.
    ctx.loaders.clear();
  }
}
