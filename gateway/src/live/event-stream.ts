import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

export const EVENT_STREAM = 'text/event-stream';

/** Server-sent events as GraphQL over SSE names them ("distinct connections mode"): `next` until `complete`. */
export class EventStream {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse, headers: Readonly<Record<string, string>>) {
    this.#response = response;
    // A proxy that collects answers would hold the events back.
    response.writeHead(200, {
      ...headers,
      'content-type': `${EVENT_STREAM}; charset=utf-8`,
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n');
  }

  /** Resolves when the reader has taken enough to be sent more. */
  async next(result: string): Promise<void> {
    if (this.#response.destroyed || this.#response.write(`event: next\ndata: ${result}\n\n`)) return;
    await Promise.race([once(this.#response, 'drain'), once(this.#response, 'close')]);
  }

  /** A comment, so that nobody on the way takes the silence for the end. */
  beat(): void {
    if (!this.#response.destroyed && !this.#response.writableNeedDrain) this.#response.write(':\n\n');
  }

  complete(): void {
    if (!this.#response.destroyed) this.#response.end('event: complete\ndata:\n\n');
  }
}
