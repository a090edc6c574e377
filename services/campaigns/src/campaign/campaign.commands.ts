import { BOARD, type Context, hasRole, perform, type Target } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { expandDistribution } from '../distribution/distribution.commands.ts';
import { freezeFirst } from '../plan-version/plan-version.facts.ts';
import { Campaign, CampaignState } from './campaign.entity.ts';
import { launchFactsOf, partsOf } from './campaign.facts.ts';
import { checkLaunch } from './checklist.rules.ts';
import { checkBeginning } from './family.facts.ts';

/** A draft becomes a movement: checklist, first day, one delivery to every receiving organisation. */
export function launchCampaign(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  startsOn: string | null,
): Promise<Campaign> {
  const day = startsOn ?? ctx.runtime.clock.today();
  return perform(ctx, call, {
    entity: Campaign,
    may: (_row, { actor }) => hasRole(actor, BOARD),
    check: async (row, tx) => [
      ...checkLaunch(launchFactsOf(row, await partsOf(tx, row.id))),
      ...(await checkBeginning(tx, row, day)),
      ...(day > ctx.runtime.clock.today() ? [{ code: 'IN_FUTURE', path: ['startsOn'] }] : []),
    ],
    apply: async (row, tx) => {
      await expandDistribution(tx, row.id, day);
      await freezeFirst(tx, row.id, day);
      return { state: CampaignState.LAUNCHED, startsOn: day };
    },
  });
}
