import type { SpecialDay } from '@tdkt/directory';
import { Allow, type Context, conjunction, invalid, ROW_READERS, settingOf, statement } from '@tdkt/kernel';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { organisationStub } from '../remote.ts';
import { cardsText, conditionsOf, daysLeft, type Told } from './board.facts.ts';
import { BOARD_COLUMNS, nextOf } from './board.rules.ts';
import { ProposalBoard, ProposalBoardFilter, ProposalCard, ProposalLane } from './board.views.ts';
import { officesOf } from './proposal.access.ts';
import { actionsFor } from './proposal.rules.ts';

const MOST_CARDS = 200;

function cardOf(ctx: Context, row: Told, holidays: readonly SpecialDay[]): ProposalCard {
  const [id, version, code, summary, unit, state, managementPath, clusterId, dueOn, , , nomineeCount] = row;
  return Object.assign(new ProposalCard(), {
    ...{ id, version, code, summary, nomineeCount, dueOn, proposingOrganisation: organisationStub(unit) },
    daysLeft: daysLeft(ctx.runtime.clock.today(), dueOn, holidays),
    next: nextOf(actionsFor(state, officesOf(ctx.actor, { managementPath, clusterId }))),
  });
}

@Resolver()
export class ProposalBoardResolver {
  @Allow(ROW_READERS)
  @Query(() => ProposalBoard, {
    description: 'Open dossiers in sight by where they stand, at most 200 cards a column.',
  })
  async proposalBoard(
    @Arg('filter', () => ProposalBoardFilter, { nullable: true }) filter: ProposalBoardFilter | null,
    @Arg('limit', () => Int, { defaultValue: 50, description: 'Cards of a column.' }) limit: number,
    @Ctx() ctx: Context,
  ): Promise<ProposalBoard> {
    if (limit < 1 || limit > MOST_CARDS)
      throw invalid({ code: 'OUT_OF_RANGE', path: ['limit'], params: { max: MOST_CARDS } });
    const { text, values } = conjunction(conditionsOf(ctx.actor, filter ?? { isMine: false }), 2);
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(cardsText(text), [limit, ...values]),
    );
    const holidays = (rows[0]?.at(-1) ?? []) as readonly SpecialDay[];
    const told = rows as unknown as readonly Told[];
    const lanes = BOARD_COLUMNS.map((column) => {
      const own = told.filter((row) => row[9] === column);
      const cards = own.map((row) => cardOf(ctx, row, holidays));
      return Object.assign(new ProposalLane(), { column, totalCount: own[0]?.[10] ?? 0, cards });
    });
    return Object.assign(new ProposalBoard(), { lanes });
  }
}
