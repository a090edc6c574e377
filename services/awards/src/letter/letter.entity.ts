import { Choice, DateScalar, Day, Ref, Refs, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Aged } from './freshness.rules.ts';

export enum LetterState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
}
registerEnumType(LetterState, { name: 'LetterState' });
export const AgedKind: { readonly [K in Aged]: K } = { REPORT: 'REPORT', OPINION: 'OPINION', VOTE: 'VOTE' };
registerEnumType(AgedKind, { name: 'AgedKind', description: 'What may have grown old before it is submitted.' });

@ObjectType({
  description: 'A letter that submits dossiers (tờ trình) to whoever decides; frozen once it has gone out.',
})
@Entity('submission_letter', { schema: 'awards' })
export class SubmissionLetter extends Row {
  @Text({ maxLength: 1000, description: 'What it is about.' }) title!: string;
  @Text({ maxLength: 300, description: 'Whom it is sent to.' }) addressee!: string;
  @Ref() issuerOrganisationId!: string;
  @Texts({ default: [] }) legalBases!: string[];
  @Text({
    nullable: true,
    maxLength: 2000,
    description: 'What is asked at its end; the usual words where it is empty.',
  })
  request?: string | null;
  @Texts({ default: [], description: 'Nơi nhận; empty: the usual ones.' }) recipients!: string[];
  @Text({ description: 'As written in the letter.', personal: 'BASIC' }) signerName!: string;
  @Text({ description: 'As written in the letter.', personal: 'BASIC' }) signerPosition!: string;
  @Refs({ description: 'The dossiers that it submits.' }) proposalIds!: string[];
  @Choice(() => LetterState, { default: LetterState.DRAFT }) state!: LetterState;
  @Text({ nullable: true, maxLength: 100 }) number?: string | null;
  @Day({ nullable: true }) submittedOn?: string | null;
}

const ENTERED = [
  ...(['title', 'addressee', 'issuerOrganisationId', 'legalBases', 'request'] as const),
  ...(['recipients', 'signerName', 'signerPosition', 'proposalIds'] as const),
] as const;
@InputType()
export class CreateSubmissionLetter extends inputOf(SubmissionLetter, ENTERED) {}
@InputType()
export class UpdateSubmissionLetter extends inputOf(SubmissionLetter, ENTERED, { partial: true }) {}

@ObjectType({ description: 'How old something is on the day of the submission, told of one nominee or body.' })
export class LetterFinding {
  @Field(() => AgedKind) kind!: Aged;
  @Field(() => String, { description: 'The nominee, or the body that gave the opinion.' }) about!: string;
  @Field(() => Boolean) isFresh!: boolean;
  @Field(() => DateScalar, { description: 'The last day on which it may still be submitted.' }) lastDay!: string;
  @Field(() => Int) months!: number;
  @Field(() => String) clause!: string;
  @Field(() => Boolean, { description: 'False: the months are a setting.' }) isVerified!: boolean;
}
