import { Allow, BOARD, type Context, hasRole, Role, setReadRule, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { castBallots } from './ballot.commands.ts';
import { SESSION_READERS, sessionScope } from './session.access.ts';
import * as commands from './session.commands.ts';
import {
  BallotPaper,
  BallotReceipts,
  BallotVote,
  CouncilSeat,
  CouncilSession,
  OpenCouncilSession,
  PlanCouncilSession,
  SessionItem,
  SessionState,
} from './session.entity.ts';
import { loadItems, loadPapers, loadSeats, loadStanding } from './session.views.ts';

setReadRule(CouncilSeat, { scope: (actor) => sessionScope(actor, null), defaultSort: 'fullName' });
setReadRule(SessionItem, { scope: (actor) => sessionScope(actor, 'session_id'), defaultSort: 'subjectName' });

const TURNS: Readonly<Record<string, SessionState>> = {
  OPEN: SessionState.PLANNED,
  COUNT: SessionState.OPEN,
  VOTE: SessionState.OPEN,
};
export const CouncilSessionRegistry = registry(CouncilSession, {
  names: { one: 'councilSession', many: 'councilSessions' },
  rule: { scope: (actor) => sessionScope(actor, 'id'), defaultSort: '-heldOn' },
  read: SESSION_READERS,
  write: {
    roles: SESSION_READERS,
    actions: ['OPEN', 'COUNT', 'VOTE'],
    may: (actor, action, row) =>
      TURNS[action] === row.state && hasRole(actor, action === 'VOTE' ? [Role.COUNCIL_MEMBER] : BOARD),
  },
});

@Resolver(() => CouncilSession)
export class CouncilSessionResolver {
  @Allow(BOARD)
  @Mutation(() => CouncilSession, { description: 'Plans a session with its members and its agenda.' })
  planCouncilSession(
    @Arg('input', () => PlanCouncilSession) input: PlanCouncilSession,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: CouncilSession }, (tx) => commands.planSession(tx, input));
  }

  @Allow(BOARD)
  @Mutation(() => CouncilSession, { description: 'Freezes the members of the day and opens the ballot.' })
  openCouncilSession(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => OpenCouncilSession) input: OpenCouncilSession,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.openSession(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @Allow(BOARD)
  @Mutation(() => CouncilSession, { description: 'Counts the ballot and ends the step of the council.' })
  closeCouncilSession(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('conclusion', () => String) conclusion: string,
    @Arg('isWithoutMissing', () => Boolean, { defaultValue: false }) isWithoutMissing: boolean,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { conclusion, isWithoutMissing };
    return commands.closeSession(ctx, { info, args: { id, version, ...given }, target: { id, version } }, given);
  }

  @FieldResolver(() => [SessionItem], { description: 'The agenda.' })
  items(@Root() session: CouncilSession, @Ctx() ctx: Context) {
    return loadItems(ctx, session.id);
  }
  @FieldResolver(() => [CouncilSeat], { description: 'All members for the Board; the own seat for a member.' })
  seats(@Root() session: CouncilSession, @Ctx() ctx: Context) {
    return loadSeats(ctx, session.id);
  }
}

@Resolver(() => SessionItem)
export class SessionItemResolver {
  @FieldResolver(() => Int, {
    description: 'How many have voted; what they voted is counted when the session is closed.',
  })
  async votedCount(@Root() item: SessionItem, @Ctx() ctx: Context) {
    return (await loadStanding(ctx, item.id)).votedCount;
  }
  @FieldResolver(() => Boolean, { description: 'Whether the viewer has voted.' })
  async hasVoted(@Root() item: SessionItem, @Ctx() ctx: Context) {
    return (await loadStanding(ctx, item.id)).hasVoted;
  }
  @FieldResolver(() => Boolean, { description: 'Whether the viewer is recused.' })
  async isRecused(@Root() item: SessionItem, @Ctx() ctx: Context) {
    return (await loadStanding(ctx, item.id)).isRecused;
  }
  @FieldResolver(() => [BallotPaper], {
    description: 'The papers of a closed session, for whoever wants to count again.',
  })
  papers(@Root() item: SessionItem, @Ctx() ctx: Context) {
    return loadPapers(ctx, item.id);
  }
}

@Resolver()
export class BallotResolver {
  @Allow([Role.COUNCIL_MEMBER])
  @Mutation(() => BallotReceipts, { description: 'Casts the secret ballot of the caller; each item once.' })
  async castBallots(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('votes', () => [BallotVote]) votes: BallotVote[],
    @Ctx() ctx: Context,
  ): Promise<BallotReceipts> {
    const receipts = await castBallots(ctx, { sessionId, votes, seatId: null });
    return Object.assign(new BallotReceipts(), { receipts });
  }

  @Allow(BOARD)
  @Mutation(() => BallotReceipts, { description: 'Puts the written opinion of an absent member into the box.' })
  async recordWrittenOpinion(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('seatId', () => ID) seatId: string,
    @Arg('votes', () => [BallotVote]) votes: BallotVote[],
    @Ctx() ctx: Context,
  ): Promise<BallotReceipts> {
    const receipts = await castBallots(ctx, { sessionId, votes, seatId });
    return Object.assign(new BallotReceipts(), { receipts });
  }
}
