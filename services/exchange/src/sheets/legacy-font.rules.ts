/**
 * Texts typed with the fonts of before Unicode (TCVN3 "ABC", VNI) hold Latin signs that only such a font shows as
 * Vietnamese. They cannot be told for certain, so a file is refused when most of its accented cells look like them.
 */
const VIETNAMESE = /[\u1EA0-\u1EF9ĂăĐđĨĩŨũƠơƯư]/;
/** Signs of TCVN3 that no Vietnamese word in Unicode has, next to a letter. */
const TCVN3 =
  /[A-Za-z][\u00A1-\u00A9\u00AB-\u00BF\u00C6\u00D0\u00D7\u00D8\u00DE\u00DF\u00E6\u00F0\u00F1\u00F7\u00F8\u00FB\u00FE\u00FF]|[\u00A7\u00AE][A-Za-z\u00A0-\u00FF]/;
/** A vowel followed by the letter that VNI fonts draw as its mark. */
const VNI = /[aeAE][âêäåëüùøûõïÂÊÄÅËÜÙØÛÕÏ]|[oO][âäåëüùøûïÂÄÅËÜÙØÛÏ]|[ñÑ][aeiouyöôAEIOUYÖÔ]|[öÖ][ùøûõïÙØÛÕÏ]/;

export const looksLegacy = (text: string): boolean => !VIETNAMESE.test(text) && (TCVN3.test(text) || VNI.test(text));

/** Counts accented cells; decides once enough of them have been seen. */
export function legacyShare(texts: readonly string[]): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  const accented = texts.filter((text) => /[^\u0000-\u007F]/.test(text));
  return accented.length === 0 ? 0 : accented.filter(looksLegacy).length / accented.length;
}
