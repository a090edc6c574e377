import { validOn } from '@tdkt/directory';
import {
  Allow,
  BOARD,
  type Context,
  DateScalar,
  EVERYTHING,
  load,
  loaderOf,
  registry,
  SIGNED_IN,
  settingOf,
  statement,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { closeOrganisation, createOrganisation, updateOrganisation } from './organisation.commands.ts';
import { CreateOrganisation, Organisation, OrganisationCode, UpdateOrganisation } from './organisation.entity.ts';

const membersOf = {
  type: () => [ID],
  condition: (values: unknown, asOf: string) => ({
    sql: `exists (select 1 from directory.cluster_membership m where m.organisation_id = r.id and m.cluster_id = any(?::uuid[]) and ${validOn('m', '?::date')})`,
    values: [values, asOf, asOf],
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
    filters: { clusterId: membersOf },
  },
  read: SIGNED_IN,
  write: { roles: BOARD, actions: ['UPDATE', 'CLOSE'] },
});

/** Cluster of each organisation on a day: one statement for all of a request. */
async function clustersOf(ctx: Context, ids: readonly string[], day: string): Promise<(string | null)[]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select m.organisation_id, m.cluster_id from directory.cluster_membership m where m.organisation_id = any($1::uuid[]) and ${validOn('m', '$2::date')}`,
      [ids, day],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string]));
  return ids.map((id) => found.get(id) ?? null);
}

async function codesOf(ctx: Context, ids: readonly string[]): Promise<OrganisationCode[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      'select organisation_id, system, code, valid_from, valid_to from organisations.organisation_code where organisation_id = any($1::uuid[]) order by system, valid_from',
      [ids],
    ),
  );
  const found = new Map<string, OrganisationCode[]>();
  for (const [id, system, code, validFrom, validTo] of rows) {
    const list = found.get(id as string) ?? [];
    list.push(Object.assign(new OrganisationCode(), { system, code, validFrom, validTo }));
    found.set(id as string, list);
  }
  return ids.map((id) => found.get(id) ?? []);
}

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
    return row.parentId ? load(ctx, Organisation, row.parentId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  localityParent(@Root() row: Organisation, @Ctx() ctx: Context) {
    return row.localityParentId ? load(ctx, Organisation, row.localityParentId) : null;
  }

  @FieldResolver(() => Cluster, {
    nullable: true,
    description: 'The cluster it is a member of on the day (default: the business date).',
  })
  async cluster(
    @Root() row: Organisation,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    const id = await loaderOf<string | null>(ctx, `cluster-of:${day}`, (ids) => clustersOf(ctx, ids, day)).load(row.id);
    return id ? load(ctx, Cluster, id) : null;
  }

  @FieldResolver(() => [OrganisationCode], { description: 'Every official code with its days.' })
  codes(@Root() row: Organisation, @Ctx() ctx: Context) {
    return loaderOf<OrganisationCode[]>(ctx, OrganisationCode, (ids) => codesOf(ctx, ids)).load(row.id);
  }
}
