import type { IncomingMessage } from 'node:http';
import { PUBLIC } from './access.ts';
import type { Call } from './context.ts';
import { newId } from './ids.ts';

/** Who sends a plain HTTP request to a route of a service, and from where. */
export interface Sender {
  readonly call: Call;
  readonly address: string;
}
const senders = new WeakMap<IncomingMessage, Sender>();

/** Said once, by the gateway or by the check of its signature. */
export const attachSender = (request: IncomingMessage, sender: Sender): void => {
  senders.set(request, sender);
};

/** Who sends a request to a route; PUBLIC when nobody said. */
export const callOf = (request: IncomingMessage): Call =>
  senders.get(request)?.call ?? { actor: PUBLIC, requestId: newId(), language: 'vi', idempotencyKey: null };

/** The client's address, also behind a gateway in another process. */
export const addressOf = (request: IncomingMessage): string =>
  senders.get(request)?.address ?? request.socket.remoteAddress ?? 'unknown';
