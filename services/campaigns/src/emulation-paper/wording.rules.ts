export const longDay = (day: string): string => {
  const [year, month = '', date = ''] = day.split('-');
  // Decree 30/2020/NĐ-CP, annex I, part II, point 4: days below 10 and months 1 and 2 have a zero before them.
  const padded = (text: string, below: number) => (Number(text) < below ? `0${Number(text)}` : String(Number(text)));
  return `ngày ${padded(date, 10)} tháng ${padded(month, 3)} năm ${year}`;
};
export const upper = (text: string): string => text.toLocaleUpperCase('vi');
const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
export const number = (value: number): string => NUMBER.format(value);

/** The share of all members, to two decimals. */
export const shareText = (yes: number, members: number): string =>
  members === 0 ? '' : `${number(Math.round((yes * 10_000) / members) / 100)}%`;
