import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, READ_ALL, Role, seesAll } from '@tdkt/kernel';
import { awardScope } from '../award/award.access.ts';

/** Funds are the Board's to keep; an officer reads those of the own unit and below. */
export const FUND_READERS: readonly Role[] = [...READ_ALL, Role.UNIT_OFFICER];
/** Lines that pay an award are read where the award is. */
export const FUND_ENTRY_READERS: readonly Role[] = [...FUND_READERS, Role.CLUSTER_LEADER];
export const FUND_WRITERS = BOARD;

export function fundScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  if (!hasRole(actor, [Role.UNIT_OFFICER]) || actor.paths.length === 0) return NOTHING;
  return { sql: '?::ltree[] @> r.management_path', values: [actor.paths] };
}

/** `d` carries the outer row's ids inside, where `r` is the award or the fund; `offset 0` makes each line ask the index. */
export function fundEntryScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const [award, fund] = [awardScope(actor), fundScope(actor)];
  const found = (table: string, id: string, { sql }: Condition) =>
    `exists (select 1 from (values (r.${id})) d (id), awards.${table} r where r.id = d.id and ${sql} offset 0)`;
  return {
    sql: `(r.award_id is not null and ${found('award', 'award_id', award)} or r.award_id is null and ${found('emulation_fund', 'fund_id', fund)})`,
    values: [...award.values, ...fund.values],
  };
}

/** Who signed for money is told to the Board and the unit of the award, and to no cluster. */
export function receiptScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const place = fundScope(actor);
  return {
    sql: `exists (select 1 from (values (r.award_id)) d (id), awards.award r where r.id = d.id and r.is_signed and ${place.sql} offset 0)`,
    values: place.values,
  };
}
