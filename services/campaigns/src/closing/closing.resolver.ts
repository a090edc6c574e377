import { Allow, BOARD, type Context, EVERYTHING, SIGNED_IN } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { checkPlanPart } from '../plan-version/amendment.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { recordDeclaration, withdrawDeclaration } from './closing.commands.ts';
import {
  ClosingCondition,
  CreateClosingCondition,
  Declaration,
  RecordDeclaration,
  UpdateClosingCondition,
  WithdrawDeclaration,
} from './closing.entity.ts';

export const ClosingConditionRegistry = registry(ClosingCondition, {
  names: { one: 'closingCondition', many: 'closingConditions' },
  rule: { scope: () => EVERYTHING, defaultSort: 'ordinal' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateClosingCondition, update: UpdateClosingCondition },
  hooks: { check: checkPlanPart },
});

export const DeclarationRegistry = registry(Declaration, {
  names: { one: 'declaration', many: 'declarations' },
  rule: { scope: () => EVERYTHING, defaultSort: 'declaredOn' },
  read: SIGNED_IN,
  write: { roles: BOARD, actions: ['WITHDRAW'], may: (_actor, _action, row) => !row.withdrawnOn },
});

@Resolver(() => Declaration)
export class DeclarationResolver {
  @Allow(BOARD)
  @Mutation(() => Declaration, {
    description: 'Records that a closing condition is met; the last missing one closes the campaign.',
  })
  recordDeclaration(
    @Arg('input', () => RecordDeclaration) input: RecordDeclaration,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return recordDeclaration(ctx, info, input);
  }
  @Allow(BOARD)
  @Mutation(() => Declaration, {
    description: 'A correcting document takes a declaration back; a campaign that it had closed goes on.',
  })
  withdrawDeclaration(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => WithdrawDeclaration) input: WithdrawDeclaration,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return withdrawDeclaration(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
  @FieldResolver(() => ClosingCondition, { nullable: true })
  condition(@Root() row: Declaration, @Ctx() ctx: Context) {
    return parentOf(ctx, ClosingCondition, row.conditionId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Declaration, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
}

const declarationsOf = (ctx: Context, conditionId: string) =>
  childrenOf(ctx, { entity: Declaration, by: 'conditionId', orderBy: 'declaredOn' }, conditionId);

@Resolver(() => ClosingCondition)
export class ClosingConditionResolver {
  @FieldResolver(() => Declaration, { nullable: true, description: 'Missing as long as the condition is not met.' })
  async declaration(@Root() row: ClosingCondition, @Ctx() ctx: Context) {
    return (await declarationsOf(ctx, row.id)).find(({ withdrawnOn }) => !withdrawnOn) ?? null;
  }
  @FieldResolver(() => [Declaration], { description: 'All that were ever recorded, those taken back among them.' })
  declarations(@Root() row: ClosingCondition, @Ctx() ctx: Context) {
    return declarationsOf(ctx, row.id);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  declaredBy(@Root() row: ClosingCondition) {
    return organisationStub(row.declaredById);
  }
}

@Resolver(() => Campaign)
export class CampaignClosingResolver {
  @FieldResolver(() => [ClosingCondition])
  closingConditions(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ClosingCondition, by: 'campaignId', orderBy: 'ordinal' }, row.id);
  }
}
