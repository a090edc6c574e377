import { attachSender, PUBLIC, type Route, type Sender } from '@tdkt/kernel';
import type { Caller, Callers } from '../caller/identity.ts';
import { DATA_HEADERS, type Exchange } from './exchange.ts';
import { callOf, requireProofOfScript } from './graph-endpoint.ts';

export type Handler = (exchange: Exchange) => Promise<void>;

/** The plain HTTP of services, by prefix. */
export class Routes {
  readonly #handlers: readonly { readonly prefix: string; readonly handle: Handler }[];

  constructor(handlers: readonly { readonly prefix: string; readonly handle: Handler }[]) {
    // The longest prefix first, so that /public/check may stand beside /public.
    this.#handlers = [...handlers].sort((left, right) => right.prefix.length - left.prefix.length);
  }

  find(path: string): Handler | null {
    const found = this.#handlers.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
    return found?.handle ?? null;
  }
}

/** Prefix of people: it looks at cookies itself, so nobody is identified on the way. */
export const SIGN_IN_PREFIX = '/auth';

/** Pages for everybody: a session that has run out must not stand in the way, and nobody is told apart. */
const PUBLIC_PREFIXES: readonly string[] = ['/cong-khai', '/chung-nhan', '/lay-y-kien'];

/** Who sends; cookies and tokens go to people only, everybody else is told by us who it is. */
export async function senderOf(exchange: Exchange, prefix: string, callers: Callers): Promise<Sender> {
  const { request } = exchange;
  const address = request.socket.remoteAddress ?? 'unknown';
  if (prefix === SIGN_IN_PREFIX) return { address, call: callOf(exchange, { actor: PUBLIC, by: 'NOBODY' }) };
  const isOpen = PUBLIC_PREFIXES.includes(prefix);
  const caller: Caller = isOpen ? { actor: PUBLIC, by: 'NOBODY' } : await callers.of(request.headers);
  requireProofOfScript(exchange, caller);
  delete request.headers.cookie;
  delete request.headers.authorization;
  return { address, call: callOf(exchange, caller) };
}

/** A route of a service in this process. */
export const localRoute = ({ prefix, handle }: Route, callers: Callers) => ({
  prefix,
  handle: async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange;
    attachSender(request, await senderOf(exchange, prefix, callers));
    for (const [name, value] of Object.entries(DATA_HEADERS)) response.setHeader(name, value);
    await handle(request, response);
  },
});
