/** Something outside the program keeps it from starting. The message is one line: what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

// By shape, not by class: jest runs tests in a realm of their own, where Node's errors are no instances of Error.
function partOf(error: unknown, part: 'code' | 'message'): string {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[part] : undefined;
  return value === undefined ? '' : String(value);
}

/** Node's or PostgreSQL's code of an error; empty when it has none. */
export function codeOf(error: unknown): string {
  return partOf(error, 'code');
}

export function messageOf(error: unknown): string {
  return (partOf(error, 'message') || codeOf(error) || String(error)).replace(/\s+/g, ' ').trim();
}
