import { useMemo } from 'react';
import { useLocale } from 'react-admin';

const TAGS: Readonly<Record<string, string>> = { vi: 'vi-VN', en: 'en-GB' };

export interface Format {
  day(value: unknown): string;
  moment(value: unknown): string;
  number(value: unknown): string;
  money(value: unknown): string;
}

/** Days are text, not instants: they are turned around, never through a time zone. */
const day = (value: unknown): string => {
  const [year, month, date] = String(value).split('-');
  return date ? `${date}/${month}/${year}` : String(value);
};

function formatOf(locale: string): Format {
  const tag = TAGS[locale] ?? 'vi-VN';
  const number = new Intl.NumberFormat(tag);
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'VND' });
  const moment = new Intl.DateTimeFormat(tag, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return {
    day,
    moment: (value) => moment.format(new Date(String(value))),
    number: (value) => number.format(Number(value)),
    money: (value) => money.format(Number(value)),
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => formatOf(locale), [locale]);
}
