import { Allow, type Context, DateScalar, load, SIGNED_IN } from '@tdkt/kernel';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { clauseView, LawClause } from '../eligibility/eligibility.views.ts';
import { pinOf } from '../eligibility/pin.rules.ts';
import { RegimeCodeEnum } from '../eligibility/regime-code.ts';
import { Nominee, Proposal } from '../proposal/proposal.entity.ts';
import { Campaign } from '../remote.ts';
import { REGIMES } from '../standard/regimes.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { campaignCodeOf } from './guidance.facts.ts';
import { type Guidance, guidancesFor } from './guidance.rules.ts';
import { GUIDANCES } from './guidances.ts';

export enum GuidanceEffect {
  ADDS = 'ADDS',
  SPECIALISES = 'SPECIALISES',
}
registerEnumType(GuidanceEffect, {
  name: 'GuidanceEffect',
  description: 'What a requirement of a guidance is to the law: it never asks for less.',
});

@ObjectType({ description: 'What a guidance asks for besides the law.' })
export class GuidanceAddition {
  @Field(() => String, { description: 'Code of the award form.' }) formCode!: string;
  @Field(() => GuidanceEffect) effect!: GuidanceEffect;
  @Field(() => LawClause) clause!: LawClause;
}

@ObjectType({ description: 'Guidance below the law that applies to the awards of a movement.' })
export class AwardGuidance {
  @Field(() => String) number!: string;
  @Field(() => DateScalar) issuedOn!: string;
  @Field(() => String) title!: string;
  @Field(() => RegimeCodeEnum, { description: 'The rules that it stands under.' }) regime!: RegimeCode;
  @Field(() => Boolean, { description: 'False: its text was not seen, so nothing is decided by it.' })
  isVerified!: boolean;
  @Field(() => [GuidanceAddition]) additions!: readonly GuidanceAddition[];
}

const viewOf = (ctx: Context, { number, issuedOn, title, regime, isVerified, additions }: Guidance): AwardGuidance =>
  Object.assign(new AwardGuidance(), {
    ...{ number, issuedOn, title: title[ctx.language], regime, isVerified },
    additions: additions.map(({ form, effect, clause }) =>
      Object.assign(new GuidanceAddition(), { formCode: form, effect, clause: clauseView(clause) }),
    ),
  });

@Resolver(() => Campaign)
export class CampaignGuidanceResolver {
  @Allow(SIGNED_IN)
  @FieldResolver(() => [AwardGuidance], {
    description: 'Guidance for its awards, under whichever rules; oldest first.',
  })
  async awardGuidances(@Root() { id }: Campaign, @Ctx() ctx: Context) {
    const [campaign, on] = [await campaignCodeOf(ctx, id), ctx.runtime.clock.today()];
    const found = REGIMES.flatMap(({ code }) => guidancesFor(GUIDANCES, { campaign, regime: code, on }));
    return found.map((one) => viewOf(ctx, one));
  }
}

@Resolver(() => Nominee)
export class NomineeGuidanceResolver {
  @FieldResolver(() => [AwardGuidance], { description: 'Guidance that applies to it under the rules of its dossier.' })
  async guidances(@Root() { proposalId }: Nominee, @Ctx() ctx: Context) {
    const proposal = await load(ctx, Proposal, proposalId);
    if (!proposal?.campaignId) return [];
    const { regime, ruledOn } = pinOf(proposal, ctx.runtime.clock.today());
    const campaign = await campaignCodeOf(ctx, proposal.campaignId);
    const found = regime ? guidancesFor(GUIDANCES, { campaign, regime: regime.code, on: ruledOn }) : [];
    return found.map((one) => viewOf(ctx, one));
  }
}
