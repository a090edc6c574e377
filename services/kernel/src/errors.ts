import { isUnavailable } from '@tdkt/database';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The closed list of architecture.md section 6. LIMIT and UNAVAILABLE are mostly the gateway's. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'LIMIT'
  | 'UNAVAILABLE'
  | 'INTERNAL';
export type Language = 'vi' | 'en';

/** One thing wrong with the input; texts belong to the label key `violation.<code>`. Never carries the rejected value. */
export interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
}

export const ERROR_TEXTS: Readonly<Record<ErrorCode, Readonly<Record<Language, string>>>> = {
  UNAUTHENTICATED: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' },
  FORBIDDEN: { vi: 'Vai trò của bạn không được phép làm việc này.', en: 'Your role may not do this.' },
  NOT_FOUND: { vi: 'Không tìm thấy bản ghi.', en: 'Record not found.' },
  INVALID: { vi: 'Dữ liệu gửi lên chưa đúng.', en: 'The input is not valid.' },
  CONFLICT: { vi: 'Bản ghi đã được người khác thay đổi.', en: 'Somebody else has changed the record.' },
  LIMIT: { vi: 'Yêu cầu vượt giới hạn cho phép.', en: 'The request exceeds a limit.' },
  UNAVAILABLE: { vi: 'Hệ thống tạm thời chưa sẵn sàng.', en: 'The service is not available at the moment.' },
  INTERNAL: { vi: 'Có lỗi trong hệ thống.', en: 'Something went wrong in the system.' },
};

/** An error that the caller may read: a code of the closed list and nothing of the inside. */
export class AppError extends GraphQLError {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, extensions: Readonly<Record<string, unknown>> = {}) {
    super(ERROR_TEXTS[code].en, { extensions: { ...extensions, code } });
    this.code = code;
  }
}
export const unauthenticated = (): AppError => new AppError('UNAUTHENTICATED');
export const forbidden = (): AppError => new AppError('FORBIDDEN');
export const notFound = (): AppError => new AppError('NOT_FOUND');
/** Optimistic lock: carries the version that the caller should have had. */
export const conflict = (currentVersion: number | null = null): AppError =>
  new AppError('CONFLICT', { currentVersion });
export const invalid = (...violations: readonly Violation[]): AppError => new AppError('INVALID', { violations });
/** Throws INVALID with all the violations; does nothing when there are none. */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw invalid(...violations);
}

interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
  readonly detail?: string;
}
const VIOLATIONS_OF_SQLSTATE: Readonly<Record<string, string>> = {
  '23505': 'TAKEN',
  '23P01': 'OVERLAP',
  '23503': 'UNKNOWN_REFERENCE',
  '23514': 'NOT_ALLOWED',
  '23502': 'REQUIRED',
  ...{ '22P02': 'MALFORMED', '22021': 'MALFORMED', '22P05': 'MALFORMED' }, // the last two: U+0000
  '22001': 'TOO_LONG',
  '22003': 'OUT_OF_RANGE',
};

const isDatabaseError = (error: unknown): error is DatabaseError =>
  typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string';

/** Translates what the database refuses into the closed list; unknown errors come back as they are. */
export function fromDatabase(error: unknown): unknown {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  if (isUnavailable(cause)) return new AppError('UNAVAILABLE');
  if (!isDatabaseError(cause)) return error;
  if (cause.code === '42501') return notFound();
  if (cause.code === '57014' || cause.code === '55P03') return new AppError('UNAVAILABLE');
  if (cause.code === '40001' || cause.code === '40P01') return conflict();
  const violation = VIOLATIONS_OF_SQLSTATE[cause.code];
  if (violation === undefined) return error;
  // Constraints are named table__column__reason, so that the caller learns which field was refused and why.
  const [, column, reason] = cause.constraint?.split('__') ?? [];
  const field = column?.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return invalid({ code: reason === 'taken' ? 'TAKEN' : violation, ...(field ? { path: [field] } : {}) });
}

/** What leaves a subgraph: known errors in the caller's language, everything else masked with a correlation id. */
export function presentError(
  error: GraphQLError,
  call: { language: Language; requestId: string; log(error: unknown): void },
): GraphQLFormattedError {
  const original = fromDatabase(error.originalError ?? error);
  const at = { ...(error.path ? { path: error.path } : {}) };
  if (original instanceof AppError) {
    return { message: ERROR_TEXTS[original.code][call.language], extensions: { ...original.extensions }, ...at };
  }
  // What has a path and no cause is a null where none may be: ours, not the caller's.
  const refused =
    error.originalError === undefined ? error.path === undefined : error.originalError instanceof GraphQLError;
  if (refused) {
    return { message: ERROR_TEXTS.INVALID[call.language], extensions: { code: 'INVALID', violations: [] }, ...at };
  }
  call.log(error.originalError ?? error);
  return {
    message: ERROR_TEXTS.INTERNAL[call.language],
    extensions: { code: 'INTERNAL', correlationId: call.requestId },
    ...at,
  };
}
