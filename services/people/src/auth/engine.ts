import type { Runtime } from '@tdkt/kernel';
import type { createEngine } from './create-engine.ts';

export type Engine = ReturnType<typeof createEngine>;
const engines = new WeakMap<Runtime['dataSource'], Promise<Engine>>();

/** Where better-auth keeps what belongs to a request (@better-auth/core 1.7.25, context/global). */
const KEPT = Symbol.for('better-auth:global');
interface Storages {
  readonly context: Readonly<Record<string, { disable?(): void } | undefined>>;
}
let underWay = 0;

/**
 * Work in which the library may be asked. Once it has, Node 20 follows every promise of the process for the library's
 * AsyncLocalStorage; with nobody left in it that is switched off until the next one comes.
 */
export async function withEngine<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    const kept = (globalThis as { [KEPT]?: Storages })[KEPT];
    if (underWay === 0 && kept) for (const storage of Object.values(kept.context)) storage?.disable?.();
  }
}

/** The one better-auth of a runtime. The library takes a second to load, so the first sign-in waits for it and not the start. */
export function engineOf(runtime: Runtime): Promise<Engine> {
  let engine = engines.get(runtime.dataSource);
  if (!engine) {
    engine = import('./create-engine.ts').then((library) => library.createEngine(runtime));
    engines.set(runtime.dataSource, engine);
  }
  return engine;
}
