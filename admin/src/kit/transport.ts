/** One way to the server: POST with the session cookie, errors in the closed list of the contract. */
import { HttpError } from 'react-admin';

export interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
}
interface GraphError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly violations?: readonly Violation[];
    readonly currentVersion?: number;
    readonly correlationId?: string;
  };
}
/** A document of known result and variables; the types come from codegen, the text goes to the server. */
export interface Document<R, V> {
  readonly text: string;
  readonly types?: { readonly result: R; readonly variables: V };
}
export const document = <R, V = Record<string, never>>(text: string): Document<R, V> => ({ text });

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID: 422,
  LIMIT: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
export const codeOfStatus = (status: number): string =>
  Object.entries(STATUS).find(([, known]) => known === status)?.[0] ?? (status === 413 ? 'LIMIT' : 'UNAVAILABLE');

let language = 'vi';
export const speak = (locale: string): void => {
  language = locale;
};

export const headers = (): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'accept-language': language,
  'x-language': language,
  'x-requested-with': 'XMLHttpRequest',
});

export const failure = (code: string, body: object = {}): HttpError =>
  new HttpError(`errors.${code}`, STATUS[code] ?? 500, { code, ...body });

async function answerOf<R>(response: Response): Promise<{ data?: R; errors?: readonly GraphError[] }> {
  try {
    return (await response.json()) as { data?: R; errors?: readonly GraphError[] };
  } catch {
    throw failure(codeOfStatus(response.status));
  }
}

async function post(body: object, signal: AbortSignal | undefined): Promise<Response> {
  const isMutation = String((body as { query: string }).query)
    .trimStart()
    .startsWith('mutation');
  const key: Record<string, string> = isMutation ? { 'idempotency-key': crypto.randomUUID() } : {};
  const init = { method: 'POST', headers: { ...headers(), ...key }, body: JSON.stringify(body) };
  try {
    return await fetch('/graphql', { ...init, ...(signal ? { signal } : {}) });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw failure('UNAVAILABLE');
  }
}

export async function ask<R>(query: string, variables: object = {}, signal?: AbortSignal): Promise<R> {
  const response = await post({ query, variables }, signal);
  const answer = await answerOf<R>(response);
  const first = answer.errors?.[0];
  if (first) throw failure(first.extensions?.code ?? codeOfStatus(response.status), first.extensions ?? {});
  if (!answer.data) throw failure(codeOfStatus(response.status));
  return answer.data;
}

export const run = <R, V>(document: Document<R, V>, variables: V, signal?: AbortSignal): Promise<R> =>
  ask<R>(document.text, variables as object, signal);
