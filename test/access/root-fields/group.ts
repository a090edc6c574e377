import type { Role } from '@tdkt/kernel';

/** Root fields that the same roles may call; the others are refused. */
export interface Group {
  readonly roles: readonly Role[];
  readonly fields: readonly string[];
}

/** `xs`, `x` and `xsByIds` of a register. */
export const register = (one: string, many: string): string[] => [one, many, `${many}ByIds`];
/** `createX` and `updateX` of types. */
export const writes = (...types: string[]): string[] => types.flatMap((type) => [`create${type}`, `update${type}`]);
