import { Allow, BOARD, type Context, load, notFound, placeScope, ROW_READERS, Role } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { COMPLIANCE } from './compliance.commands.ts';
import {
  CreateDirectiveCompliance,
  Directive,
  DirectiveCompliance,
  UpdateDirectiveCompliance,
} from './directive.entity.ts';

const WRITERS = [...BOARD, Role.UNIT_OFFICER];

export const DirectiveComplianceRegistry = registry(DirectiveCompliance, {
  names: { one: 'directiveCompliance', many: 'directiveCompliances' },
  rule: { scope: placeScope, defaultSort: '-reportedOn' },
  read: ROW_READERS,
  write: { roles: WRITERS, actions: ['UPDATE'], may: (actor, _action, row) => mayActFor(actor, row.managementPath) },
});

@Resolver(() => DirectiveCompliance)
export class DirectiveComplianceResolver {
  @Allow(WRITERS)
  @Mutation(() => DirectiveCompliance, {
    description: 'A unit reports how it keeps a directive, once, and corrects it.',
  })
  async createDirectiveCompliance(
    @Arg('input', () => CreateDirectiveCompliance) input: CreateDirectiveCompliance,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const directive = await load(ctx, Directive, input.directiveId);
    if (!directive) throw notFound();
    return createPlaced(ctx, info, { ...COMPLIANCE, initial: { campaignId: directive.campaignId } }, input);
  }
  @Allow(WRITERS)
  @Mutation(() => DirectiveCompliance)
  updateDirectiveCompliance(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateDirectiveCompliance) input: UpdateDirectiveCompliance,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, COMPLIANCE, input);
  }
  @FieldResolver(() => Directive, { nullable: true })
  directive(@Root() row: DirectiveCompliance, @Ctx() ctx: Context) {
    return parentOf(ctx, Directive, row.directiveId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: DirectiveCompliance) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: DirectiveCompliance) {
    return clusterStub(row.clusterId);
  }
}
