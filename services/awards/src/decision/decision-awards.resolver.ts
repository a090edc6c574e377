import type { Context } from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { Decision } from './decision.entity.ts';

@Resolver(() => Decision)
export class DecisionAwardsResolver {
  @FieldResolver(() => pageTypeOf(Award), { description: 'The list, as far as the viewer may see it.' })
  awards(
    @Root() decision: Decision,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    return findChildren(ctx, Award, { of: decision.id, page, match: { sql: 'r.decision_id = k.id', values: [] } });
  }
}
