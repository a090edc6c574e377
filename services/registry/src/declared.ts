import {
  type Actor,
  type Context,
  hasRole,
  type ReadRule,
  type Role,
  type Row,
  type Transaction,
  tableOf,
  type Violation,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';
import type { HistorySource } from './history.ts';

/** What a registry adds to plain writing. All run in the transaction of the write. */
export interface RegistryHooks<T extends Row> {
  /** Checks values against other rows; all violations at once. */
  check?(tx: Transaction, values: Partial<T>, before: T | null): Promise<readonly Violation[]>;
  /** Columns that are computed, not entered. */
  derive?(tx: Transaction, values: Partial<T>, before: T | null): Promise<Partial<T>>;
}

export interface RegistryOptions<T extends Row, C extends object, U extends object> {
  readonly names: { readonly one: string; readonly many: string };
  readonly rule: ReadRule;
  readonly read: readonly Role[];
  readonly write: {
    readonly roles: readonly Role[];
    readonly create?: ClassType<C>;
    readonly update?: ClassType<U>;
    /** The day column that closing sets. */
    readonly close?: (keyof T & string) | undefined;
    /** May ask for other rows through the loaders of the request, such as the person that the row is about. */
    readonly may?: (actor: Actor, action: RowAction, row: T, ctx: Context) => boolean | Promise<boolean>;
    /** Actions offered when the mutations are the slice's own. */
    readonly actions?: readonly RowAction[];
  };
  readonly hooks?: RegistryHooks<T>;
  /** Where the history of a record stands, where that is not its own table alone: its own source first, then its parts. */
  readonly history?: readonly HistorySource[];
}
/** UPDATE and CLOSE are the registry's own; a workflow offers the actions of its flow as well. */
export type RowAction = string;

/** A registry as it was declared. */
export interface KnownRegistry {
  readonly entity: ClassType<Row>;
  readonly options: RegistryOptions<Row, object, object>;
}
const known = new Map<ClassType, KnownRegistry>();
export const declare = (registry: KnownRegistry): void => void known.set(registry.entity, registry);
/** The registries of a service's schema: for what works on every register alike, such as import and export. */
export const registriesOf = (schema: string): KnownRegistry[] =>
  [...known.values()].filter(({ entity }) => tableOf(entity).startsWith(`${schema}.`));

export function mayOf<T extends Row>(options: RegistryOptions<T, object, object>) {
  const { roles, may } = options.write;
  return async (ctx: Context, action: RowAction, row: T): Promise<boolean> =>
    hasRole(ctx.actor, roles) && ((await may?.(ctx.actor, action, row, ctx)) ?? true);
}
