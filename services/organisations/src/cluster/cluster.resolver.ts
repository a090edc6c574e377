import { validOn } from '@tdkt/directory';
import { type Context, DateScalar, load, loaderOf, settingOf, statement } from '@tdkt/kernel';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Person, personOf } from '../remote.ts';
import { Cluster } from './cluster.entity.ts';
import { ClusterMembership } from './membership.entity.ts';
import { ClusterOffice } from './office.entity.ts';

/** Member ids of each cluster on a day, at most 100 a cluster: one statement for all clusters of a request. */
async function membersOf(ctx: Context, clusterIds: readonly string[], day: string): Promise<string[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select m.cluster_id, (array_agg(m.organisation_id order by o.name collate "vi-x-icu"))[1:100]
       from directory.cluster_membership m
       join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$2::date')}
       where m.cluster_id = any($1::uuid[]) and ${validOn('m', '$2::date')} group by m.cluster_id`,
      [clusterIds, day],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string[]]));
  return clusterIds.map((id) => found.get(id) ?? []);
}

async function leadersOf(ctx: Context, clusterIds: readonly string[], year: number): Promise<(string | null)[]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      "select cluster_id, id from organisations.cluster_office where cluster_id = any($1::uuid[]) and year = $2 and role = 'LEADER'",
      [clusterIds, year],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string]));
  return clusterIds.map((id) => found.get(id) ?? null);
}

@Resolver(() => Cluster)
export class ClusterResolver {
  @FieldResolver(() => [Organisation], {
    description: 'Members on the day (default: the business date), by name, at most 100.',
  })
  async members(
    @Root() cluster: Cluster,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: string | null,
    @Ctx() ctx: Context,
  ) {
    const day = asOf ?? ctx.runtime.clock.today();
    const ids = await loaderOf<string[]>(ctx, `members:${day}`, (ids) => membersOf(ctx, ids, day)).load(cluster.id);
    return (await Promise.all(ids.map((id) => load(ctx, Organisation, id)))).filter((row) => row !== null);
  }

  @FieldResolver(() => ClusterOffice, {
    nullable: true,
    description: 'The leading unit and person of the year (default: the business year).',
  })
  async leader(
    @Root() cluster: Cluster,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Ctx() ctx: Context,
  ) {
    const of = year ?? Number(ctx.runtime.clock.today().slice(0, 4));
    const id = await loaderOf<string | null>(ctx, `leader:${of}`, (ids) => leadersOf(ctx, ids, of)).load(cluster.id);
    return id ? load(ctx, ClusterOffice, id) : null;
  }
}

@Resolver(() => ClusterMembership)
export class ClusterMembershipResolver {
  @FieldResolver(() => Cluster)
  cluster(@Root() row: ClusterMembership, @Ctx() ctx: Context) {
    return load(ctx, Cluster, row.clusterId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ClusterMembership, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.organisationId);
  }
}

@Resolver(() => ClusterOffice)
export class ClusterOfficeResolver {
  @FieldResolver(() => Cluster)
  cluster(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return load(ctx, Cluster, row.clusterId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.organisationId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: ClusterOffice, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
}
