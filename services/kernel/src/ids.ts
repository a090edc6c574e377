import { v5, v7, validate } from 'uuid';

/** A new row id: UUIDv7, so that ids sort by time of making. */
export const newId = (): string => v7();
export const isId = (value: unknown): value is string => typeof value === 'string' && validate(value);
/** Label of an id in an ltree path: hex without hyphens. */
export const labelOf = (id: string): string => id.replaceAll('-', '');

const SEED_NAMESPACE = '6f0f3a52-5d0c-4f8e-9a6e-0d2f6a7c1b20';
/** The same id for the same thing at every load: only for data that ships with the product. */
export const seedId = (kind: string, key: string): string => v5(`${kind}:${key}`, SEED_NAMESPACE);
