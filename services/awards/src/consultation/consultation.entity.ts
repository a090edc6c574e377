import { Choice, DateScalar, Day, Hidden, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { RegimeCodeEnum } from '../eligibility/regime-code.ts';
import type { OpinionStanding } from './opinion.rules.ts';

export enum ConsultationAnswer {
  AGREE = 'AGREE',
  DISAGREE = 'DISAGREE',
  COMMENT = 'COMMENT',
}
registerEnumType(ConsultationAnswer, { name: 'ConsultationAnswer' });

export const ConsultationStanding: { readonly [K in OpinionStanding]: K } = {
  WAITING: 'WAITING',
  LATE: 'LATE',
  SILENT: 'SILENT',
  ANSWERED: 'ANSWERED',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(ConsultationStanding, {
  name: 'ConsultationStanding',
  description: 'LATE: no answer came in time and silence does not count; SILENT: it counts as consent.',
});

@ObjectType({ description: 'The opinion on a dossier that another body is asked for (hiệp y).' })
@Entity('consultation', { schema: 'awards' })
export class Consultation extends Row {
  @Ref() proposalId!: string;
  @Ref({ nullable: true, description: 'Null: it is asked about the whole dossier.' }) nomineeId?: string | null;
  @Ref({ nullable: true, description: 'Null: a body outside the register, known by its name.' })
  organisationId?: string | null;
  @Text({ maxLength: 300, description: 'The body that is asked.' }) bodyName!: string;
  @Text({ maxLength: 2000, description: 'What it is asked.' }) question!: string;
  @Text({ maxLength: 100 }) letterNumber!: string;
  @Day() letterOn!: string;
  @Day({ description: 'The last day in time, by working days from the letter; never moved.' }) dueOn!: string;
  @Choice(() => RegimeCodeEnum, { description: 'The rules of the dossier when it was asked.' }) regimeCode!: string;
  @Choice(() => ConsultationAnswer, { nullable: true }) answer?: ConsultationAnswer | null;
  @Text({ nullable: true, maxLength: 5000 }) answerText?: string | null;
  @Text({ nullable: true, maxLength: 100, description: 'Number of the paper that answers.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentOn?: string | null;
  @Ref({ nullable: true }) fileId?: string | null;
  @Day({ nullable: true, description: 'The day on which the answer was written down.' }) answeredOn?: string | null;
  @Day({ nullable: true, description: 'The day on which the question was taken back.' }) withdrawnOn?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) withdrawnReason?: string | null;
  @Hidden({ nullable: true }) askedPath?: string | null;
}

@InputType({ description: 'A question to one body: an organisation of the register, or another by its name.' })
export class AskOpinion extends inputOf(Consultation, [
  ...(['nomineeId', 'organisationId', 'question', 'letterNumber', 'letterOn'] as const),
]) {
  @Field(() => String, { nullable: true, description: 'Needed where no organisation is named.' })
  bodyName?: string | null;
}
@InputType()
export class RecordOpinion {
  @Field(() => ConsultationAnswer) answer!: ConsultationAnswer;
  @Field(() => String, { nullable: true }) answerText?: string | null;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => DateScalar, { nullable: true }) documentOn?: string | null;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
}

@ObjectType({ description: 'What a body that is asked may know of a nominee: nothing else of the dossier.' })
export class ConsultedSubject {
  @Field(() => ID) nomineeId!: string;
  @Field(() => String) subjectName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => String) formName!: string;
  @Field(() => String) achievementSummary!: string;
}

@ObjectType({ description: 'A body that the law wants to hear before a dossier is submitted.' })
export class BodyToAsk {
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => String) clause!: string;
  @Field(() => Boolean) isVerified!: boolean;
}
