import { Allow, type Context, ROW_READERS, Role, setReadRule, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { isOfficerOf, mayConduct, YEAR_WRITERS, yearScope } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { castVotes } from './casting.commands.ts';
import * as commands from './meeting.commands.ts';
import * as entities from './meeting.entity.ts';
import { loadOpenVotes, loadPapers, loadVotedCount, loadVotedItems } from './meeting.views.ts';

const { EmulationMeeting, MeetingItem, MeetingSeat, MeetingState } = entities;
setReadRule(MeetingSeat, { scope: yearScope, defaultSort: 'organisationName' });
setReadRule(MeetingItem, { scope: yearScope, defaultSort: 'organisationName' });

const TURNS: Readonly<Record<string, entities.MeetingState>> = { OPEN: MeetingState.PLANNED, COUNT: MeetingState.OPEN };
export const EmulationMeetingRegistry = registry(EmulationMeeting, {
  names: { one: 'emulationMeeting', many: 'emulationMeetings' },
  rule: { scope: yearScope, defaultSort: '-heldOn' },
  read: ROW_READERS,
  write: {
    roles: YEAR_WRITERS,
    actions: ['OPEN', 'COUNT'],
    may: (actor, action, row) => mayConduct(actor, row) && TURNS[action] === row.state,
  },
});

@Resolver(() => EmulationMeeting)
export class EmulationMeetingResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationMeeting, { description: 'Plans the year-end meeting with its agenda and candidates.' })
  planEmulationMeeting(
    @Arg('input', () => entities.PlanEmulationMeeting) input: entities.PlanEmulationMeeting,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: EmulationMeeting }, (tx) => commands.planMeeting(tx, input));
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationMeeting, { description: 'Freezes the members of the day and opens the vote.' })
  openEmulationMeeting(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('attendance', () => [entities.SeatAttendance]) attendance: entities.SeatAttendance[],
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, attendance }, target: { id, version } };
    return commands.openMeeting(ctx, call, attendance);
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationMeeting, { description: 'Counts the vote within the quotas and publishes its results.' })
  closeEmulationMeeting(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('conclusion', () => String) conclusion: string,
    @Arg('isWithoutMissing', () => Boolean, { defaultValue: false }) isWithoutMissing: boolean,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { conclusion, isWithoutMissing };
    return commands.closeMeeting(ctx, { info, args: { id, version, ...given }, target: { id, version } }, given);
  }
  @FieldResolver(() => EmulationYear, { nullable: true })
  emulationYear(@Root() row: entities.EmulationMeeting, @Ctx() ctx: Context) {
    return parentOf(ctx, EmulationYear, row.emulationYearId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: entities.EmulationMeeting) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => [MeetingSeat], { description: 'All members of the day.' })
  seats(@Root() row: entities.EmulationMeeting, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: MeetingSeat, by: 'meetingId', orderBy: 'organisationName' }, row.id);
  }
  @FieldResolver(() => [MeetingItem], { description: 'What is voted on.' })
  items(@Root() row: entities.EmulationMeeting, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: MeetingItem, by: 'meetingId', orderBy: 'organisationName' }, row.id);
  }
}

@Resolver(() => EmulationYear)
export class YearMeetingResolver {
  @FieldResolver(() => [EmulationMeeting], { description: 'Meetings of the year; none for outsiders.' })
  meetings(@Root() row: EmulationYear, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: EmulationMeeting, by: 'emulationYearId', orderBy: 'heldOn' }, row.id);
  }
}

@Resolver(() => MeetingSeat)
export class MeetingSeatResolver {
  @FieldResolver(() => Boolean, { description: 'The viewer votes for this member.' })
  isMine(@Root() seat: entities.MeetingSeat, @Ctx() ctx: Context) {
    return isOfficerOf(ctx.actor, seat.organisationId);
  }
  @FieldResolver(() => [ID], { description: 'Items on which the member has voted; never how.' })
  votedItemIds(@Root() seat: entities.MeetingSeat, @Ctx() ctx: Context) {
    return loadVotedItems(ctx, seat.id);
  }
}

@Resolver(() => MeetingItem)
export class MeetingItemResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() item: entities.MeetingItem) {
    return organisationStub(item.organisationId);
  }
  @FieldResolver(() => Int, { description: 'How many have voted; what they voted is counted at the end.' })
  votedCount(@Root() item: entities.MeetingItem, @Ctx() ctx: Context) {
    return loadVotedCount(ctx, item.id);
  }
  @FieldResolver(() => [entities.MemberPaper], { description: 'The papers of a closed secret vote, for a recount.' })
  papers(@Root() item: entities.MeetingItem, @Ctx() ctx: Context) {
    return loadPapers(ctx, item.id);
  }
  @FieldResolver(() => [entities.OpenVote], { description: 'Who voted what, of an open vote.' })
  openVotes(@Root() item: entities.MeetingItem, @Ctx() ctx: Context) {
    return loadOpenVotes(ctx, item.id);
  }
}

@Resolver()
export class MemberVoteResolver {
  @Allow([Role.UNIT_OFFICER])
  @Mutation(() => entities.MemberReceipts, {
    description: 'The votes of a member, by an officer of its own; each once.',
  })
  async castMemberVotes(
    @Arg('seatId', () => ID) seatId: string,
    @Arg('votes', () => [entities.MemberVote]) votes: entities.MemberVote[],
    @Ctx() ctx: Context,
  ): Promise<entities.MemberReceipts> {
    const receipts = await castVotes(ctx, { seatId, votes, isWritten: false });
    return Object.assign(new entities.MemberReceipts(), { receipts });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => entities.MemberReceipts, { description: 'Puts the written vote of an absent member into the box.' })
  async recordWrittenVotes(
    @Arg('seatId', () => ID) seatId: string,
    @Arg('votes', () => [entities.MemberVote]) votes: entities.MemberVote[],
    @Ctx() ctx: Context,
  ): Promise<entities.MemberReceipts> {
    const receipts = await castVotes(ctx, { seatId, votes, isWritten: true });
    return Object.assign(new entities.MemberReceipts(), { receipts });
  }
}
