import type { Tell } from '../kit/register.ts';

const UNITS: Readonly<Record<string, string>> = { PERCENT: '%', DAYS: 'law.days', MONEY: 'law.money' };
/** Values that stand for words. */
export const SETTING_WORDS: Readonly<Record<string, string>> = {
  DOWN: 'law.roundDown',
  NEAREST: 'law.roundNearest',
  UP: 'law.roundUp',
};

/** The value of a setting, as its kind asks. */
export const tellSetting: Tell = ({ value, kind }, translate) => {
  if (value === null || value === undefined) return translate('law.notSet');
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (typeof value !== 'number')
    return SETTING_WORDS[String(value)] ? translate(SETTING_WORDS[String(value)] as string) : String(value);
  const unit = UNITS[String(kind)] ?? '';
  const number = value.toLocaleString(document.documentElement.lang || 'vi');
  return `${number} ${unit.includes('.') ? translate(unit) : unit}`.trim();
};
