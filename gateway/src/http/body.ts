import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

export const MAX_BODY = 256 * 1024;
/** A body that takes longer to arrive is not waited for. */
const BODY_MS = 10_000;
const JSON_ONLY = /^application\/json(\s*;\s*charset\s*=\s*"?utf-?8"?)?\s*$/i;

/** Reads a body up to the limit; a longer one is refused as soon as that is known. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) throw tooLarge();
  const late = setTimeout(() => request.destroy(), BODY_MS);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BODY) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(late);
  }
}

const tooLarge = (): Refusal =>
  new Refusal(413, 'LIMIT', { violations: [{ code: 'BODY_SIZE', params: { limit: MAX_BODY } }] });

/** A request for the graph as GraphQL over HTTP writes it. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** It came by GET, which changes nothing. */
  readonly isGet?: boolean;
}

const malformed = (code: string, ...path: string[]): Refusal =>
  new Refusal(400, 'INVALID', { violations: [{ code, ...(path.length > 0 ? { path } : {}) }] });

export async function readAsked(request: IncomingMessage): Promise<Asked> {
  if (!JSON_ONLY.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(415, 'INVALID', {
      violations: [{ code: 'CONTENT_TYPE' }],
      headers: { accept: 'application/json' },
    });
  }
  if (request.headers['content-encoding'] !== undefined) {
    throw new Refusal(415, 'INVALID', { violations: [{ code: 'CONTENT_ENCODING' }] });
  }
  const body = await readBody(request);
  let read: unknown;
  try {
    read = JSON.parse(body.toString('utf8'));
  } catch {
    throw malformed('JSON');
  }
  return askedOf(read);
}

/** The same as parameters of an address. */
export function askedByGet(url: string): Asked {
  const given = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const parsed = (name: string): unknown => {
    try {
      return JSON.parse(given.get(name) ?? 'null');
    } catch {
      throw malformed('JSON', name);
    }
  };
  const [query, operationName] = [given.get('query'), given.get('operationName')];
  const read = { query, operationName, variables: parsed('variables'), extensions: parsed('extensions') };
  return { ...askedOf(read), isGet: true };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function askedOf(read: unknown): Asked {
  if (Array.isArray(read)) throw malformed('BATCH');
  if (!isObject(read)) throw malformed('JSON');
  const { query, operationName, variables, extensions } = read;
  if (typeof query !== 'string' || query === '') throw malformed('REQUIRED', 'query');
  if (operationName != null && typeof operationName !== 'string') throw malformed('MALFORMED', 'operationName');
  if (variables != null && !isObject(variables)) throw malformed('MALFORMED', 'variables');
  if (extensions != null && !isObject(extensions)) throw malformed('MALFORMED', 'extensions');
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}
