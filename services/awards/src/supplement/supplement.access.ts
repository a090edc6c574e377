import { BOARD, type Context, hasRole, load, type ReadRule } from '@tdkt/kernel';
import { dossierScope, officesOf } from '../proposal/proposal.access.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import type { SupplementRequest } from './supplement.entity.ts';

export const SUPPLEMENT_RULE: ReadRule = { scope: (actor) => dossierScope(actor), defaultSort: '-requestedOn' };

/** The unit of the dossier answers; the Board may do so from a paper. */
export async function mayAnswer(ctx: Context, { proposalId }: SupplementRequest): Promise<boolean> {
  const proposal = await load(ctx, Proposal, proposalId);
  return proposal !== null && officesOf(ctx.actor, proposal).some((office) => office === 'UNIT' || office === 'BOARD');
}
export async function maySupplement(ctx: Context, action: string, row: SupplementRequest): Promise<boolean> {
  if (row.answeredOn || row.withdrawnOn) return false;
  return action === 'WITHDRAW' ? hasRole(ctx.actor, BOARD) : mayAnswer(ctx, row);
}
