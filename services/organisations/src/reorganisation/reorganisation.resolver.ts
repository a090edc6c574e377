import {
  Allow,
  BOARD,
  type Context,
  invalid,
  load,
  loaderOf,
  settingOf,
  statement,
  transact,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Cluster } from '../cluster/cluster.entity.ts';
import { ClusterOffice } from '../cluster/office.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { reorganise, undoReorganisation } from './reorganisation.commands.ts';
import { Reorganisation, Reorganise, Succession } from './reorganisation.entity.ts';
import { readFacts } from './reorganisation.facts.ts';
import { planReorganisation } from './reorganisation.rules.ts';
import { previewOf, ReorganisationPreview } from './reorganisation.views.ts';

/** The most units that one event names; the largest of the real ones has fewer than a hundred. */
const MAX_UNITS = 500;
function checkSize({ predecessors, successors, subUnits }: Reorganise): void {
  const tooLong = Object.entries({ predecessors, successors, subUnits }).find(([, list]) => list.length > MAX_UNITS);
  if (tooLong) throw invalid({ code: 'TOO_MANY_ROWS', path: [tooLong[0]], params: { max: MAX_UNITS } });
}

async function successionsOf(ctx: Context, ids: readonly string[]): Promise<string[][]> {
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      'select reorganisation_id, array_agg(id order by id) from organisations.succession where reorganisation_id = any($1::uuid[]) group by 1',
      [ids],
    ),
  );
  const found = new Map(rows.map((row) => [row[0] as string, row[1] as string[]]));
  return ids.map((id) => found.get(id) ?? []);
}

@Resolver(() => Reorganisation)
export class ReorganisationResolver {
  @Allow(BOARD)
  @Query(() => ReorganisationPreview, { description: 'The same plan as `reorganise`, and nothing is written.' })
  async previewReorganisation(@Arg('input', () => Reorganise) input: Reorganise, @Ctx() ctx: Context) {
    checkSize(input);
    const facts = await transact(ctx, (tx) => readFacts(tx, input, { isLocking: false }));
    return previewOf(input, planReorganisation(input, facts), {
      organisation: async (id) => (id === null ? null : load(ctx, Organisation, id)),
      cluster: (id) => load(ctx, Cluster, id),
      office: (id) => load(ctx, ClusterOffice, id),
    });
  }

  @Allow(BOARD)
  @Mutation(() => Reorganisation, {
    description: 'Carries out a merger, split, dissolution, renaming, change of kind or transfer from a day on.',
  })
  reorganise(@Arg('input', () => Reorganise) input: Reorganise, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    checkSize(input);
    return write(ctx, { info, args: { input }, entity: Reorganisation }, (tx) => reorganise(tx, input));
  }

  @Allow(BOARD)
  @Mutation(() => Reorganisation, { description: 'Takes it back, row by row, while nothing depends on it.' })
  undoReorganisation(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return undoReorganisation(ctx, { info, args: { id, version }, target: { id, version } });
  }

  @FieldResolver(() => [Succession], { description: 'Who became what; none once it has been taken back.' })
  async successions(@Root() row: Reorganisation, @Ctx() ctx: Context) {
    const ids = await loaderOf<string[]>(ctx, 'reorganisation.successions', (keys) => successionsOf(ctx, keys)).load(
      row.id,
    );
    return (await Promise.all(ids.map((id) => load(ctx, Succession, id)))).filter((edge) => edge !== null);
  }
}

@Resolver(() => Succession)
export class SuccessionResolver {
  @FieldResolver(() => Reorganisation)
  reorganisation(@Root() row: Succession, @Ctx() ctx: Context) {
    return load(ctx, Reorganisation, row.reorganisationId);
  }
  @FieldResolver(() => Organisation)
  predecessor(@Root() row: Succession, @Ctx() ctx: Context) {
    return load(ctx, Organisation, row.predecessorId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  successor(@Root() row: Succession, @Ctx() ctx: Context) {
    return row.successorId ? load(ctx, Organisation, row.successorId) : null;
  }
}
