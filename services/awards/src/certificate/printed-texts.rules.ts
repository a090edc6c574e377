import { type CorrectedField, standingTexts } from '../correction/correction.rules.ts';
import { addressed, citationOf } from '../decision-paper/wording.rules.ts';

type Line = Parameters<typeof citationOf>[0] & Parameters<typeof addressed>[0] & { readonly unitName: string | null };

/** What a certificate says of its award, with the corrections that are in force (the earliest first). */
export function printedTexts(
  line: Line,
  corrections: readonly { readonly field: CorrectedField; readonly newText: string }[],
): { readonly honouree: string; readonly unitName: string | null; readonly citation: string } {
  const texts = standingTexts(
    { SUBJECT_NAME: line.subjectName, UNIT_NAME: line.unitName, CITATION: citationOf(line) },
    corrections,
  );
  return {
    honouree: addressed({ ...line, subjectName: texts.SUBJECT_NAME ?? '' }),
    unitName: texts.UNIT_NAME ?? null,
    citation: texts.CITATION ?? '',
  };
}
