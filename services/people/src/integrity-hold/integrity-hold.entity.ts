import { Choice, Day, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum IntegrityHoldGround {
  INSPECTION = 'INSPECTION',
  AUDIT = 'AUDIT',
  INVESTIGATION = 'INVESTIGATION',
  DISCIPLINARY_REVIEW = 'DISCIPLINARY_REVIEW',
  COMPLAINT = 'COMPLAINT',
  PRESS = 'PRESS',
  OTHER = 'OTHER',
}
registerEnumType(IntegrityHoldGround, { name: 'IntegrityHoldGround' });

@ObjectType({
  description:
    'Something about a person or an organisation is being looked into: no dossier goes on until it is cleared.',
})
@Entity('integrity_hold', { schema: 'people' })
@Personal({ of: 'personId' })
export class IntegrityHold extends Row {
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) organisationId?: string | null;
  @Choice(() => IntegrityHoldGround, { personal: 'SENSITIVE' }) ground!: IntegrityHoldGround;
  @Text({ nullable: true, personal: 'SENSITIVE', description: 'What it rests on: a notice, a letter, a report.' })
  basis?: string | null;
  @Day({ personal: 'BASIC' }) openedOn!: string;
  @Day({ nullable: true, personal: 'BASIC' }) clearedOn?: string | null;
  @Text({ nullable: true, personal: 'SENSITIVE', description: 'The document that cleared it.' })
  clearingDocument?: string | null;
}

@InputType({ description: 'Of a person or of an organisation, not of both.' })
export class CreateIntegrityHold extends inputOf(IntegrityHold, [
  'personId',
  'organisationId',
  'ground',
  'basis',
  'openedOn',
]) {}
@InputType()
export class UpdateIntegrityHold extends inputOf(IntegrityHold, ['ground', 'basis', 'openedOn'], { partial: true }) {}
