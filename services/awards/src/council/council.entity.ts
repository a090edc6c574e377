import { Choice, Day, Flag, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { CouncilPost } from '../session/session.entity.ts';

@ObjectType({ description: 'A council for emulation and commendation, as the decision of its term set it up.' })
@Entity('council', { schema: 'awards' })
export class Council extends Row {
  @Text({ maxLength: 300 }) name!: string;
  @Ref({ description: 'Whose council it is.' }) organisationId!: string;
  @Text({ maxLength: 100, description: 'The decision that set it up.' }) decisionNumber!: string;
  @Day() decisionOn!: string;
  @Day() validFrom!: string;
  @Day({ nullable: true }) validTo?: string | null;
}

@ObjectType({ description: 'A member of a council for some time; sessions draw their seats from those of their day.' })
@Entity('council_member', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true })
export class CouncilMember extends Row {
  @Ref({ personal: 'NONE' }) councilId!: string;
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Text({ maxLength: 200, default: '', description: 'The name when it was entered.', personal: 'BASIC' })
  fullName!: string;
  @Text({ nullable: true, maxLength: 300, description: 'As written in the decision.', personal: 'BASIC' })
  position?: string | null;
  @Choice(() => CouncilPost, { personal: 'BASIC' }) post!: CouncilPost;
  @Flag({ default: false, description: 'Of the standing board of the council.', personal: 'BASIC' })
  isStanding!: boolean;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, personal: 'BASIC' }) validTo?: string | null;
}

const OF_COUNCIL = ['name', 'organisationId', 'decisionNumber', 'decisionOn', 'validFrom', 'validTo'] as const;
@InputType()
export class CreateCouncil extends inputOf(Council, OF_COUNCIL) {}
@InputType()
export class UpdateCouncil extends inputOf(Council, OF_COUNCIL, { partial: true }) {}
const OF_MEMBER = ['position', 'post', 'isStanding', 'validFrom', 'validTo'] as const;
@InputType()
export class CreateCouncilMember extends inputOf(CouncilMember, ['councilId', 'personId', ...OF_MEMBER]) {}
@InputType()
export class UpdateCouncilMember extends inputOf(CouncilMember, OF_MEMBER, { partial: true }) {}
