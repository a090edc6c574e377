import { ERROR_TEXTS, type ErrorCode, type Language } from '@tdkt/kernel';
import type { GraphQLFormattedError } from 'graphql';
import type { Fault } from './documents.ts';
import type { Raised } from './graph.ts';

/** What an error may carry besides its code. */
const CARRIED: Readonly<Record<ErrorCode, readonly string[]>> = {
  UNAUTHENTICATED: [],
  FORBIDDEN: [],
  NOT_FOUND: [],
  INVALID: ['violations'],
  CONFLICT: ['currentVersion', 'violations'],
  LIMIT: ['violations'],
  UNAVAILABLE: [],
  INTERNAL: ['correlationId'],
};
const MAX_ERRORS = 20;

export interface Listener {
  readonly language: Language;
  readonly requestId: string;
  /** Told of every error that has no code of the closed list. */
  log(error: unknown): void;
}

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_TEXTS, code);

/** Errors as they leave: the closed list, texts in the caller's language, nothing of the inside. */
export function presentErrors(errors: readonly Raised[], listener: Listener): GraphQLFormattedError[] {
  return errors.slice(0, MAX_ERRORS).map((error) => presentOne(error, listener));
}

function presentOne(error: Raised, listener: Listener): GraphQLFormattedError {
  const at = error.path ? { path: error.path } : {};
  const given = error.extensions ?? {};
  if (!isErrorCode(given.code)) {
    listener.log(error);
    const extensions = { code: 'INTERNAL', correlationId: listener.requestId };
    return { message: ERROR_TEXTS.INTERNAL[listener.language], extensions, ...at };
  }
  const extensions: Record<string, unknown> = {};
  for (const key of CARRIED[given.code]) if (given[key] !== undefined) extensions[key] = given[key];
  if (given.code === 'INTERNAL') extensions.correlationId ??= listener.requestId;
  return {
    message: ERROR_TEXTS[given.code][listener.language],
    extensions: { ...extensions, code: given.code },
    ...at,
  };
}

export const presentFault = ({ code, violations, locations }: Fault, language: Language): GraphQLFormattedError => ({
  message: ERROR_TEXTS[code][language],
  ...(locations ? { locations } : {}),
  extensions: { violations, code },
});
