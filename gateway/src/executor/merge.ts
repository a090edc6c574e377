import type { Data } from './run.ts';

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Adds what a fetch brought to what is known: objects and lists grow together, the rest is taken over. */
export function merge(target: Data, source: Data): void {
  for (const key in source) {
    const known = target[key];
    const found = source[key];
    if (isObject(known) && isObject(found)) {
      if (known !== found && Array.isArray(known) === Array.isArray(found)) merge(known, found);
    } else if (known == null || found != null) target[key] = found;
  }
}

/** An entity that is put into several places must not be one object where the places are asked for different things. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (!isObject(value)) return value;
  const copy: Data = {};
  for (const key in value) copy[key] = copied(value[key]);
  return copy as T;
}
