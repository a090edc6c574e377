/** How long a step lasts, and the votes that it needs: by law where a text says so, else as the province sets it. */
import type { Clause } from '../standard/standard.types.ts';
import {
  byDecree,
  HEROES,
  HIGHEST,
  isOld,
  isSimple,
  isState,
  isVoted90,
  l2003,
  nd91,
  nd91Unseen,
  nd152,
} from './case.rules.ts';
import type { Measure, PathCase } from './path.types.ts';
import type { SettingCode, Settings } from './settings.rules.ts';

const fixed = (value: number, clause: Clause): Measure => ({ value, clause, isVerified: clause.isVerified !== false });
const set = (settings: Settings, code: SettingCode, clause: Clause | null = null): Measure => ({
  ...settings[code],
  clause,
});

export function appraisalDays(one: PathCase, settings: Settings): Measure {
  if (isSimple(one)) return set(settings, 'APPRAISAL_DAYS_SIMPLIFIED');
  const isFixed = one.regime === 'RS-2025' && isState(one) && one.commendationType === 'MERIT';
  if (!isFixed) return set(settings, 'APPRAISAL_DAYS');
  const isLong = [...HEROES, ...HIGHEST, 'BMVNAH'].includes(one.form);
  return fixed(isLong ? 40 : 30, nd152('35.3'));
}

export const consultationDays = (one: PathCase, settings: Settings): Measure =>
  one.regime === 'RS-2025' ? fixed(10, nd152('34.6')) : set(settings, 'CONSULTATION_DAYS');

/** The shortest notice before the council, in working days; the law of 2003 fixes none. */
export function noticeDays(one: PathCase, settings: Settings): Measure {
  if (isOld(one)) return fixed(0, l2003('84.4'));
  if (one.regime === 'RS-2025' && one.formKind !== 'PRIZE') return fixed(10, nd152('44.2'));
  return set(settings, 'NOTICE_DAYS');
}

/** Yes votes needed, in percent of ALL members. */
export function ballotPercent(one: PathCase, settings: Settings): Measure {
  if (isOld(one)) {
    const isFixed = isVoted90(one) || one.form === 'CSTDT';
    return isFixed && one.form !== 'TINHAH' ? fixed(90, nd91('45.8')) : set(settings, 'BALLOT_PERCENT_STATE');
  }
  if (isVoted90(one)) return fixed(90, byDecree(one, nd91('45.8'), '33.5'));
  if (one.form === 'CTDCP') return fixed(80, byDecree(one, nd91Unseen('?'), '33.5'));
  if (one.form === 'CSTDT') return set(settings, 'BALLOT_PERCENT_CSTDT');
  return set(settings, isState(one) ? 'BALLOT_PERCENT_STATE' : 'BALLOT_PERCENT_PROVINCE');
}
