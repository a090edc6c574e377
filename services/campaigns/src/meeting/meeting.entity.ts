import { Choice, Day, Decimal, Hidden, Ref, Text, Texts, Whole } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { VoteKind } from '../emulation-year/emulation-year.entity.ts';
import { RowOfYear } from '../emulation-year/of-year.entity.ts';
import { type ItemPurpose, type ItemResult, PURPOSES, RESULTS } from './meeting.rules.ts';

export enum MeetingState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(MeetingState, { name: 'MeetingState' });
export enum MeetingAttendance {
  PRESENT = 'PRESENT',
  WRITTEN = 'WRITTEN',
  ABSENT = 'ABSENT',
}
registerEnumType(MeetingAttendance, { name: 'MeetingAttendance', description: 'WRITTEN: absent, votes in writing.' });
export enum MemberChoice {
  YES = 'YES',
  NO = 'NO',
  BLANK = 'BLANK',
}
registerEnumType(MemberChoice, { name: 'MemberChoice' });
export const MeetingItemPurpose = Object.fromEntries(PURPOSES.map((purpose) => [purpose, purpose]));
registerEnumType(MeetingItemPurpose, {
  name: 'MeetingItemPurpose',
  description: 'A flag or certificate, or an office of the coming year.',
});
export const MeetingItemResult = Object.fromEntries(RESULTS.map((result) => [result, result]));
registerEnumType(MeetingItemResult, {
  name: 'MeetingItemResult',
  description: 'TIED: equals at the last place; OVER_QUOTA: enough consent, no place left.',
});

@ObjectType({ description: 'The year-end meeting of a cluster, with its agenda, attendance and vote.' })
@Entity('emulation_meeting', { schema: 'campaigns' })
export class EmulationMeeting extends RowOfYear {
  @Day() heldOn!: string;
  @Text() venue!: string;
  @Texts({ default: [] }) agenda!: string[];
  @Text({ description: 'Who attends for the Board.', personal: 'BASIC' }) boardRepresentative!: string;
  @Choice(() => MeetingState, { default: MeetingState.PLANNED }) state!: MeetingState;
  @Choice(() => VoteKind) voteKind!: VoteKind;
  @Decimal({ description: 'Percent of ALL members whose consent is needed.' }) thresholdPercent!: number;
  @Whole({ nullable: true, description: 'All members of the day; null until the vote is opened.' })
  memberCount?: number | null;
  @Whole({ nullable: true }) presentCount?: number | null;
  @Whole({ nullable: true }) writtenCount?: number | null;
  @Text({ nullable: true, maxLength: 20_000 }) conclusion?: string | null;
  @Day({ nullable: true }) closedOn?: string | null;
}

@ObjectType({ description: 'A member of the cluster at its meeting.' })
@Entity('meeting_seat', { schema: 'campaigns' })
export class MeetingSeat extends RowOfYear {
  @Ref() meetingId!: string;
  @Ref() organisationId!: string;
  @Text() organisationName!: string;
  @Text({ nullable: true, personal: 'BASIC' }) representativeName?: string | null;
  @Choice(() => MeetingAttendance, { default: MeetingAttendance.PRESENT }) attendance!: MeetingAttendance;
}

@ObjectType({ description: 'What is voted on: a unit for a flag or certificate, or for an office of the coming year.' })
@Entity('meeting_item', { schema: 'campaigns' })
export class MeetingItem extends RowOfYear {
  @Ref() meetingId!: string;
  @Choice(() => MeetingItemPurpose) purpose!: ItemPurpose;
  @Ref() organisationId!: string;
  @Hidden() managementPath!: string;
  @Text() organisationName!: string;
  @Ref({ nullable: true }) awardFormId?: string | null;
  @Text({ nullable: true }) formName?: string | null;
  @Whole({ description: 'Places that the Board’s quota leaves, or the one of the office.' }) placeCount!: number;
  @Whole({ nullable: true, description: 'Place in the ranking of the cluster.' }) place?: number | null;
  @Decimal({ nullable: true, description: 'Final score in the ranking.' }) score?: number | null;
  @Whole({ nullable: true }) yesCount?: number | null;
  @Whole({ nullable: true }) noCount?: number | null;
  @Whole({ nullable: true }) blankCount?: number | null;
  @Choice(() => MeetingItemResult, { nullable: true, description: 'Null until the vote is closed.' })
  result?: ItemResult | null;
}

@InputType()
export class CandidateInput {
  @Field(() => MeetingItemPurpose) purpose!: ItemPurpose;
  @Field(() => ID) organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'With purpose AWARD.' }) awardFormId?: string | null;
}
@InputType()
export class PlanEmulationMeeting {
  @Field(() => ID) emulationYearId!: string;
  @Field(() => String, { description: 'A day, `YYYY-MM-DD`.' }) heldOn!: string;
  @Field(() => String) venue!: string;
  @Field(() => [String]) agenda!: string[];
  @Field(() => String) boardRepresentative!: string;
  @Field(() => [CandidateInput]) candidates!: CandidateInput[];
}
@InputType({ description: 'How a member attends; who is not named is present.' })
export class SeatAttendance {
  @Field(() => ID) seatId!: string;
  @Field(() => MeetingAttendance) attendance!: MeetingAttendance;
  @Field(() => String, { nullable: true }) representativeName?: string | null;
}
@InputType()
export class MemberVote {
  @Field(() => ID) itemId!: string;
  @Field(() => MemberChoice) choice!: MemberChoice;
}
@ObjectType({ description: 'Proof that a paper lies in the box; only whoever cast it knows the code.' })
export class MemberReceipt {
  @Field(() => ID) itemId!: string;
  @Field(() => String) code!: string;
}
@ObjectType({ description: 'The receipts of a secret vote, shown once and kept nowhere; none of an open one.' })
export class MemberReceipts {
  @Field(() => [MemberReceipt]) receipts!: MemberReceipt[];
}
@ObjectType({ description: 'A paper of a closed secret vote, without a voter.' })
export class MemberPaper {
  @Field(() => MemberChoice) choice!: MemberChoice;
  @Field(() => String, { description: 'SHA-256 of the code of its receipt.' }) receiptHash!: string;
}
@ObjectType({ description: 'How a member voted in the open.' })
export class OpenVote {
  @Field(() => ID) seatId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => MemberChoice) choice!: MemberChoice;
}
