import { DateScalar, JsonScalar } from '@tdkt/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { ClusterOffice } from '../cluster/office.entity.ts';
import { Organisation, OrganisationKind, OrganisationSubKind } from '../organisation/organisation.entity.ts';
import type { Plan, PlanInput, VersionRow } from './reorganisation.types.ts';

@ObjectType({ description: 'Something that stands in the way; the text belongs to the code.' })
export class ReorganisationObstacle {
  @Field(() => String) code!: string;
  @Field(() => [String], { description: 'The part of the input that it is about.' }) path!: string[];
  @Field(() => JsonScalar, { nullable: true }) params!: object | null;
}

@ObjectType({ description: 'A unit that would be opened.' })
export class OpenedUnit {
  @Field(() => ID, { description: 'Only for this preview.' }) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field(() => OrganisationSubKind, { nullable: true }) subKind!: OrganisationSubKind | null;
  @Field(() => Organisation, { nullable: true }) parent!: Organisation | null;
  @Field(() => Organisation, { nullable: true }) localityParent!: Organisation | null;
  @Field(() => Cluster, { nullable: true, description: 'Where it would sit.' }) cluster!: Cluster | null;
}

@ObjectType({ description: 'A unit that stays and would be called, be or belong otherwise.' })
export class ChangedUnit {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => String) name!: string;
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field(() => OrganisationSubKind, { nullable: true }) subKind!: OrganisationSubKind | null;
  @Field(() => Organisation, { nullable: true }) parent!: Organisation | null;
  @Field(() => Organisation, { nullable: true }) localityParent!: Organisation | null;
}

@ObjectType({ description: 'A sub-unit of a unit that ends, and where it would go with all below it.' })
export class MovedUnit {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => Organisation, { nullable: true, description: 'A unit that is there already.' }) to!: Organisation | null;
  @Field(() => String, { nullable: true, description: 'The name of where it goes; none: nobody has said yet.' })
  toName!: string | null;
}

@ObjectType({ description: 'A seat in a cluster that would end or begin.' })
export class ChangedSeat {
  @Field(() => String) name!: string;
  @Field(() => Cluster) cluster!: Cluster;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of a seat that ends.' }) lastDay!:
    | string
    | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day of a seat that begins.' })
  firstDay!: string | null;
}

@ObjectType({
  description: 'What a reorganisation would do, without doing it; people and open dossiers are asked of the units.',
})
export class ReorganisationPreview {
  @Field(() => [ReorganisationObstacle], { description: 'All at once; empty: it can be carried out.' })
  obstacles!: ReorganisationObstacle[];
  @Field(() => [Organisation], { description: 'Units that would end on the day before.' }) closing!: Organisation[];
  @Field(() => [OpenedUnit]) opening!: OpenedUnit[];
  @Field(() => [ChangedUnit]) changing!: ChangedUnit[];
  @Field(() => [MovedUnit]) moving!: MovedUnit[];
  @Field(() => Int, { description: 'Units further below whose place in the trees changes with them.' })
  followingCount!: number;
  @Field(() => [ChangedSeat]) seats!: ChangedSeat[];
  @Field(() => [ClusterOffice], { description: 'Offices of coming years that would fall away.' })
  offices!: ClusterOffice[];
}

/** How a preview finds the rows that it names. */
export interface Finder {
  organisation(id: string | null): Promise<Organisation | null>;
  cluster(id: string): Promise<Cluster | null>;
  office(id: string): Promise<ClusterOffice | null>;
}

const present = async <T>(rows: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(rows)).filter((row): row is Awaited<T> & NonNullable<T> => row !== null) as T[];

/** The versions that begin on the day or hold on it, by unit. */
function versionsOn(plan: Plan, day: string): Map<string, VersionRow> {
  const rows = plan.versions.flatMap(({ after }) => (after && after.validFrom >= day ? [after] : []));
  return new Map(rows.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1)).map((row) => [row.organisationId, row]));
}

async function particulars(row: VersionRow, find: Finder) {
  return {
    ...{ name: row.name, kind: row.kind as OrganisationKind, subKind: row.subKind as OrganisationSubKind | null },
    parent: await find.organisation(row.parentId),
    localityParent: await find.organisation(row.localityParentId),
  };
}

async function openedUnit(plan: Plan, row: VersionRow, find: Finder): Promise<OpenedUnit> {
  const seat = plan.memberships.find(({ before, after }) => !before && after?.organisationId === row.organisationId);
  const cluster = seat?.after ? await find.cluster(seat.after.clusterId) : null;
  return { id: row.organisationId, code: row.code, cluster, ...(await particulars(row, find)) };
}

async function changedUnit(row: VersionRow, find: Finder): Promise<ChangedUnit | null> {
  const organisation = await find.organisation(row.organisationId);
  return organisation && { organisation, ...(await particulars(row, find)) };
}

async function movedUnit(plan: Plan, move: Plan['moves'][number], find: Finder): Promise<MovedUnit | null> {
  const organisation = await find.organisation(move.organisationId);
  const to = await find.organisation(move.toId);
  const opened = plan.versions.find(({ after }) => move.toId !== null && after?.organisationId === move.toId)?.after;
  return organisation && { organisation, to, toName: to?.name ?? opened?.name ?? null };
}

async function changedSeat(plan: Plan, seat: Plan['memberships'][number], find: Finder): Promise<ChangedSeat | null> {
  const row = seat.after ?? seat.before;
  if (!row) return null;
  const cluster = await find.cluster(row.clusterId);
  const opened = plan.versions.find(({ before, after }) => !before && after?.organisationId === row.organisationId);
  const name = (await find.organisation(row.organisationId))?.name ?? opened?.after?.name ?? '';
  const days = seat.before
    ? { lastDay: seat.after?.validTo ?? seat.before.validFrom, firstDay: null }
    : { lastDay: null, firstDay: row.validFrom };
  return cluster && { name, cluster, ...days };
}

/** A plan in the words of the graph. */
export async function previewOf(input: PlanInput, plan: Plan, find: Finder): Promise<ReorganisationPreview> {
  const on = versionsOn(plan, input.effectiveOn);
  const moves = [...new Map(plan.moves.map((move) => [move.organisationId, move])).values()];
  const named = new Set([...plan.closing, ...plan.opening, ...moves.map(({ organisationId }) => organisationId)]);
  const stated = input.successors.flatMap(({ organisationId }) => organisationId ?? []);
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => on.get(id) ?? []);
  const following = [...on.keys()].filter((id) => !named.has(id) && !stated.includes(id));
  return {
    obstacles: plan.violations.map(({ code, path = [], params = null }) => ({ code, path: path.map(String), params })),
    closing: await present(plan.closing.map((id) => find.organisation(id))),
    opening: await Promise.all(rowsOf(plan.opening).map((row) => openedUnit(plan, row, find))),
    changing: await present(rowsOf(stated).map((row) => changedUnit(row, find))),
    moving: await present(moves.map((move) => movedUnit(plan, move, find))),
    followingCount: following.length,
    seats: await present(plan.memberships.map((seat) => changedSeat(plan, seat, find))),
    offices: await present(plan.offices.map(({ before }) => find.office(before?.id as string))),
  };
}
