import { Choice, DateScalar, Day, Moment, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { SubjectKind } from '../form/form.entity.ts';
import { CommendationType } from '../proposal/proposal.entity.ts';

export enum DecisionState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
}
registerEnumType(DecisionState, { name: 'DecisionState' });

export enum DecisionKind {
  COMMENDATION = 'COMMENDATION',
  REVOCATION = 'REVOCATION',
  RESTORATION = 'RESTORATION',
  CORRECTION = 'CORRECTION',
}
registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description:
    'COMMENDATION awards, REVOCATION annuls awards, RESTORATION lets revoked awards stand again, CORRECTION corrects mistakes of a signed decision.',
});

@ObjectType({
  description: 'A decision on awards: commendation, revocation, restoration or correction; frozen once signed.',
})
@Entity('decision', { schema: 'awards' })
export class Decision extends Row {
  @Text({ nullable: true, maxLength: 60, description: 'Null until signed: then the next number of the book.' })
  number?: string | null;
  @Choice(() => DecisionKind, { default: DecisionKind.COMMENDATION }) kind!: DecisionKind;
  @Text({ default: 'QĐ-UBND', maxLength: 40, description: 'Numbers are unique per issuer, book and year.' })
  book!: string;
  @Day() decidedOn!: string;
  @Text({ maxLength: 1000 }) title!: string;
  @Ref() issuerOrganisationId!: string;
  @Text({ description: 'As written in the decision.', personal: 'BASIC' }) signerName!: string;
  @Text({ description: 'As written in the decision.', personal: 'BASIC' }) signerPosition!: string;
  @Texts({ default: [] }) legalBases!: string[];
  @Texts({ default: [], description: 'Empty: they follow from the list; signing keeps what holds then.' })
  articles!: string[];
  @Texts({ default: [], description: 'Nơi nhận; empty: the usual ones.' }) recipients!: string[];
  @Choice(() => DecisionState, { default: DecisionState.DRAFT }) state!: DecisionState;
  @Moment({ nullable: true }) signedAt?: Date | null;
}

const ENTERED = [
  'number',
  'book',
  'decidedOn',
  'title',
  'issuerOrganisationId',
  'signerName',
  'signerPosition',
  'legalBases',
  'articles',
  'recipients',
] as const;
@InputType()
export class CreateDecision extends inputOf(Decision, [...ENTERED, 'kind']) {}
@InputType()
export class UpdateDecision extends inputOf(Decision, ENTERED, { partial: true }) {}

@InputType({
  description: 'One line of the list: either a nominee of a proposal, or a subject with form and achievement.',
})
export class AwardItem {
  @Field(() => ID, { nullable: true }) nomineeId?: string | null;
  @Field(() => SubjectKind, { nullable: true }) subjectKind?: SubjectKind | null;
  @Field(() => ID, { nullable: true, description: 'The person, or the head of the household.' })
  personId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The collective or enterprise; for a person the organisation at the time (default: the person's).",
  })
  organisationId?: string | null;
  @Field(() => ID, { nullable: true }) awardFormId?: string | null;
  @Field(() => ID, { nullable: true }) campaignId?: string | null;
  @Field(() => CommendationType, { nullable: true }) commendationType?: CommendationType | null;
  @Field(() => DateScalar, { nullable: true }) achievementFrom?: string | null;
  @Field(() => DateScalar, { nullable: true }) achievementTo?: string | null;
  @Field(() => String, { nullable: true }) certificateNumber?: string | null;
}
