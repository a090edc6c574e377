import type { Heard } from './heard.ts';

export interface Told extends Heard {
  readonly version: number | null;
  readonly at: string;
}

/** Records that wait to be looked at; with more, the caller had better read everything again. */
const MAX_WAITING = 2_000;
/** Ids that the graph takes at once. */
const MAX_IDS = 100;
/** What a stream looks at in one turn. */
const MAX_TURN = 500;

export interface LiveStreamParts {
  readonly types: ReadonlySet<string>;
  /** The records among these that the caller may read now; rejects when the caller is not to be told anything more. */
  visible(type: string, ids: readonly string[]): Promise<readonly Omit<Told, 'at' | 'type'>[]>;
}

/**
 * What one subscriber is told. A record counts once until it was told of, however often it changes; nothing is looked at
 * while the last turn has not been taken, so a slow reader costs nobody anything.
 */
export class LiveStream implements AsyncIterableIterator<{ changed: Told }> {
  readonly #parts: LiveStreamParts;
  readonly #waiting = new Map<string, Heard>();
  readonly #ready: Told[] = [];
  #wake: (() => void) | null = null;
  #isLooking = false;
  #isOver = false;

  constructor(parts: LiveStreamParts) {
    this.#parts = parts;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  note(heard: Heard): void {
    if (this.#isOver || !this.#parts.types.has(heard.type)) return;
    this.#waiting.set(`${heard.type} ${heard.id}`, heard);
    if (this.#waiting.size > MAX_WAITING) this.end();
  }

  /** One turn: looks at what was heard with the eyes of the caller, one read a type. */
  async look(now: Date): Promise<void> {
    if (this.#isOver || this.#isLooking || this.#ready.length > 0 || this.#waiting.size === 0) return;
    this.#isLooking = true;
    try {
      const turn = [...this.#waiting].slice(0, MAX_TURN);
      for (const [key] of turn) this.#waiting.delete(key);
      const told = await Promise.all(groupsOf(turn.map(([, heard]) => heard)).map((group) => this.#ask(group)));
      const at = now.toISOString();
      this.#ready.push(...told.flat().map((row) => ({ ...row, at })));
      this.#wake?.();
    } catch {
      // Whoever is not told why a stream ends asks again and is told then.
      this.end();
    } finally {
      this.#isLooking = false;
    }
  }

  async #ask({ type, ids }: { type: string; ids: readonly string[] }): Promise<Omit<Told, 'at'>[]> {
    const rows = await this.#parts.visible(type, ids);
    return rows.map(({ id, version }) => ({ type, id, version }));
  }

  end(): void {
    this.#isOver = true;
    this.#waiting.clear();
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<{ changed: Told }, undefined>> {
    for (;;) {
      if (this.#isOver) return { done: true, value: undefined };
      const changed = this.#ready.shift();
      if (changed) return { done: false, value: { changed } };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async return(): Promise<IteratorResult<{ changed: Told }, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function groupsOf(turn: readonly Heard[]): { type: string; ids: string[] }[] {
  const groups: { type: string; ids: string[] }[] = [];
  for (const { type, id } of turn) {
    const open = groups.find((group) => group.type === type && group.ids.length < MAX_IDS);
    if (open) open.ids.push(id);
    else groups.push({ type, ids: [id] });
  }
  return groups;
}
