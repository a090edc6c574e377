import { type Context, clean, perform } from '@tdkt/kernel';
import { mayEver, officesOf } from '../proposal/proposal.access.ts';
import type { ProposalCall } from '../proposal/proposal.commands.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { countOf } from '../proposal/proposal.facts.ts';
import { checkReturn, checkState } from '../proposal/proposal.rules.ts';
import { checkDocument } from '../regime/verification.rules.ts';
import { checkOverride, originOf } from './pin.rules.ts';
import type { OverrideProposalRegime } from './regime-code.ts';

const PATHS = { number: 'documentNumber', date: 'documentDate' } as const;

/** Other rules than those of the reception, by a document and with a reason; the same again takes the choice back. */
export function overrideProposalRegime(
  ctx: Context,
  call: ProposalCall,
  input: OverrideProposalRegime,
): Promise<Proposal> {
  const { regime, documentDate } = input;
  const given = clean(Proposal, { regimeReason: input.reason, regimeDocument: input.documentNumber });
  const now = ctx.runtime.clock.now().toISOString().slice(0, 10);
  const today = ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: Proposal,
    may: (row) => mayEver(ctx.actor, 'OVERRIDE_REGIME', row),
    check: async (row, tx) => [
      ...checkState('OVERRIDE_REGIME', row.state, officesOf(ctx.actor, row)),
      ...checkReturn(await countOf(tx, 'award', row.id)),
      ...checkOverride({ pinned: row, to: regime, today }),
      ...(given.regimeReason ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
      ...checkDocument({ number: given.regimeDocument ?? null, date: documentDate }, { now, paths: PATHS }),
    ],
    apply: (row) => ({
      ...given,
      regimeCode: regime,
      regimeDocumentOn: documentDate,
      // Back at the rules of the reception nothing is overridden; why stays readable beside it and in the history.
      regimeOverriddenOn: originOf(row)?.code === regime ? null : today,
    }),
  });
}
