import { BOARD, type Context, EVERYTHING, SIGNED_IN, type Transaction } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf } from '../campaign/children.facts.ts';
import { claimFiles } from '../files.ts';
import { checkPlanPart } from '../plan-version/amendment.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import {
  CampaignPlan,
  CommendationGuidance,
  CreateCampaignPlan,
  CreateCommendationGuidance,
  UpdateCampaignPlan,
  UpdateCommendationGuidance,
} from './plan.entity.ts';

/** The document is read by everybody who is signed in, as the plan is. */
async function checkPlan(tx: Transaction, values: Partial<CampaignPlan>, before: CampaignPlan | null) {
  const found = await checkPlanPart(tx, values, before);
  if (found.length === 0) await claimFiles(tx, values, { before, place: null });
  return found;
}

export const CampaignPlanRegistry = registry(CampaignPlan, {
  names: { one: 'campaignPlan', many: 'campaignPlans' },
  rule: { scope: () => EVERYTHING, defaultSort: 'issuedOn' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateCampaignPlan, update: UpdateCampaignPlan },
  hooks: { check: checkPlan },
});

export const CommendationGuidanceRegistry = registry(CommendationGuidance, {
  names: { one: 'commendationGuidance', many: 'commendationGuidances' },
  rule: { scope: () => EVERYTHING, defaultSort: 'issuedOn' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateCommendationGuidance, update: UpdateCommendationGuidance },
  hooks: { check: checkPlanPart },
});

@Resolver(() => CampaignPlan)
export class CampaignPlanResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  issuer(@Root() row: CampaignPlan) {
    return organisationStub(row.issuerId);
  }
}

@Resolver(() => Campaign)
export class CampaignDocumentResolver {
  @FieldResolver(() => [CampaignPlan])
  plans(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: CampaignPlan, by: 'campaignId', orderBy: 'createdAt' }, row.id);
  }
  @FieldResolver(() => [CommendationGuidance])
  guidances(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: CommendationGuidance, by: 'campaignId', orderBy: 'issuedOn' }, row.id);
  }
}
