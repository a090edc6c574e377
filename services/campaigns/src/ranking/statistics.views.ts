import type { Context } from '@tdkt/kernel';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { readOpen } from '../progress/progress.facts.ts';

@ObjectType({
  description: 'How far the scoring of a cluster is, and how its frozen scores are spread; no figure of a unit.',
})
export class ClusterScoring {
  @Field(() => ID) clusterId!: string;
  @Field(() => ID) emulationYearId!: string;
  @Field(() => Int) sheetCount!: number;
  @Field(() => Int) itemCount!: number;
  @Field(() => Int) submittedCount!: number;
  @Field(() => Int) checkedCount!: number;
  @Field(() => Int, { description: 'Items that the unit explained.' }) explainedCount!: number;
  @Field(() => Int) finalCount!: number;
  @Field(() => Int, { description: 'Items whose self score came after its day, or is still missing then.' })
  lateCount!: number;
  @Field(() => Boolean) isFrozen!: boolean;
  @Field(() => Float, { nullable: true }) leastScore!: number | null;
  @Field(() => Float, { nullable: true }) medianScore!: number | null;
  @Field(() => Float, { nullable: true }) mostScore!: number | null;
}

@ObjectType({ description: 'The clusters of a year side by side.' })
export class ScoreStatistics {
  @Field(() => [ClusterScoring]) rows!: ClusterScoring[];
}

const STATISTICS = `
select y.cluster_id, y.id, s.count, coalesce(e.items, 0), coalesce(e.submitted, 0), coalesce(e.checked, 0),
  coalesce(e.explained, 0), coalesce(e.final, 0), coalesce(e.late, 0), r.count > 0, r.least, r.median, r.most
from campaigns.emulation_year y
cross join lateral (select count(*)::integer from campaigns.score_sheet s where s.emulation_year_id = y.id) s
cross join lateral (
  select count(*)::integer as items, (count(*) filter (where state <> 'DRAFT'))::integer as submitted,
    (count(*) filter (where checked_points is not null))::integer as checked,
    (count(*) filter (where explanation is not null))::integer as explained,
    (count(*) filter (where state = 'FINAL'))::integer as final,
    (count(*) filter (where coalesce(submitted_on, $2::date) > y.self_score_by))::integer as late
  from campaigns.score_entry e where e.emulation_year_id = y.id) e
cross join lateral (
  select count(*), min(score)::float8 as least, max(score)::float8 as most,
    percentile_cont(0.5) within group (order by score)::float8 as median
  from campaigns.ranking_row r where r.emulation_year_id = y.id) r
where y.year = $1
order by (select k.kind || lpad(k.ordinal::text, 4, '0') from directory.cluster k where k.id = y.cluster_id order by k.valid_from desc limit 1) desc, y.id`;

const FIELDS = [
  ...(['clusterId', 'emulationYearId', 'sheetCount', 'itemCount', 'submittedCount', 'checkedCount'] as const),
  ...(['explainedCount', 'finalCount', 'lateCount', 'isFrozen', 'leastScore', 'medianScore', 'mostScore'] as const),
] as const;

/** All clusters of a year side by side, in one statement; open to every role that signs in. */
export async function scoringOf(ctx: Context, year: number): Promise<ScoreStatistics> {
  const rows = await readOpen(ctx, STATISTICS, [year, ctx.runtime.clock.today()]);
  const told = rows.map((row) =>
    Object.assign(new ClusterScoring(), Object.fromEntries(FIELDS.map((name, at) => [name, row[at]]))),
  );
  return Object.assign(new ScoreStatistics(), { rows: told });
}
