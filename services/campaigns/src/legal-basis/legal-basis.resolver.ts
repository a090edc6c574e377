import { BOARD, type Context, EVERYTHING, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { checkPlanPart } from '../plan-version/amendment.facts.ts';
import { CreateLegalBasis, LegalBasis, UpdateLegalBasis } from './legal-basis.entity.ts';

export const LegalBasisRegistry = registry(LegalBasis, {
  names: { one: 'legalBasis', many: 'legalBases' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateLegalBasis, update: UpdateLegalBasis },
  hooks: { check: checkPlanPart },
});

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  basisCampaign(@Root() row: LegalBasis, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.basisCampaignId);
  }
}

@Resolver(() => Campaign)
export class CampaignLegalBasisResolver {
  @FieldResolver(() => [LegalBasis])
  legalBases(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: LegalBasis, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
}
