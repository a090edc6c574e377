import { type Context, isId, loaderOf, notFound, seesAll, settingOf, statement, transact } from '@tdkt/kernel';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Exact, exact, printed, textOf } from '../criterion/exact.rules.ts';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { totalFigures } from '../score-sheet/total.rules.ts';
import type { RankingRow } from './ranking.entity.ts';
import { rankingOf, type Standing, standingNow } from './ranking.facts.ts';

@ObjectType({ description: 'One thing that was looked at because others had the same score.' })
export class TieStep {
  @Field(() => String, { description: 'GROUP, PENALTY or DECISION.' }) kind!: string;
  @Field(() => ID, { nullable: true }) criterionId!: string | null;
  @Field(() => String, { nullable: true, description: 'What the unit had; nothing where nothing was decided.' })
  figure!: string | null;
}
@ObjectType({ description: 'The place of a unit in the ranking of its cluster: simulated, or as it was frozen.' })
export class RankingPlace {
  @Field(() => ID) organisationId!: string;
  @Field(() => Int) place!: number;
  @Field(() => Boolean) isShared!: boolean;
  @Field(() => String, { nullable: true }) classification!: string | null;
  @Field(() => Float) score!: number;
  @Field(() => String, { description: 'The sum with its figures.' }) figures!: string;
  @Field(() => [TieStep]) trail!: TieStep[];
}
@ObjectType({ description: 'The ranking of a cluster in a year (xếp hạng).' })
export class Ranking {
  @Field(() => ID) emulationYearId!: string;
  @Field(() => Boolean) isFrozen!: boolean;
  @Field(() => Int, { description: 'Items that are not final yet.' }) openCount!: number;
  @Field(() => [RankingPlace]) places!: RankingPlace[];
  @Field(() => [String], { description: 'What the viewer may do: DECIDE_TIE, FREEZE.' }) actions!: string[];
}

interface Totals {
  readonly earned: Exact;
  readonly ceiling: Exact;
  readonly bonus: Exact;
  readonly penalty: Exact;
  readonly normalised: Exact;
  readonly score: Exact;
}
type Step = { readonly kind: string; readonly groupId: string | null; readonly value: Exact | null };

const stepOf = ({ kind, groupId, value }: Step, ctx: Context): TieStep =>
  Object.assign(new TieStep(), {
    kind,
    criterionId: groupId,
    figure: value === null ? null : printed(value, ctx.language),
  });

interface Place {
  readonly organisationId: string;
  readonly place: number;
  readonly isShared: boolean;
  readonly classification: string | null;
  readonly trail: readonly Step[];
  readonly total: Totals;
}
function placeOf(ctx: Context, { total, trail, ...row }: Place, scale: Exact): RankingPlace {
  const figures = totalFigures(total, scale, ctx.language);
  const score = Number(textOf(total.score));
  return Object.assign(new RankingPlace(), row, { score, figures, trail: trail.map((step) => stepOf(step, ctx)) });
}

function frozenPlace(ctx: Context, row: RankingRow): RankingPlace {
  const { organisationId, place, isShared, classification = null } = row;
  const trail = (row.trail as { kind: string; groupId: string | null; value: string | null }[]).map((step) => ({
    ...step,
    value: step.value === null ? null : exact(step.value),
  }));
  const names = ['earned', 'ceiling', 'bonus', 'penalty', 'normalised', 'score'] as const;
  const total = Object.fromEntries(names.map((name) => [name, exact(row[name])])) as unknown as Totals;
  return placeOf(ctx, { organisationId, place, isShared, classification, trail, total }, exact(row.scale));
}

const simulated = (ctx: Context, { rows, scale }: Standing): RankingPlace[] =>
  rows.map(({ sheet, ...row }) => placeOf(ctx, { ...row, organisationId: sheet.organisationId }, scale));

/** Frozen: what the caller may see of it. Before: a simulation for the leader of the cluster and for those who see all. */
export async function rankingOn(ctx: Context, emulationYearId: string): Promise<Ranking> {
  if (!isId(emulationYearId)) throw notFound();
  return transact(ctx, async (tx) => {
    const frozen = await rankingOf(tx, emulationYearId);
    const answer = { emulationYearId, isFrozen: frozen.length > 0, openCount: 0, actions: [] as string[] };
    if (frozen.length > 0)
      return Object.assign(new Ranking(), answer, { places: frozen.map((row) => frozenPlace(ctx, row)) });
    const standing = await standingNow(tx, emulationYearId);
    const mayAct = mayConduct(ctx.actor, standing.year);
    if (!mayAct && !seesAll(ctx.actor)) return Object.assign(new Ranking(), answer, { places: [] });
    const isOpen = ['SCORING', 'MEETING'].includes(standing.year.state) && standing.rows.length > 0;
    return Object.assign(new Ranking(), {
      ...{ ...answer, openCount: standing.openCount, places: simulated(ctx, standing) },
      actions: mayAct && isOpen ? ['DECIDE_TIE', 'FREEZE'] : [],
    });
  });
}

export interface Previous {
  readonly place: number;
  readonly score: number;
}
const PREVIOUS = `
select k.id || ' ' || k.year, p.place, p.score::float8 from unnest($1::uuid[], $2::integer[]) as k(id, year)
cross join lateral (
  select r.place, r.score from campaigns.ranking_row r where r.year = k.year - 1 and (r.organisation_id = k.id
    or r.organisation_id in (select s.predecessor_id from directory.succession s where s.successor_id = k.id and s.scope = 'WHOLE'))
  order by (r.organisation_id = k.id) desc, r.place limit 1) p`;

/** The place of a unit, or of the unit that it continues, in the year before; in the caller's sight. */
export const previousOf = (ctx: Context, organisationId: string, year: number): Promise<Previous | null> =>
  loaderOf<Previous | null>(ctx, 'previous places', async (keys) => {
    const parts = keys.map((key) => key.split(' ') as [string, string]);
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(PREVIOUS, [parts.map(([id]) => id), parts.map(([, of]) => Number(of))]),
    );
    const found = new Map(rows.map(([key, place, score]) => [key as string, { place, score } as Previous]));
    return keys.map((key) => found.get(key) ?? null);
  }).load(`${organisationId} ${year}`);
