import { type Context, loaderOf, settingOf, statement } from '@tdkt/kernel';

/** A value of the law as it stands on a day. */
export interface SettingOn {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string;
  readonly value: unknown;
  readonly isVerified: boolean;
  /** The document that confirms it, else the clause that leaves it open. */
  readonly source: string;
}

const ON = `
select k.code || '@' || k.day, s.code, s.kind, s.title, s.title_en, s.value, s.is_verified, coalesce(s.document_number, s.clause)
from unnest($1::text[], $2::text[]) k(code, day)
join awards.law_setting s on s.code = k.code and k.day::date between s.valid_from and coalesce(s.valid_to, 'infinity')`;

/** The setting of a code on a day, batched with the others of the request; null: none is known for the day. */
export function settingOn(ctx: Context, code: string, day: string): Promise<SettingOn | null> {
  return loaderOf<SettingOn | null>(ctx, 'awards.settingOn', async (keys) => {
    const asked = keys.map((key) => key.split('@') as [string, string]);
    const values = [asked.map(([one]) => one), asked.map(([, one]) => one)];
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(ON, values));
    const found = new Map(
      rows.map(([key, what, kind, title, titleEn, value, isVerified, source]) => [
        key,
        { code: what, kind, title, titleEn, value, isVerified, source } as SettingOn,
      ]),
    );
    return keys.map((key) => found.get(key) ?? null);
  }).load(`${code}@${day}`);
}
