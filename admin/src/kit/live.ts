/** Changes of records as the server tells them, for as long as somebody wants to know. */
import { EventsRefused, eventsOf } from './events.ts';

export interface Change {
  readonly type: string;
  readonly id: string;
}
interface Listener {
  changed(change: Change): void;
  /** After a gap: what happened meanwhile was not told. */
  missed(): void;
}

const QUERY = 'subscription ($types: [String!]!) { changed(types: $types) { type id } }';
const PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 30_000;
/** Who is not allowed, or has signed out, will not be by asking again; nor will a server that does not know how. */
const isFinal = (error: unknown): boolean =>
  error instanceof EventsRefused && error.status >= 400 && error.status < 500 && error.status !== 429;

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** One connection, until either side ends it. */
async function follow(
  types: readonly string[],
  { listener, isFirst }: { listener: Listener; isFirst: boolean },
  signal: AbortSignal,
): Promise<void> {
  for await (const event of eventsOf<{ changed: Change }>(QUERY, { types }, signal)) {
    if (event !== 'OPEN') listener.changed(event.changed);
    else if (!isFirst) listener.missed();
  }
}

/** Listens until the signal; comes back after a lost connection, more slowly each time it lasts no longer than the wait. */
export async function listen(types: readonly string[], listener: Listener, signal: AbortSignal): Promise<void> {
  let wait = PAUSE_MS;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const began = Date.now();
    const ending = await follow(types, { listener, isFirst }, signal).catch((error: unknown) => error);
    if (isFinal(ending)) return;
    wait = Date.now() - began > wait ? PAUSE_MS : Math.min(wait * 2, MAX_PAUSE_MS);
    // Not all consoles at once after a restart.
    await pause(wait * (0.5 + Math.random()), signal);
  }
}
