import { serialOf, textOfSerial } from './day-serial.rules.ts';
import { legacyShare, looksLegacy } from './legacy-font.rules.ts';

describe('a day of a spreadsheet', () => {
  it.each([
    ['1900-03-01', 61],
    ['2021-09-20', 44_459],
    ['2026-04-30', 46_142],
  ])('%s is number %i', (day, serial) => {
    expect(serialOf(day)).toBe(serial);
    expect(textOfSerial(serial, false)).toBe(day);
  });

  it('before March 1900 has no number, since Excel counts a day that never was', () => {
    expect(serialOf('1899-12-31')).toBeNull();
    expect(serialOf('1900-02-28')).toBeNull();
  });

  it('of an old Macintosh file is counted from 1904, and a time of the day is kept', () => {
    expect(textOfSerial(42_997, true)).toBe('2021-09-20');
    expect(textOfSerial(44_459.5, false)).toBe('2021-09-20T12:00:00.000Z');
  });
});

describe('a font of before Unicode', () => {
  it.each(['HuyÖn Long Thµnh', '§ång Nai', 'NguyÔn V¨n ¸nh', 'Ñoàng Nai', 'Nguyeãn Vaên Taâm', 'Huyeän Xuaân Loäc'])(
    'shows in %s',
    (text) => {
      expect(looksLegacy(text)).toBe(true);
    },
  );

  it.each([
    'Huyện Long Thành',
    'Đồng Nai',
    'Hoà Bình',
    'Nguyên Hoà',
    'thoã mãn',
    'Xuân Lộc',
    'Café Müller',
    'Huê',
    'Khoái',
    'Ô tô',
    'ASCII only',
  ])('does not show in %s', (text) => {
    expect(looksLegacy(text)).toBe(false);
  });

  it('is told by most of the accented cells, not by one', () => {
    expect(legacyShare(['Đồng Nai', 'Xuân Lộc', '§ång Nai'])).toBeLessThan(0.5);
    expect(legacyShare(['plain', '123'])).toBe(0);
  });
});
