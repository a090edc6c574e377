/** Reads a subscription as `curl -N` would. */
export class EventReader {
  readonly status: number;
  readonly #abort: AbortController;
  readonly #events: unknown[] = [];
  /** Comments that came to keep the connection alive. */
  beats = 0;
  isComplete = false;
  /** Resolves when the stream has ended, by whichever side. */
  readonly ended: Promise<void>;
  #wake: () => void = () => undefined;

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.#abort = abort;
    this.ended = this.#read(response).catch(() => undefined);
  }

  static async open(
    url: string,
    query: string,
    { token, headers }: { token?: string; headers?: Record<string, string> } = {},
  ): Promise<EventReader> {
    const abort = new AbortController();
    const ask = () =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query }),
        signal: abort.signal,
      });
    let response = await ask();
    // A gateway that has only just started does not hear the database yet.
    for (let tries = 0; response.status === 503 && tries < 40; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      response = await ask();
    }
    return new EventReader(response, abort);
  }

  /** The code of a refusal, for a stream that did not begin. */
  async code(): Promise<unknown> {
    await this.ended;
    const [body] = this.#events as [{ errors?: { extensions: { code: string } }[] } | undefined];
    return body?.errors?.[0]?.extensions.code;
  }

  /** The next events; fewer where they do not come within the time. */
  async take(count: number, withinMs = 2_000): Promise<unknown[]> {
    const late = Date.now() + withinMs;
    while (this.#events.length < count && Date.now() < late) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, late - Date.now());
      });
    }
    return this.#events.splice(0);
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.ended;
  }

  async #read(response: Response): Promise<void> {
    if (response.status !== 200) {
      this.#events.push(await response.json());
      return;
    }
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.#take(part);
      this.#wake();
    }
  }

  #take(part: string): void {
    const [, data] = /^event: next\ndata: (.*)$/.exec(part) ?? [];
    if (data) this.#events.push(JSON.parse(data));
    else if (part.startsWith('event: complete')) this.isComplete = true;
    else this.beats += 1;
  }
}
