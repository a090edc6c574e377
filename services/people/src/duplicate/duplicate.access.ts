import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, Role, seesAll } from '@tdkt/kernel';
import { personScope } from '../person/person.access.ts';
import { type DuplicatePair, DuplicateState } from './duplicate.entity.ts';

/** Pairs of which both persons are in the caller's scope. */
export function pairScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = personScope(actor);
  if (sql === NOTHING.sql) return NOTHING;
  const both = ['first_id', 'second_id'].map((column) => sql.replace('r.id', `r.${column}`));
  return { sql: `(${both.join(' and ')})`, values: [...values, ...values] };
}

export const PAIR_ACTIONS = ['DISMISS', 'REOPEN', 'MERGE'] as const;
const OPEN_TO: Readonly<Record<string, DuplicateState>> = {
  DISMISS: DuplicateState.OPEN,
  REOPEN: DuplicateState.DISMISSED,
  MERGE: DuplicateState.OPEN,
};

/** The Board merges; an officer of the units says of their own people that they are two. */
export const mayPair = (actor: Actor, action: string, { state }: Pick<DuplicatePair, 'state'>): boolean =>
  OPEN_TO[action] === state && hasRole(actor, action === 'MERGE' ? BOARD : [...BOARD, Role.UNIT_OFFICER]);
