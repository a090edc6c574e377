import { type Actor, BOARD, type Condition, EVERYTHING, hasRole, NOTHING, type ReadRule, seesAll } from '@tdkt/kernel';
import { dossierScope } from '../proposal/proposal.access.ts';
import type { PublicNotice } from './notice.entity.ts';

/** Notices in which one of the dossiers in sight stands. */
function noticeScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = dossierScope(actor);
  return { sql: `r.id in (select r.notice_id from awards.notice_item r where ${sql})`, values };
}
export const NOTICE_RULE: ReadRule = { scope: noticeScope, defaultSort: '-opensOn' };
export const ITEM_RULE: ReadRule = { scope: (actor) => dossierScope(actor), defaultSort: 'subjectName' };
/** What the people write is the Board's to deal with. */
export const OPINION_RULE: ReadRule = {
  scope: (actor) => (seesAll(actor) ? EVERYTHING : NOTHING),
  defaultSort: '-receivedAt',
  filters: {
    isHandled: {
      type: () => [Boolean],
      condition: (wanted) => ({ sql: '(r.handling is not null) = any(?::boolean[])', values: [wanted] }),
    },
  },
};

export function mayNotice(actor: Actor, action: string, row: PublicNotice, today: string): boolean {
  if (row.concludedOn || row.withdrawnOn || !hasRole(actor, BOARD)) return false;
  return action === 'WITHDRAW' || today > row.closesOn;
}
export const mayOpinion = (actor: Actor, notice: Pick<PublicNotice, 'concludedOn' | 'withdrawnOn'> | null): boolean =>
  hasRole(actor, BOARD) && notice !== null && !notice.concludedOn && !notice.withdrawnOn;
