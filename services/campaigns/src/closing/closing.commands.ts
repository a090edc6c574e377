import { BOARD, type Context, clean, hasRole, insert, perform, refuse, type Target, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { CampaignState } from '../campaign/campaign.entity.ts';
import { claimFiles } from '../files.ts';
import { Declaration, type RecordDeclaration, WITHDRAWAL, type WithdrawDeclaration } from './closing.entity.ts';
import { campaignOfCondition, closedWith, closeWhenComplete, hasFinalReview, reopen } from './closing.facts.ts';
import { checkWithdrawal } from './closing.rules.ts';

/** Records that a closing condition is met; the last missing declaration closes the campaign in the same transaction. */
export function recordDeclaration(
  ctx: Context,
  info: GraphQLResolveInfo,
  input: RecordDeclaration,
): Promise<Declaration> {
  return write(ctx, { info, args: { input }, entity: Declaration }, async (tx) => {
    const values = clean(Declaration, input);
    const campaign = await campaignOfCondition(tx, values.conditionId);
    const from = campaign.starts_on;
    refuse([
      ...(campaign.state === CampaignState.LAUNCHED ? [] : [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['conditionId'] }]),
      ...(values.declaredOn > ctx.runtime.clock.today() ? [{ code: 'IN_FUTURE', path: ['declaredOn'] }] : []),
      ...(from !== null && values.declaredOn < from
        ? [{ code: 'BEFORE_START', path: ['declaredOn'], params: { from } }]
        : []),
    ]);
    await claimFiles(tx, values, { before: null, place: null });
    const id = await insert(tx, Declaration, { ...values, campaignId: campaign.id });
    await closeWhenComplete(tx, campaign);
    return id;
  });
}

/** A correcting document takes a declaration back: both are kept, and a campaign that it had closed goes on. */
export function withdrawDeclaration(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  input: WithdrawDeclaration,
): Promise<Declaration> {
  const values = clean(Declaration, input);
  return perform(ctx, call, {
    entity: Declaration,
    may: (_row, { actor }) => hasRole(actor, BOARD),
    check: async (row, tx) => {
      const campaign = await campaignOfCondition(tx, row.conditionId);
      const missing = WITHDRAWAL.filter((name) => !values[name]).map((name) => ({ code: 'REQUIRED', path: [name] }));
      if (missing.length > 0) return missing;
      return checkWithdrawal({
        isWithdrawn: row.withdrawnOn !== null && row.withdrawnOn !== undefined,
        declaredOn: row.declaredOn,
        withdrawnOn: values.withdrawnOn as string,
        today: ctx.runtime.clock.today(),
        isCampaignClosed: campaign.state === CampaignState.CLOSED,
        isClosedWithParent: (await closedWith(tx, campaign.id)) !== null,
        hasFinalReview: await hasFinalReview(tx, campaign.id),
      });
    },
    apply: async (row, tx) => {
      const campaign = await campaignOfCondition(tx, row.conditionId);
      if (campaign.state === CampaignState.CLOSED) await reopen(tx, campaign);
      return values as Partial<Declaration>;
    },
  });
}
