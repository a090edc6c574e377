import { type Actor, READ_ALL, type ReadRule, seesAll } from '@tdkt/kernel';
import { revocationScope } from '../award/award.access.ts';

/** What rested on a revoked award is the Board's to settle; it tells of dossiers that are open. */
export const EFFECT_READERS = READ_ALL;
export const effectScope = (actor: Actor) => ({ sql: seesAll(actor) ? 'true' : 'false', values: [] });

const OUTSTANDING = `(r.revoked_on is not null and r.restored_on is null
  and (r.is_item_recalled and r.item_returned_on is null or r.bonus_recalled is not null and r.bonus_returned_on is null))`;
const flagged = (sql: string) => ({
  type: () => [Boolean],
  condition: (wanted: unknown, asOf: string) => ({
    sql: `${sql} = any(?::boolean[])`,
    values: sql.includes('?') ? [asOf, wanted] : [wanted],
  }),
});

export const REVOCATION_RULE: ReadRule = {
  scope: revocationScope,
  searched: { title: 'subjectName', isWhole: true },
  defaultSort: '-revokedOn',
  filters: {
    isOutstanding: flagged(OUTSTANDING),
    isLate: flagged(`coalesce(${OUTSTANDING} and r.due_on < ?::date, false)`),
  },
};
