import { type Actor, BOARD, type Condition, hasRole, NOTHING, type ReadRule, Role, seesAll } from '@tdkt/kernel';
import { dossierScope, either, isUnder } from '../proposal/proposal.access.ts';
import type { Consultation } from './consultation.entity.ts';

/** Who writes an opinion down: the Board from a paper, or an officer of the body that was asked. */
export const ANSWERERS: readonly Role[] = [...BOARD, Role.UNIT_OFFICER];

const askedScope = (actor: Actor): Condition =>
  hasRole(actor, [Role.UNIT_OFFICER]) && actor.paths.length > 0
    ? { sql: '?::ltree[] @> r.asked_path', values: [actor.paths] }
    : NOTHING;

/** Questions of the dossiers in sight, and those that the own unit is asked. */
export const CONSULTATION_RULE: ReadRule = {
  scope: (actor) => (seesAll(actor) ? dossierScope(actor) : either(dossierScope(actor), askedScope(actor))),
  defaultSort: '-letterOn',
  filters: {
    isOpen: {
      type: () => [Boolean],
      condition: (wanted) => ({
        sql: '(r.answer is null and r.withdrawn_on is null) = any(?::boolean[])',
        values: [wanted],
      }),
    },
  },
};

export const isAsked = (actor: Actor, { askedPath }: Pick<Consultation, 'askedPath'>): boolean =>
  hasRole(actor, [Role.UNIT_OFFICER]) && askedPath != null && isUnder(askedPath, actor.paths);

/** The body that was asked answers once; the Board may put right what it wrote down while the step is open. */
export function mayConsultation(actor: Actor, action: string, row: Consultation): boolean {
  if (row.withdrawnOn != null) return false;
  if (action === 'WITHDRAW') return row.answer == null && hasRole(actor, BOARD);
  return hasRole(actor, BOARD) || (row.answer == null && isAsked(actor, row));
}
