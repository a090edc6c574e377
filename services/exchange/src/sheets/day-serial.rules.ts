const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system; Excel believes in a 29 February 1900, so serials are right from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT = 61;
/** Difference of the 1904 system of old Macintosh files. */
const FROM_1904 = 1462;

/** Serial number of a day; null where spreadsheets cannot show it. */
export function serialOf(day: string): number | null {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS);
  return serial >= FIRST_RIGHT ? serial : null;
}

/** A date cell as text: `YYYY-MM-DD`, with the time where it has one. */
export function textOfSerial(serial: number, is1904: boolean): string {
  const days = serial + (is1904 ? FROM_1904 : 0);
  const at = new Date(EPOCH + Math.round(days * DAY_MS));
  if (Number.isNaN(at.getTime())) return String(serial);
  const text = at.toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : text;
}
