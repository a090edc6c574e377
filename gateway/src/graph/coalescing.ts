/** Identical questions in flight are asked once; every asker gets the same answer. */
export class Coalescing<T> {
  readonly #inFlight = new Map<string, Promise<T>>();
  /** Questions that were answered by one already in flight. */
  joined = 0;

  run(key: string, ask: () => Promise<T>): Promise<T> {
    const running = this.#inFlight.get(key);
    if (running) {
      this.joined += 1;
      return running;
    }
    const answer = ask().finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, answer);
    return answer;
  }
}
