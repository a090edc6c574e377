import { Allow, type Context, EVERYTHING, SIGNED_IN, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { Cluster, clusterStub } from '../remote.ts';
import { mayConduct, YEAR_WRITERS } from './emulation-year.access.ts';
import { createYear, updateYear } from './emulation-year.commands.ts';
import { CreateEmulationYear, EmulationYear, UpdateEmulationYear } from './emulation-year.entity.ts';
import { EMULATION_YEAR_FLOW, type EmulationYearAction } from './emulation-year.flow.ts';
import { actionsFor } from './emulation-year.rules.ts';

/** Plans, rules and deadlines of the clusters are open: units compare themselves with each other. */
export const EmulationYearRegistry = registry(EmulationYear, {
  names: { one: 'emulationYear', many: 'emulationYears' },
  rule: { scope: () => EVERYTHING, defaultSort: '-year' },
  read: SIGNED_IN,
  write: {
    roles: YEAR_WRITERS,
    actions: Object.keys(EMULATION_YEAR_FLOW),
    may: (actor, action, row) =>
      mayConduct(actor, row) && actionsFor(row.state).includes(action as EmulationYearAction),
  },
});

@Resolver(() => EmulationYear)
export class EmulationYearResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Sets up the year of a cluster with its regular movement.' })
  createEmulationYear(
    @Arg('input', () => CreateEmulationYear) input: CreateEmulationYear,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: EmulationYear }, (tx) => createYear(tx, input));
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'The articles of the pledge change only before they are signed.' })
  updateEmulationYear(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateEmulationYear) input: UpdateEmulationYear,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updateYear(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: EmulationYear, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: EmulationYear) {
    return clusterStub(row.clusterId);
  }
}
