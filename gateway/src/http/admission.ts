import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Refusal } from './refusal.ts';

const MAX_IN_FLIGHT = 128;
/** Requests in flight from which a late event loop counts as overload; below, it is one slow request. */
const MIN_IN_FLIGHT = 16;
const MAX_LAG_MS = 400;
const SAMPLE_MS = 500;

/** Refuses what would only wait: too many in flight, or an event loop that runs late. */
export class Admission {
  #inFlight = 0;
  #isLate = false;
  shed = 0;
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  readonly #timer: NodeJS.Timeout;
  readonly #limit: number;

  constructor(limit: number = MAX_IN_FLIGHT) {
    this.#limit = limit;
    this.#delay.enable();
    this.#timer = setInterval(() => {
      this.#isLate = this.#delay.mean / 1e6 > MAX_LAG_MS;
      this.#delay.reset();
    }, SAMPLE_MS).unref();
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inFlight >= this.#limit || (this.#isLate && this.#inFlight >= MIN_IN_FLIGHT)) {
      this.shed += 1;
      throw new Refusal(503, 'UNAVAILABLE', { headers: { 'retry-after': '1' } });
    }
    this.#inFlight += 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#delay.disable();
  }
}
