import { Choice, Day, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PlacedRow } from '../place.entity.ts';

@ObjectType({
  description: 'A measure of the Government, the province or a steering committee that a campaign rests on.',
})
@Entity('directive', { schema: 'campaigns' })
export class Directive extends Row {
  @Ref() campaignId!: string;
  @Text({ maxLength: 100 }) number!: string;
  @Day() issuedOn!: string;
  @Text() issuerName!: string;
  @Ref({ nullable: true }) issuerId?: string | null;
  @Text() title!: string;
  @Text({ maxLength: 10_000 }) text!: string;
  @Text({ nullable: true, maxLength: 2_000, description: 'https only.' }) url?: string | null;
}

const ENTERED = ['number', 'issuedOn', 'issuerName', 'issuerId', 'title', 'text', 'url'] as const;
@InputType()
export class CreateDirective extends inputOf(Directive, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateDirective extends inputOf(Directive, ENTERED, { partial: true }) {}

export enum ComplianceLevel {
  FULL = 'FULL',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
}
registerEnumType(ComplianceLevel, { name: 'ComplianceLevel' });

@ObjectType({ description: 'How a unit says that it keeps a directive; one a unit and directive.' })
@Entity('directive_compliance', { schema: 'campaigns' })
export class DirectiveCompliance extends PlacedRow {
  @Ref() directiveId!: string;
  @Choice(() => ComplianceLevel) level!: ComplianceLevel;
  @Day() reportedOn!: string;
  @Text({ nullable: true, maxLength: 5_000 }) note?: string | null;
}

const REPORTED = ['level', 'reportedOn', 'note'] as const;
@InputType()
export class CreateDirectiveCompliance extends inputOf(DirectiveCompliance, [
  'directiveId',
  'organisationId',
  ...REPORTED,
]) {}
@InputType()
export class UpdateDirectiveCompliance extends inputOf(DirectiveCompliance, REPORTED, { partial: true }) {}

export enum LocalityStatusKind {
  LOCKDOWN = 'LOCKDOWN',
  QUARANTINE = 'QUARANTINE',
  OTHER = 'OTHER',
}
registerEnumType(LocalityStatusKind, { name: 'LocalityStatusKind', description: 'Phong tỏa, cách ly.' });

@ObjectType({ description: 'A locality under restrictions for a time: the context of its figures.' })
@Entity('locality_status', { schema: 'campaigns' })
export class LocalityStatus extends Row {
  @Ref() organisationId!: string;
  @Choice(() => LocalityStatusKind) kind!: LocalityStatusKind;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
  @Text({ maxLength: 200, description: 'Number and day of the deciding document.' }) document!: string;
  @Text({ nullable: true, maxLength: 2_000 }) note?: string | null;
}

const STATUS = ['organisationId', 'kind', 'validFrom', 'document', 'note'] as const;
@InputType()
export class CreateLocalityStatus extends inputOf(LocalityStatus, STATUS) {}
@InputType()
export class UpdateLocalityStatus extends inputOf(LocalityStatus, ['validFrom', 'document', 'note'], {
  partial: true,
}) {}
