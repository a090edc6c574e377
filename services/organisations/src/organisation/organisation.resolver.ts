import { validOn } from '@tdkt/directory';
import {
  Allow,
  BOARD,
  type Context,
  DateScalar,
  dayOf,
  EVERYTHING,
  load,
  loaderOf,
  loadOn,
  SIGNED_IN,
  write,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { closeOrganisation, createOrganisation, updateOrganisation } from './organisation.commands.ts';
import {
  CreateOrganisation,
  Jurisdiction,
  Organisation,
  OrganisationCode,
  UpdateOrganisation,
} from './organisation.entity.ts';
import { clustersOf, codesOf, versionsOf } from './organisation.facts.ts';

const membersOf = {
  type: () => [ID],
  condition: (values: unknown, asOf: string) => ({
    sql: `exists (select 1 from directory.cluster_membership m where m.organisation_id = r.id and m.cluster_id = any(?::uuid[]) and ${validOn('m', '?::date')})`,
    values: [values, asOf, asOf],
  }),
};

/** Paths of the other provinces; a unit belongs to the one that its path on the day begins with. */
const NEIGHBOURS = `array(select v.locality_path from organisations.organisation n
  join organisations.organisation_version v on v.organisation_id = n.id where n.is_neighbour)`;
const jurisdictionOf = {
  type: () => [Jurisdiction],
  condition: (values: unknown) => ({
    sql: `case when r.locality_path operator(app.<@) ${NEIGHBOURS} then 'NEIGHBOUR' else 'PROVINCE' end = any(?::text[])`,
    values: [values],
  }),
};

export const OrganisationRegistry = registry(Organisation, {
  names: { one: 'organisation', many: 'organisations' },
  rule: {
    scope: () => EVERYTHING,
    dated: true,
    versioned: true,
    searched: { title: 'name' },
    defaultSort: 'name',
    filters: { clusterId: membersOf, jurisdiction: jurisdictionOf },
    usual: { jurisdiction: [Jurisdiction.PROVINCE] },
  },
  read: SIGNED_IN,
  write: { roles: BOARD, actions: ['UPDATE', 'CLOSE'] },
  history: [{ entity: Organisation, table: 'organisation_version' }],
});

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Allow(BOARD)
  @Mutation(() => Organisation)
  createOrganisation(
    @Arg('input', () => CreateOrganisation) input: CreateOrganisation,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: Organisation }, (tx) => createOrganisation(tx, input));
  }

  @Allow(BOARD)
  @Mutation(() => Organisation)
  updateOrganisation(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateOrganisation) input: UpdateOrganisation,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version, input }, entity: Organisation }, (tx) =>
      updateOrganisation(tx, { id, version }, input),
    );
  }

  @Allow(BOARD)
  @Mutation(() => Organisation, { description: '`on` is the last day of the organisation.' })
  closeOrganisation(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => DateScalar) on: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { id, version, on }, entity: Organisation }, (tx) =>
      closeOrganisation(tx, { id, version }, on),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true })
  parent(@Root() row: Organisation, @Ctx() ctx: Context) {
    return row.parentId ? load(ctx, Organisation, row.parentId, dayOf(ctx, row)) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  localityParent(@Root() row: Organisation, @Ctx() ctx: Context) {
    return row.localityParentId ? load(ctx, Organisation, row.localityParentId, dayOf(ctx, row)) : null;
  }

  @FieldResolver(() => Cluster, {
    nullable: true,
    description: 'The cluster it is a member of on the day (default: the day that the organisation was read for).',
  })
  async cluster(
    @Root() row: Organisation,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? dayOf(ctx, row);
    const id = await loaderOf<string | null>(ctx, `cluster-of:${day}`, (ids) => clustersOf(ctx, ids, day)).load(row.id);
    return id ? load(ctx, Cluster, id, day) : null;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'As it was on the day; null when it did not exist then.',
  })
  at(@Root() row: Organisation, @Arg('day', () => DateScalar) day: string, @Ctx() ctx: Context) {
    return loadOn(ctx, Organisation, row.id, day);
  }

  @FieldResolver(() => [Organisation], {
    description: 'All its versions, oldest first, each with the parents of its first day.',
  })
  versions(@Root() row: Organisation, @Ctx() ctx: Context) {
    return loaderOf<Organisation[]>(ctx, 'versions', (ids) => versionsOf(ctx, ids)).load(row.id);
  }

  @FieldResolver(() => [OrganisationCode], { description: 'Every official code with its days.' })
  codes(@Root() row: Organisation, @Ctx() ctx: Context) {
    return loaderOf<OrganisationCode[]>(ctx, OrganisationCode, (ids) => codesOf(ctx, ids)).load(row.id);
  }
}
