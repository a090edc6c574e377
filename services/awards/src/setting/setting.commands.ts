import {
  type Context,
  clean,
  insert,
  lock,
  perform,
  refuse,
  type Target,
  type Transaction,
  update,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { checkDocument } from '../regime/verification.rules.ts';
import { type ChangeLawSetting, LawSetting } from './setting.entity.ts';
import { checkStart, checkValue, dayBeside } from './setting.rules.ts';

interface Confirmation {
  readonly documentNumber: string;
  readonly documentDate: string;
  /** Undefined: the value that stands. */
  readonly value: unknown;
}

const PATHS = { number: 'documentNumber', date: 'documentDate' } as const;

/** The only way for a value to become law: somebody of the Board names the document that says so. */
export function confirmLawSetting(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  { documentNumber, documentDate, value }: Confirmation,
): Promise<LawSetting> {
  const given = clean(LawSetting, { documentNumber, documentDate, ...(value === undefined ? {} : { value }) });
  const now = ctx.runtime.clock.now().toISOString().slice(0, 10);
  return perform(ctx, call, {
    entity: LawSetting,
    may: () => true,
    check: (row) => [
      ...(row.isVerified ? [{ code: 'ALREADY_CONFIRMED', path: ['id'] }] : []),
      ...checkDocument({ number: given.documentNumber ?? null, date: documentDate }, { now, paths: PATHS }),
      ...checkValue(row.kind, value === undefined ? row.value : value, { isRequired: true }),
    ],
    apply: () => ({ ...given, isVerified: true }),
  });
}

async function latestOf(tx: Transaction, code: string): Promise<LawSetting | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from awards.law_setting where code = $1 order by valid_from desc limit 1',
    [code],
  );
  return row ? lock(tx, LawSetting, row.id) : null;
}

/** A new value from a day: the one before ends, and keeps what it said. */
export function changeLawSetting(ctx: Context, info: GraphQLResolveInfo, input: ChangeLawSetting): Promise<LawSetting> {
  return write(ctx, { info, args: { input }, entity: LawSetting }, async (tx) => {
    const { code, value, clause, validFrom } = clean(LawSetting, input);
    const latest = await latestOf(tx, code);
    refuse(checkStart(validFrom, latest));
    const before = latest as LawSetting;
    const { kind, title, titleEn, validTo } = before;
    refuse(checkValue(kind, value, { isRequired: true }));
    if (validTo == null || validTo >= validFrom)
      await update(tx, LawSetting, before, { validTo: dayBeside(validFrom, -1) });
    return insert(tx, LawSetting, { code, value, clause, validFrom, kind, title, titleEn, isVerified: false });
  });
}
