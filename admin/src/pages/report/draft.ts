/** What is typed into a report, and how it gets to the server: no keystroke is lost, no half-typed number is sent. */
export type Entry = string | boolean | null;
/** By the id of the indicator; the remark on the whole report is under COMMENT. */
export type Entries = Readonly<Record<string, Entry>>;
export const COMMENT = 'comment';

export interface Saved {
  readonly version: number;
  readonly entries: Entries;
}
/** What the server did with a batch. */
export type Outcome =
  | { readonly kind: 'SAVED'; readonly version: number }
  | { readonly kind: 'CONFLICT'; readonly theirs: Saved | null }
  | { readonly kind: 'REFUSED'; readonly ids: readonly string[] }
  | { readonly kind: 'OFFLINE' };
export type Standing = 'CLEAN' | 'DIRTY' | 'SAVING' | 'SAVED' | 'OFFLINE' | 'REFUSED' | 'CONFLICT';

export interface Shown {
  readonly entries: Entries;
  readonly standing: Standing;
  readonly savedAt: number | null;
  /** Entries that the server refused and that were not changed since. */
  readonly refused: readonly string[];
  readonly theirs: Saved | null;
  readonly isRestored: boolean;
}
interface World {
  /** Whether an entry can be sent as it stands. */
  isComplete(id: string, entry: Entry): boolean;
  send(changed: Entries, version: number | null): Promise<Outcome>;
  /** Keeps what is not saved across a reload or a crash; nothing is kept once all is saved. */
  keep(unsaved: { entries: Entries; version: number | null } | null): void;
  kept(): { entries: Entries; version: number | null } | null;
  now(): number;
  later(work: () => void, milliseconds: number): () => void;
}

/** After the last keystroke, and between two attempts without a connection. */
export const PAUSE = 1_000;
export const RETRY = 5_000;

const same = (one: Entry | undefined, other: Entry | undefined): boolean => (one ?? '') === (other ?? '');

export class Draft {
  #world: World;
  #base: Entries;
  #version: number | null;
  #shown: Shown;
  #cancel: (() => void) | null = null;
  #sending: Promise<void> | null = null;
  #listeners = new Set<() => void>();

  constructor(world: World, saved: Saved | null) {
    this.#world = world;
    this.#base = saved?.entries ?? {};
    this.#version = saved?.version ?? null;
    const kept = world.kept();
    this.#shown = {
      ...{ entries: { ...this.#base, ...kept?.entries }, standing: 'CLEAN', savedAt: null, refused: [], theirs: null },
      isRestored: kept !== null,
    };
    if (kept === null) return;
    // Built on the version it was typed on, so that what others saved meanwhile shows as a conflict.
    this.#version = kept.version;
    this.#touch();
  }

  get shown(): Shown {
    return this.#shown;
  }
  get version(): number | null {
    return this.#version;
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(id: string, entry: Entry): void {
    const refused = this.#shown.refused.filter((one) => one !== id);
    this.#show({ entries: { ...this.#shown.entries, [id]: entry }, refused });
    if (this.#shown.standing === 'CONFLICT') this.#keep();
    else this.#touch();
  }

  /** Sends what is complete, after what is under way. True once nothing waits. */
  async flush(): Promise<boolean> {
    this.#cancel?.();
    this.#cancel = null;
    while (this.#sending) await this.#sending;
    if (this.#shown.standing === 'CONFLICT') return false;
    const changed = this.#changed();
    if (Object.keys(changed).length > 0) {
      this.#sending = this.#send(changed);
      await this.#sending;
      this.#sending = null;
    }
    return Object.keys(this.#unsaved()).length === 0;
  }

  /** The viewer chose between both versions: what is chosen is saved on top of theirs. */
  resolve(chosen: Entries): void {
    const { theirs, entries } = this.#shown;
    if (!theirs) return;
    this.#base = theirs.entries;
    this.#version = theirs.version;
    this.#show({ entries: { ...theirs.entries, ...entries, ...chosen }, theirs: null, standing: 'DIRTY' });
    this.#touch();
  }

  /** What differs from the saved report. */
  #unsaved(): Entries {
    const entries = Object.entries(this.#shown.entries).filter(([id, entry]) => !same(entry, this.#base[id]));
    return Object.fromEntries(entries);
  }
  #changed(): Entries {
    const { refused } = this.#shown;
    const entries = Object.entries(this.#unsaved());
    return Object.fromEntries(
      entries.filter(([id, entry]) => !refused.includes(id) && this.#world.isComplete(id, entry)),
    );
  }

  #touch(): void {
    this.#keep();
    if (this.#shown.standing !== 'SAVING') this.#show({ standing: 'DIRTY' });
    this.#schedule(PAUSE);
  }
  #schedule(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#world.later(() => void this.flush(), milliseconds);
  }
  #keep(): void {
    const entries = this.#unsaved();
    this.#world.keep(Object.keys(entries).length > 0 ? { entries, version: this.#version } : null);
  }

  async #send(changed: Entries): Promise<void> {
    this.#show({ standing: 'SAVING' });
    this.#take(changed, await this.#world.send(changed, this.#version));
    this.#keep();
  }

  #take(changed: Entries, outcome: Outcome): void {
    if (outcome.kind === 'SAVED') this.#saved(changed, outcome.version);
    else if (outcome.kind === 'CONFLICT') this.#clash(changed, outcome.theirs);
    else if (outcome.kind === 'REFUSED') {
      // Without a place nothing can be left out of the next attempt, so that waits for the next keystroke.
      const ids = outcome.ids.length > 0 ? outcome.ids : Object.keys(changed);
      this.#show({ standing: 'REFUSED', refused: [...new Set([...this.#shown.refused, ...ids])] });
      if (Object.keys(this.#changed()).length > 0) this.#schedule(PAUSE);
    } else {
      this.#show({ standing: 'OFFLINE' });
      this.#schedule(RETRY);
    }
  }

  #saved(changed: Entries, version: number): void {
    this.#base = { ...this.#base, ...changed };
    this.#version = version;
    const isWaiting = Object.keys(this.#unsaved()).length > 0;
    const standing = this.#shown.refused.length > 0 ? 'REFUSED' : isWaiting ? 'DIRTY' : 'SAVED';
    this.#show({ standing, savedAt: this.#world.now() });
    if (Object.keys(this.#changed()).length > 0) this.#schedule(PAUSE);
  }

  /** An answer that was lost on the way looks like a conflict with oneself: it is none. */
  #clash(changed: Entries, theirs: Saved | null): void {
    if (theirs === null) {
      this.#show({ standing: 'OFFLINE' });
      this.#schedule(RETRY);
    } else if (Object.entries(changed).every(([id, entry]) => same(entry, theirs.entries[id]))) {
      const untouched = Object.keys(this.#base).filter((id) => same(this.#shown.entries[id], this.#base[id]));
      const followed = Object.fromEntries(untouched.map((id) => [id, theirs.entries[id] ?? null]));
      this.#base = theirs.entries;
      this.#show({ entries: { ...theirs.entries, ...this.#shown.entries, ...followed } });
      this.#saved(changed, theirs.version);
    } else this.#show({ standing: 'CONFLICT', theirs });
  }

  #show(changes: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Lines on which both versions differ from each other. */
export const clashing = (mine: Entries, theirs: Entries): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((id) => !same(mine[id], theirs[id]));
