import { BOARD, type Context, EVERYTHING, SIGNED_IN, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { checkPlanPart } from '../plan-version/amendment.facts.ts';
import {
  CampaignContent,
  CreateCampaignContent,
  CreateIndicator,
  Indicator,
  UpdateCampaignContent,
  UpdateIndicator,
} from './content.entity.ts';

export const CampaignContentRegistry = registry(CampaignContent, {
  names: { one: 'campaignContent', many: 'campaignContents' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateCampaignContent, update: UpdateCampaignContent },
  hooks: { check: checkPlanPart },
});

/** An indicator keeps its kind once a unit has reported on it, and measures a content of its own campaign. */
async function checkIndicator(
  tx: Transaction,
  values: Partial<Indicator>,
  before: Indicator | null,
): Promise<readonly Violation[]> {
  const problems = [...(await checkPlanPart(tx, values, before))];
  if (values.contentId) {
    const [content] = await tx.query('select 1 from campaigns.campaign_content where id = $1 and campaign_id = $2', [
      values.contentId,
      before?.campaignId ?? values.campaignId,
    ]);
    if (!content) problems.push({ code: 'UNKNOWN_REFERENCE', path: ['contentId'] });
  }
  if (before && values.valueKind && values.valueKind !== before.valueKind) {
    const [used] = await tx.query<{ used: boolean }>(
      `select exists (select from campaigns.tally where campaign_id = $1 and measure = 'INDICATOR' and key = $2) as used`,
      [before.campaignId, before.id],
    );
    if (used?.used) problems.push({ code: 'IN_USE', path: ['valueKind'] });
  }
  return problems;
}

export const IndicatorRegistry = registry(Indicator, {
  names: { one: 'indicator', many: 'indicators' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateIndicator, update: UpdateIndicator },
  hooks: { check: checkIndicator },
});

export const indicatorsOf = (ctx: Context, campaignId: string): Promise<Indicator[]> =>
  childrenOf(ctx, { entity: Indicator, by: 'campaignId', orderBy: 'ordinal' }, campaignId);

@Resolver(() => CampaignContent)
export class CampaignContentResolver {
  @FieldResolver(() => [Indicator])
  indicators(@Root() row: CampaignContent, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Indicator, by: 'contentId', orderBy: 'ordinal' }, row.id);
  }
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @FieldResolver(() => CampaignContent, { nullable: true })
  content(@Root() row: Indicator, @Ctx() ctx: Context) {
    return parentOf(ctx, CampaignContent, row.contentId);
  }
}

@Resolver(() => Campaign)
export class CampaignContentsResolver {
  @FieldResolver(() => [CampaignContent])
  contents(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: CampaignContent, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
  @FieldResolver(() => [Indicator])
  indicators(@Root() row: Campaign, @Ctx() ctx: Context) {
    return indicatorsOf(ctx, row.id);
  }
}
