import { Choice, Day, Personal, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum SubjectRequestKind {
  ACCESS = 'ACCESS',
  CORRECTION = 'CORRECTION',
}
registerEnumType(SubjectRequestKind, { name: 'SubjectRequestKind' });

@ObjectType({ description: 'A person asks what is held about them, or asks to have it corrected.' })
@Entity('subject_request', { schema: 'people' })
@Personal({ of: 'personId' })
export class SubjectRequest extends Row {
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Choice(() => SubjectRequestKind, { personal: 'BASIC' }) kind!: SubjectRequestKind;
  @Day({ personal: 'BASIC' }) receivedOn!: string;
  @Day({ default: '', personal: 'BASIC', description: 'Ten working days after it was received.' }) dueOn!: string;
  @Text({ nullable: true, personal: 'BASIC', description: 'The letter that asks.' }) document?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) answeredOn?: string | null;
  @Text({ nullable: true, personal: 'BASIC', description: 'The letter that answers.' }) answer?: string | null;
}

@InputType()
export class CreateSubjectRequest extends inputOf(SubjectRequest, ['personId', 'kind', 'receivedOn', 'document']) {}
@InputType()
export class UpdateSubjectRequest extends inputOf(SubjectRequest, ['kind', 'receivedOn', 'document'], {
  partial: true,
}) {}

@ObjectType({ description: 'A person was corrected: on what basis and in which fields, never what they held.' })
@Entity('person_correction', { schema: 'people' })
@Personal({ of: 'personId', keptBy: () => 'LOG_OF_CORRECTIONS' })
export class PersonCorrection extends Row {
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Day({ personal: 'BASIC' }) correctedOn!: string;
  @Text({ personal: 'BASIC', description: 'The request or the document that the correction rests on.' }) basis!: string;
  @Texts({ personal: 'BASIC' }) fields!: string[];
}
