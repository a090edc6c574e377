import { AppError, invalid } from '@tdkt/kernel';

/** What a file may be; beyond it the file is refused while it is read, not after (docs/operators.md). */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  rows: 100_000,
  columns: 100,
  cellLength: 32_767,
  zipEntries: 256,
  inflatedBytes: 512 * 1024 * 1024,
  /** Inflated to packed; counted once a part has grown beyond `ratioFrom`. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  sharedStringBytes: 96 * 1024 * 1024,
} as const;

/** The file as a whole is refused. */
export const refuseFile = (code: string, params?: Readonly<Record<string, string | number>>): AppError =>
  invalid({ code, path: ['file'], ...(params ? { params } : {}) });

/** Stands in for a file that grew beyond what one request may bring. */
export const tooLarge = (): AppError =>
  new AppError('LIMIT', {
    violations: [{ code: 'FILE_SIZE', path: ['file'], params: { max: LIMITS.fileBytes / 1024 / 1024 } }],
  });
