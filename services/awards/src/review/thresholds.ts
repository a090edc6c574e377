import type { Context } from '@tdkt/kernel';
import { settingOn } from '../setting/setting.facts.ts';
import { DEFAULT_SETTINGS, type Setting, type SettingCode, type Settings } from './settings.rules.ts';

/** The settings of law that the path reads; what is not among them stands as the province practises it. */
const CODES: Readonly<Partial<Record<SettingCode, string>>> = {
  APPRAISAL_DAYS: 'APPRAISAL_DAYS_PROVINCE',
  CONSULTATION_DAYS: 'CONSULTATION_DAYS',
  NOTICE_DAYS: 'NOTICE_DAYS_PROVINCE',
  COUNCIL_QUORUM_PERCENT: 'COUNCIL_QUORUM',
  BALLOT_PERCENT_CSTDT: 'BALLOT_THRESHOLD_CSTDT',
  BALLOT_PERCENT_PROVINCE: 'BALLOT_THRESHOLD_PROVINCE',
  FRESHNESS_MONTHS: 'FRESHNESS_MONTHS',
};

async function nowOf(ctx: Context, code: SettingCode): Promise<Setting> {
  const standing = CODES[code];
  const found = standing ? await settingOn(ctx, standing, ctx.runtime.clock.today()) : null;
  if (typeof found?.value !== 'number') return DEFAULT_SETTINGS[code];
  return { value: found.value, isVerified: found.isVerified };
}

/** The one place where the review path reads what the province sets, as it stands on the business day: one statement. */
export async function settingsNow(ctx: Context): Promise<Settings> {
  const codes = Object.keys(DEFAULT_SETTINGS) as SettingCode[];
  const values = await Promise.all(codes.map(async (code) => [code, await nowOf(ctx, code)] as const));
  return Object.fromEntries(values) as unknown as Settings;
}
