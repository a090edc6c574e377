import type {
  LayoutOfQuery,
  LayoutOfQueryVariables,
  SaveLayoutMutation,
  SaveLayoutMutationVariables,
} from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';

export const SaveLayout = document<SaveLayoutMutation, SaveLayoutMutationVariables>(/* GraphQL */ `
  mutation SaveLayout($id: ID!, $version: Int!, $input: UpdateCertificateLayout!) {
    updateCertificateLayout(id: $id, version: $version, input: $input) { id version }
  }
`);

export const LayoutOf = document<LayoutOfQuery, LayoutOfQueryVariables>(/* GraphQL */ `
  query LayoutOf($id: ID!) {
    certificateLayout(id: $id) { id version actions pageWidth pageHeight fields }
  }
`);
export type Layout = NonNullable<LayoutOfQuery['certificateLayout']>;

export const FIELDS = [
  ...['MOTTO', 'AUTHORITY', 'CONFERS', 'FORM_NAME', 'HONOUREE', 'UNIT_NAME', 'CITATION', 'DECISION', 'NUMBER'],
  ...['PLACE_AND_DATE', 'SIGNER_POSITION', 'SIGNER_NAME', 'CODE'],
];
export const ALIGNS = ['LEFT', 'CENTER', 'RIGHT'] as const;

/** A text on the paper; lengths are tenths of a millimetre, the size is in points. */
export interface Placed {
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly align: (typeof ALIGNS)[number];
  readonly isBold: boolean;
}
export interface Sheet {
  readonly pageWidth: number;
  readonly pageHeight: number;
}
/** A point is 0.3528 mm; a line is a little taller than its letters. */
export const heightOf = ({ field, width, size }: Placed): number => (field === 'CODE' ? width : size * 3.528 * 1.2);

/** Moved, but never off the paper. */
export function moved(field: Placed, { pageWidth, pageHeight }: Sheet, [x, y]: readonly [number, number]): Placed {
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));
  return { ...field, x: within(x, pageWidth - field.width), y: within(y, pageHeight - heightOf(field)) };
}
