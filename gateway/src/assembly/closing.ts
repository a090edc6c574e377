import type { Log } from '@tdkt/kernel';
import closeWithGrace from 'close-with-grace';

type Close = () => Promise<unknown> | unknown;

/** What was opened, closed in the opposite order; one failure does not keep the rest open. */
export class Closing {
  readonly #opened: Close[] = [];

  add(close: Close): void {
    this.#opened.push(close);
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#opened.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything closed cleanly');
  }
}

/** Longer than the drain of the front, so that the database still stops in order. */
const GRACE_MS = 20_000;

/** Ctrl-C, SIGTERM or a fault that nobody caught: close all in order, then end. */
export function closeOnSignal(closing: { close(): Promise<void> }, log: Log): void {
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopped by a fault');
    await closing.close();
  });
}
