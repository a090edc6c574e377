import { Allow, type Context, DateScalar, dayOf, load, loaderOf, SIGNED_IN } from '@tdkt/kernel';
import { findPage, PageInput, pageTypeOf } from '@tdkt/registry';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationTree } from './tree.entity.ts';
import { anywhereUnder, countChildren, directlyUnder, idsAbove } from './tree.facts.ts';

@ArgsType()
class TreeArguments {
  @Field(() => OrganisationTree) tree!: OrganisationTree;
  @Field(() => ID, { nullable: true, description: 'Whose children; without it the roots.' }) parentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Search without diacritics, anywhere under `parentId`; ask the hits for their `ancestors`.',
  })
  q?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf?: string | null;
  @Field(() => PageInput, { nullable: true }) page?: PageInput | null;
}

@Resolver(() => Organisation)
export class OrganisationTreeResolver {
  @Allow(SIGNED_IN)
  @Query(() => pageTypeOf(Organisation), {
    description: 'One level of a tree as of a day, or the hits of a search in it.',
  })
  async organisationTree(@Args(() => TreeArguments) args: TreeArguments, @Ctx() ctx: Context) {
    const { tree, page = null } = args;
    const day = args.asOf ?? ctx.runtime.clock.today();
    const place = { tree, day, parentId: args.parentId ?? null };
    const q = args.q?.trim();
    if (q) return findPage(ctx, Organisation, { page, asOf: day, filter: { q } }, [await anywhereUnder(ctx, place)]);
    return findPage(ctx, Organisation, { page, asOf: day }, [directlyUnder(place)]);
  }

  @FieldResolver(() => Int, {
    description: 'How many organisations stand directly under it on the day it was read for.',
  })
  childCount(
    @Root() row: Organisation,
    @Arg('tree', () => OrganisationTree) tree: OrganisationTree,
    @Ctx() ctx: Context,
  ) {
    const day = dayOf(ctx, row);
    return loaderOf<number>(ctx, `children:${tree}:${day}`, (ids) => countChildren(ctx, { tree, day }, ids)).load(
      row.id,
    );
  }

  @FieldResolver(() => [Organisation], { description: 'From the root of the tree down to its parent.' })
  async ancestors(
    @Root() row: Organisation,
    @Arg('tree', () => OrganisationTree) tree: OrganisationTree,
    @Ctx() ctx: Context,
  ) {
    const above = idsAbove(row, tree).map((id) => load(ctx, Organisation, id, dayOf(ctx, row)));
    return (await Promise.all(above)).filter((found) => found !== null);
  }
}
