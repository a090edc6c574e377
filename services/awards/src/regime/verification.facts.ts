import { forbidden, hasRole, Role, type Row, type Transaction } from '@tdkt/kernel';
import { checkDocument, touchesVerified } from './verification.rules.ts';

type Verifiable = Row & { readonly isVerified: boolean };

/** Where a register of the law keeps the number and the day of its document. */
interface Paths<T> {
  readonly number: keyof T & string;
  readonly date: keyof T & string;
}

/** The gate of a register of the law: verified is what the Board's administrator confirms by a document. */
export const gate = <T extends Verifiable>(paths: Paths<T>) => ({
  check: (tx: Transaction, values: Partial<T>, before: T | null) => {
    if (!touchesVerified(values, before)) return Promise.resolve([]);
    if (!hasRole(tx.ctx.actor, [Role.BOARD_ADMIN])) throw forbidden();
    const row = { ...before, ...values };
    const told = (key: keyof T) => (row[key] as string | null | undefined) ?? null;
    const now = tx.ctx.runtime.clock.now().toISOString().slice(0, 10);
    return Promise.resolve(checkDocument({ number: told(paths.number), date: told(paths.date) }, { now, paths }));
  },
});
