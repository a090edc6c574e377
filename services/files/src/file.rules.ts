/** What may be kept: papers, pictures and office documents. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** A scanned decision with its annex has 10 to 30 MiB. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** What is said of a file before its bytes come. */
export interface Announced {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

interface Violation {
  readonly code: string;
  readonly path: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

const LONGEST_NAME = 200;
export const isMediaType = (value: string): value is MediaType => Object.hasOwn(MEDIA_TYPES, value);

/** A name that every file system takes: without folders, control characters and signs that a shell would read. */
export const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .trim();

/** Everything wrong with an upload that is asked for. */
export function checkUpload({ name, mediaType, size }: Announced): Violation[] {
  const found: Violation[] = [];
  const cleaned = cleanName(name);
  if (cleaned === '') found.push({ code: 'REQUIRED', path: ['name'] });
  if (cleaned.length > LONGEST_NAME) found.push({ code: 'TOO_LONG', path: ['name'], params: { max: LONGEST_NAME } });
  if (!isMediaType(mediaType)) {
    const allowed = Object.values(MEDIA_TYPES).join(', ');
    found.push({ code: 'FILE_TYPE', path: ['mediaType'], params: { allowed } });
  }
  if (!Number.isSafeInteger(size) || size < 1 || size > MOST_BYTES) {
    found.push({ code: 'FILE_SIZE', path: ['size'], params: { max: MOST_BYTES / 1024 / 1024 } });
  }
  return found;
}

/** Office documents that were written as a stream show as a plain zip until their list of parts is read. */
const ZIP = 'application/zip';

/** Do the first bytes agree with what the file says to be? */
export const agrees = (declared: MediaType, seen: string | null): boolean =>
  seen === declared || (seen === ZIP && (MEDIA_TYPES[declared] === 'docx' || MEDIA_TYPES[declared] === 'xlsx'));
