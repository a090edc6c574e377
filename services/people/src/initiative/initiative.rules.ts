import type { Violation } from '@tdkt/kernel';

export interface InitiativeFacts {
  readonly authors: readonly { readonly personId: string; readonly share?: number | null }[];
  readonly level?: string | undefined;
  readonly recognisedOn?: string | undefined;
  readonly today: string;
  readonly isBoard: boolean;
}

const WHOLE_WORK = 100;

function checkAuthors(authors: InitiativeFacts['authors']): Violation[] {
  const shares = authors.map(({ share }) => share ?? 0);
  const isOutside = shares.some((share) => share < 0 || share > WHOLE_WORK);
  const isTooMuch = shares.reduce((sum, share) => sum + share, 0) > WHOLE_WORK;
  return [
    ...(authors.length === 0 ? [{ code: 'REQUIRED', path: ['authors'] }] : []),
    ...(new Set(authors.map(({ personId }) => personId)).size < authors.length
      ? [{ code: 'DUPLICATE', path: ['authors'] }]
      : []),
    ...(isOutside || isTooMuch ? [{ code: 'OUT_OF_RANGE', path: ['authors'], params: { max: WHOLE_WORK } }] : []),
  ];
}

/** Authors are named once and share one work; what the province or the nation recognises is recorded by the Board. */
export function checkInitiative({ authors, level, recognisedOn, today, isBoard }: InitiativeFacts): Violation[] {
  return [
    ...checkAuthors(authors),
    ...(recognisedOn !== undefined && recognisedOn > today ? [{ code: 'IN_FUTURE', path: ['recognisedOn'] }] : []),
    ...(level !== undefined && level !== 'UNIT' && !isBoard ? [{ code: 'NOT_ALLOWED', path: ['level'] }] : []),
  ];
}
