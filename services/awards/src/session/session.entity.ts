import { Choice, Day, Decimal, Flag, Personal, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum SessionState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(SessionState, { name: 'SessionState' });
export enum CouncilPost {
  CHAIR = 'CHAIR',
  VICE_CHAIR = 'VICE_CHAIR',
  SECRETARY = 'SECRETARY',
  MEMBER = 'MEMBER',
}
registerEnumType(CouncilPost, { name: 'CouncilPost' });
export enum Attendance {
  PRESENT = 'PRESENT',
  WRITTEN = 'WRITTEN',
  ABSENT = 'ABSENT',
}
registerEnumType(Attendance, { name: 'Attendance', description: 'WRITTEN: absent, with a written opinion.' });
export enum BallotChoice {
  YES = 'YES',
  NO = 'NO',
  BLANK = 'BLANK',
}
registerEnumType(BallotChoice, { name: 'BallotChoice' });
export enum BallotResult {
  PASSED = 'PASSED',
  FAILED = 'FAILED',
}
registerEnumType(BallotResult, { name: 'BallotResult' });

@ObjectType({ description: 'A session of the provincial council (phiên họp Hội đồng); frozen when it is closed.' })
@Entity('council_session', { schema: 'awards' })
export class CouncilSession extends Row {
  @Text({ maxLength: 300 }) title!: string;
  @Day() heldOn!: string;
  @Text({ maxLength: 200, description: 'The decision that set up the council: number and day.' }) composition!: string;
  @Ref({ nullable: true, description: 'The council whose members of the day sit; null: they were named one by one.' })
  councilId?: string | null;
  @Choice(() => SessionState, { default: SessionState.PLANNED }) state!: SessionState;
  @Whole({ nullable: true, description: 'All members on the day; null until opened.' }) memberCount?: number | null;
  @Whole({ nullable: true }) presentCount?: number | null;
  @Whole({ nullable: true, description: 'Absent members with a written opinion.' }) writtenCount?: number | null;
  @Decimal({ nullable: true }) quorumPercent?: number | null;
  @Text({ nullable: true, maxLength: 5000 }) conclusion?: string | null;
  @Day({ nullable: true }) closedOn?: string | null;
}

@ObjectType({ description: 'A member of the council on the day of a session.' })
@Entity('council_seat', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true, keptBy: () => 'DOSSIER_SETTLED' })
export class CouncilSeat extends Row {
  @Ref({ personal: 'NONE' }) sessionId!: string;
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Text({ maxLength: 200, personal: 'BASIC' }) fullName!: string;
  @Text({ nullable: true, maxLength: 300, description: 'As written in the decision.', personal: 'BASIC' })
  position?: string | null;
  @Choice(() => CouncilPost, { personal: 'BASIC' }) post!: CouncilPost;
  @Choice(() => Attendance, { default: Attendance.PRESENT, personal: 'BASIC' }) attendance!: Attendance;
}

@ObjectType({ description: 'One nominee on the agenda of a session, with the share of all members that it needs.' })
@Entity('session_item', { schema: 'awards' })
export class SessionItem extends Row {
  @Ref() sessionId!: string;
  @Ref() proposalId!: string;
  @Ref() nomineeId!: string;
  @Text({ personal: 'BASIC' }) subjectName!: string;
  @Text() formName!: string;
  @Decimal() thresholdPercent!: number;
  @Text({ nullable: true }) thresholdClause?: string | null;
  @Flag({ description: 'False: the threshold is a setting of the province.' }) isVerified!: boolean;
  @Whole({ nullable: true }) yesCount?: number | null;
  @Whole({ nullable: true }) noCount?: number | null;
  @Whole({ nullable: true }) blankCount?: number | null;
  @Choice(() => BallotResult, { nullable: true, description: 'Null until the session is closed.' })
  result?: BallotResult | null;
}

@InputType()
export class SeatInput {
  @Field(() => ID) personId!: string;
  @Field(() => String, { nullable: true }) position?: string | null;
  @Field(() => CouncilPost) post!: CouncilPost;
}
@InputType({ description: 'A session with the members of the council on that day and the dossiers that it hears.' })
export class PlanCouncilSession {
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'A day, `YYYY-MM-DD`.' }) heldOn!: string;
  @Field(() => String, { nullable: true, description: 'Without it the decision of the council that is named.' })
  composition?: string | null;
  @Field(() => ID, { nullable: true, description: 'Its members of the day take the seats where none are named.' })
  councilId?: string | null;
  @Field(() => [SeatInput], { defaultValue: [] }) seats!: SeatInput[];
  @Field(() => [ID]) proposalIds!: string[];
}
@InputType()
export class AttendanceInput {
  @Field(() => ID) seatId!: string;
  @Field(() => Attendance) attendance!: Attendance;
}
@InputType({
  description: 'A member who does not vote on an item: a relative, the head of the own unit, or another reason.',
})
export class RecusalInput {
  @Field(() => ID) seatId!: string;
  @Field(() => ID) itemId!: string;
  @Field(() => String) reason!: string;
}
@InputType()
export class OpenCouncilSession {
  @Field(() => [AttendanceInput], { description: 'Members who are not present.' }) absences!: AttendanceInput[];
  @Field(() => [RecusalInput], { defaultValue: [] }) recusals!: RecusalInput[];
}
@InputType()
export class BallotVote {
  @Field(() => ID) itemId!: string;
  @Field(() => BallotChoice) choice!: BallotChoice;
}
@ObjectType({ description: 'Proof that a paper lies in the box; only whoever cast it knows the code.' })
export class BallotReceipt {
  @Field(() => ID) itemId!: string;
  @Field(() => String) code!: string;
}
@ObjectType({ description: 'The receipts of one act of voting; they are shown once and kept nowhere.' })
export class BallotReceipts {
  @Field(() => [BallotReceipt]) receipts!: BallotReceipt[];
}
@ObjectType({ description: 'A paper of a closed session, without a voter.' })
export class BallotPaper {
  @Field(() => BallotChoice) choice!: BallotChoice;
  @Field(() => String, { description: 'SHA-256 of the code of its receipt.' }) receiptHash!: string;
}
