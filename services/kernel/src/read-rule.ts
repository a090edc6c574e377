import type { Actor, Condition } from './access.ts';
import { snake } from './columns.ts';

/** A filter that is not a column of the entity. */
export interface ExtraFilter {
  readonly type: () => object;
  condition(values: unknown, asOf: string): Condition;
}

/** How an entity is read: its scope, whether rows are dated, searched, and which further filters it has. */
export interface ReadRule {
  readonly scope: (actor: Actor) => Condition;
  /** Who sees the sensitive columns of a row in full; nobody unless told. */
  seesFull?(actor: Actor, row: object): boolean;
  /** Rows carry valid_from and valid_to (last valid day); lists answer for `asOf`. */
  readonly dated?: boolean;
  /** The table holds several versions of one id: single reads take the one of the day, else the latest. */
  readonly versioned?: boolean;
  /** The table has a column search_fold. `title` is the column that an exact answer is told by; `isWhole`: it is all that is searched. */
  readonly searched?: boolean | { readonly title: string; readonly isWhole?: boolean };
  readonly filters?: Readonly<Record<string, ExtraFilter>>;
  /** Filters that hold for a list unless it names them, names its rows by `ids`, or lists the rows under another. */
  readonly usual?: Readonly<Record<string, unknown>>;
  /** The field with the id of the row that this one was merged into: references answer with that row, lists hide this one. */
  readonly supersededBy?: string;
  /** A column; `-decidedOn` sorts downwards. */
  readonly defaultSort?: string;
  /** Columns that stand for a field in an order: a person's name sorts by its parts. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
}

/** Rows that stand for themselves. */
export const standing = ({ supersededBy }: ReadRule): Condition[] =>
  supersededBy ? [{ sql: `r.${snake(supersededBy)} is null`, values: [] }] : [];

const rules = new Map<unknown, ReadRule>();
export function readRuleOf(entity: { name: string }): ReadRule {
  const rule = rules.get(entity);
  if (!rule) throw new Error(`${entity.name} has no read rule: nothing can be read without a scope`);
  return rule;
}
export const setReadRule = (entity: object, rule: ReadRule): void => void rules.set(entity, rule);
