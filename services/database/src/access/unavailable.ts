import { codeOf, messageOf } from '@tdkt/postgres';

/** Connection refused, reset, timed out; SQL states 08 (connection), 53 (no connection, memory or disk left), 57P01 to 57P03 (shutting down, starting). */
const CODES = /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|08|53|57P0[123])/;
const MESSAGES =
  /Connection terminated|Connection ended|timeout expired|timeout exceeded when trying to connect|not queryable/i;

/** True for errors of reads and writes that say the database cannot be reached now, rather than that a statement is wrong. */
export function isUnavailable(error: unknown): boolean {
  return CODES.test(codeOf(error)) || MESSAGES.test(messageOf(error));
}
