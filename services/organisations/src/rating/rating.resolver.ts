import { BOARD, type Context, load, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { CreateOrganisationRating, OrganisationRating, UpdateOrganisationRating } from './rating.entity.ts';
import { placeOfRating } from './rating.facts.ts';
import { checkRating } from './rating.rules.ts';

/**
 * A rating is a row of one unit: architecture.md section 4 opens figures of clusters to all, and rows of a unit to its own
 * scope, the Board, the decider and the auditor. Analysts see counts only.
 */
export const OrganisationRatingRegistry = registry(OrganisationRating, {
  names: { one: 'organisationRating', many: 'organisationRatings' },
  rule: { scope: placeScope, defaultSort: '-year' },
  read: ROW_READERS,
  write: { roles: BOARD, create: CreateOrganisationRating, update: UpdateOrganisationRating },
  hooks: {
    check: async (tx, values, before) => {
      const { organisationId = '', year = 0 } = { ...before, ...values };
      const { decidedOn } = { ...before, ...values };
      const isPlaced = before !== null || (await placeOfRating(tx, { organisationId, year })) !== null;
      return [
        ...checkRating({ year, decidedOn, today: tx.ctx.runtime.clock.today() }),
        ...(isPlaced ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }]),
      ];
    },
    derive: async (tx, { organisationId = '', year = 0 }, before) =>
      before === null ? { ...(await placeOfRating(tx, { organisationId, year })) } : {},
  },
});

@Resolver(() => OrganisationRating)
export class OrganisationRatingResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: OrganisationRating, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: OrganisationRating, @Ctx() ctx: Context) {
    return row.clusterId ? load(ctx, Cluster, row.clusterId) : null;
  }
}
