import type { PartFields } from '../register/column.types.ts';
import { joinList, splitList } from './choice.rules.ts';

/** One part as it stands in a cell: what it refers to, and the number after the sign of equality. */
export interface PartText {
  readonly reference: string;
  readonly number: number | null;
}
type Part = Readonly<Record<string, unknown>>;

const NUMBERED = /^(.*?)\s*=\s*(\d+(?:[.,]\d+)?)\s*%?$/s;

/** `Nguyễn Văn A [id] = 60; Trần Thị B [id] = 40`; the number may be left out. Null where none is allowed or none can be read. */
export function readParts(text: string, { number }: PartFields): PartText[] | null {
  const parts = splitList(text).map((one): PartText | null => {
    if (!one.includes('=')) return { reference: one, number: null };
    const [, reference, digits] = NUMBERED.exec(one) ?? [];
    if (!reference || !digits || number === null) return null;
    return { reference, number: Number(digits.replace(',', '.')) };
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/** As the input of a mutation has it. */
export const partOf = ({ reference, number }: PartFields, id: string, amount: number | null): Part => ({
  [reference]: id,
  ...(number === null ? {} : { [number]: amount }),
});

export const referencesIn = (parts: readonly Part[], { reference }: PartFields): string[] =>
  parts.map((part) => String(part[reference]));

export const writeParts = (parts: readonly Part[], fields: PartFields, textOf: (id: string) => string): string =>
  joinList(
    parts.map((part) => {
      const text = textOf(String(part[fields.reference]));
      const amount = fields.number === null ? null : (part[fields.number] ?? null);
      return amount === null ? text : `${text} = ${String(amount)}`;
    }),
  );
