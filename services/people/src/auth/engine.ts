import type { Runtime } from '@tdkt/kernel';
import type { createEngine } from './create-engine.ts';

export type Engine = ReturnType<typeof createEngine>;
const engines = new WeakMap<Runtime['dataSource'], Promise<Engine>>();

/** The one better-auth of a runtime. The library takes a second to load, so the first sign-in waits for it and not the start. */
export function engineOf(runtime: Runtime): Promise<Engine> {
  let engine = engines.get(runtime.dataSource);
  if (!engine) {
    engine = import('./create-engine.ts').then((library) => library.createEngine(runtime));
    engines.set(runtime.dataSource, engine);
  }
  return engine;
}
