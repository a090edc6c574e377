interface Violation {
  readonly code: string;
  readonly path?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A signed decision is paper that was scanned, or a PDF; an office document could still be worked on. */
const SIGNED_TYPES: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

export interface Attachment {
  readonly state: string;
  /** Of the file; null: not there, or of somebody else. */
  readonly mediaType: string | null;
  /** So many are there already. */
  readonly count: number;
  readonly reason: string | null;
}

/** Everything wrong with a signed file that is brought to a decision. */
export function checkAttachment({ state, mediaType, count, reason }: Attachment): Violation[] {
  if (state !== 'SIGNED') return [{ code: 'WRONG_STATE', params: { state } }];
  const found: Violation[] = [];
  if (mediaType === null) found.push({ code: 'UNKNOWN_REFERENCE', path: ['fileId'] });
  else if (!SIGNED_TYPES.includes(mediaType))
    found.push({ code: 'FILE_TYPE', path: ['fileId'], params: { allowed: 'pdf, jpg, png' } });
  if (count > 0 && reason === null) found.push({ code: 'REQUIRED', path: ['reason'] });
  return found;
}
