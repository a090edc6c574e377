import { BOARD, type Context, clean, hasRole, invalid, newId, perform } from '@tdkt/kernel';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Nominee, NomineeOutcome } from '../proposal/proposal.entity.ts';
import { repetitionsOf } from './repetition.facts.ts';

interface Mark {
  readonly otherId: string;
  readonly reason: string;
}

/** Writes down that two nominations, or a nomination and an award, are for different achievements; both grow quiet. */
export function markDistinct(ctx: Context, call: ProposalCall, given: Mark): Promise<Nominee> {
  const { outcomeReason: reason } = clean(Nominee, { outcomeReason: given.reason });
  if (!reason) throw invalid({ code: 'REQUIRED', path: ['reason'] });
  return perform(ctx, call, {
    entity: Nominee,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row) => {
      if (row.outcome !== NomineeOutcome.PENDING) return [{ code: 'WRONG_STATE', params: { state: row.outcome } }];
      const [met = []] = await repetitionsOf(ctx, [row.id]);
      const other = met.find(({ otherId }) => otherId === given.otherId);
      if (!other) return [{ code: 'UNKNOWN_REFERENCE', path: ['otherId'] }];
      return other.distinctReason === null ? [] : [{ code: 'ALREADY_DISTINCT', path: ['otherId'] }];
    },
    apply: async (row, tx) => {
      await tx.query(
        `insert into awards.distinct_achievement (id, nominee_id, other_id, reason, marked_on, marked_by) values ($1, $2, $3, $4, $5, $6)`,
        [newId(), row.id, given.otherId, reason, ctx.runtime.clock.today(), ctx.actor.accountId],
      );
      return {};
    },
  });
}
