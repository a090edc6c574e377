/** Server-sent events by fetch: a POST like every other, so the session and its proof go along. */
import { headers } from './transport.ts';

const EVENT = /^event: (\w+)\ndata:[ ]?(.*)$/;

export class EventsRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

async function open(query: string, variables: object, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { ok, status, body } = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers(), accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  if (!ok || !body) throw new EventsRefused(status);
  return body;
}

/** The texts between blank lines, each as soon as it is whole. */
async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const parts = (text + read.value).split('\n\n');
    text = parts.pop() ?? '';
    yield* parts;
  }
}

/** Results of a subscription as they come, after a first `OPEN`; throws when it does not begin. */
export async function* eventsOf<R>(query: string, variables: object, signal: AbortSignal): AsyncGenerator<R | 'OPEN'> {
  const stream = await open(query, variables, signal);
  yield 'OPEN';
  for await (const part of partsOf(stream)) {
    const [, kind, data] = EVENT.exec(part) ?? [];
    if (kind === 'complete') return;
    if (kind === 'next' && data) yield (JSON.parse(data) as { data: R }).data;
  }
}
