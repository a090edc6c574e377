import type { Transaction, Violation } from '@tdkt/kernel';
import { formsOf } from '../form/form.resolver.ts';
import type { CertificateLayout } from './layout.entity.ts';
import { checkLayout, FIRST_FIELDS, FIRST_PAPER } from './layout.rules.ts';

const isEmpty = (fields: unknown): boolean => fields == null || (Array.isArray(fields) && fields.length === 0);

/** A new layout begins with the texts of A4 lying down, so that nobody begins before an empty page. */
function whole(values: Partial<CertificateLayout>, before: CertificateLayout | null) {
  // What an update leaves out is undefined, and stays as it was.
  const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const row = { ...FIRST_PAPER, fields: null as unknown, ...before, ...(told as Partial<CertificateLayout>) };
  return { ...row, fields: !before && isEmpty(row.fields) ? FIRST_FIELDS : row.fields };
}

export const layoutHooks = {
  async check(
    tx: Transaction,
    values: Partial<CertificateLayout>,
    before: CertificateLayout | null,
  ): Promise<readonly Violation[]> {
    const forms = await formsOf(tx.ctx);
    const unknown = (values.awardFormIds ?? []).flatMap((id, at) =>
      forms.has(id) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['awardFormIds', at] }],
    );
    return [...unknown, ...checkLayout(whole(values, before))];
  },
  derive(
    _tx: Transaction,
    values: Partial<CertificateLayout>,
    before: CertificateLayout | null,
  ): Promise<Partial<CertificateLayout>> {
    return Promise.resolve(before ? {} : { fields: whole(values, before).fields });
  },
};
