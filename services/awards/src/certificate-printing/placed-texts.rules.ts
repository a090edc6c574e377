import type { LayoutField } from '../certificate-layout/layout.rules.ts';

/** What is printed of a certificate (certificate.endpoints.ts). */
export interface PrintedTexts {
  readonly number: string;
  readonly honouree: string;
  readonly unitName: string;
  readonly formName: string;
  readonly citation: string;
  readonly authority: string;
  readonly decision: string;
  readonly placeAndDate: string;
  readonly positions: readonly string[];
  readonly signerName: string;
  /** SVG. */
  readonly code: string;
}
type Placed = Readonly<Record<Exclude<LayoutField['field'], 'CODE'>, readonly string[]>> & { readonly CODE: string };

/** The lines of each text that a layout can place. */
export const placedTexts = (printed: PrintedTexts): Placed => ({
  MOTTO: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  AUTHORITY: [printed.authority],
  CONFERS: ['Tặng'],
  FORM_NAME: [printed.formName],
  HONOUREE: [printed.honouree],
  UNIT_NAME: printed.unitName === '' ? [] : [printed.unitName],
  CITATION: [`${printed.citation}.`],
  DECISION: [printed.decision],
  NUMBER: [`Số chứng nhận: ${printed.number}`],
  PLACE_AND_DATE: [printed.placeAndDate],
  SIGNER_POSITION: printed.positions,
  SIGNER_NAME: [printed.signerName],
  CODE: printed.code,
});
