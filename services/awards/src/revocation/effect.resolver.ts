import { Allow, type Context, load } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { mayDecision, RECORDERS } from '../decision/decision.access.ts';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { settleEffect } from './return.commands.ts';
import { EFFECT_READERS, effectScope } from './revocation.access.ts';
import { EffectSettlement, Revocation, RevocationEffect } from './revocation.entity.ts';

export const RevocationEffectRegistry = registry(RevocationEffect, {
  names: { one: 'revocationEffect', many: 'revocationEffects' },
  rule: { scope: effectScope, defaultSort: '-createdAt' },
  read: EFFECT_READERS,
  write: {
    roles: RECORDERS,
    actions: ['SETTLE'],
    may: (actor, _action, row) => row.settlement !== EffectSettlement.LAPSED && mayDecision(actor, 'UPDATE'),
  },
});

@Resolver(() => RevocationEffect)
export class RevocationEffectResolver {
  @Allow(RECORDERS)
  @Mutation(() => RevocationEffect, {
    description: 'Says whether what rested on a revoked award is kept, with a reason, or looked at again.',
  })
  settleRevocationEffect(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('settlement', () => EffectSettlement) settlement: EffectSettlement,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, settlement, reason }, target: { id, version } };
    return settleEffect(ctx, call, { settlement, reason });
  }

  @FieldResolver(() => Revocation)
  revocation(@Root() row: RevocationEffect, @Ctx() ctx: Context) {
    return load(ctx, Revocation, row.revocationId);
  }
  @FieldResolver(() => Award, { nullable: true, description: 'The later award.' })
  award(@Root() row: RevocationEffect, @Ctx() ctx: Context) {
    return row.awardId ? load(ctx, Award, row.awardId) : null;
  }
  @FieldResolver(() => Proposal, { nullable: true, description: 'The open dossier.' })
  async proposal(@Root() row: RevocationEffect, @Ctx() ctx: Context) {
    const nominee = row.nomineeId ? await load(ctx, Nominee, row.nomineeId) : null;
    return nominee ? load(ctx, Proposal, nominee.proposalId) : null;
  }
  @FieldResolver(() => AwardForm)
  async form(@Root() row: RevocationEffect, @Ctx() ctx: Context) {
    return (await formsOf(ctx)).get(row.awardFormId);
  }
}
