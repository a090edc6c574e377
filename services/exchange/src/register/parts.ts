import type { Row, Transaction } from '@tdkt/kernel';
import type { Register } from './register.ts';

/** Puts the parts of rows beside their columns: one statement a list, whatever the number of rows. */
export async function attachParts(tx: Transaction, { adapter }: Register, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  for (const { name, read } of adapter?.parts ?? []) {
    const found = await read(
      tx,
      rows.map(({ id }) => id),
    );
    for (const row of rows) Object.assign(row, { [name]: found.get(row.id) ?? [] });
  }
}
