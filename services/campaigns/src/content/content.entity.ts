import { Choice, Decimal, Flag, Ref, Row, Text, Texts, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum ValueKind {
  NUMBER = 'NUMBER',
  MONEY = 'MONEY',
  FLAG = 'FLAG',
  TEXT = 'TEXT',
}
registerEnumType(ValueKind, {
  name: 'ValueKind',
  description: 'MONEY is whole đồng; the total of a FLAG counts the units that say yes; TEXT has no total.',
});

export enum TargetKind {
  EVERYONE = 'EVERYONE',
  LEADERS = 'LEADERS',
  UNITS = 'UNITS',
  FRONTLINE = 'FRONTLINE',
  ENTERPRISE = 'ENTERPRISE',
  PEOPLE = 'PEOPLE',
  STAFF = 'STAFF',
  DONORS = 'DONORS',
}
registerEnumType(TargetKind, { name: 'TargetKind', description: 'Whom a content is for.' });

@ObjectType({ description: 'One of the contents of a campaign (nội dung thi đua).' })
@Entity('campaign_content', { schema: 'campaigns' })
export class CampaignContent extends Row {
  @Ref() campaignId!: string;
  @Whole() ordinal!: number;
  @Text() targetGroup!: string;
  @Text({ nullable: true }) targetGroupEn?: string | null;
  @Choice(() => TargetKind, { nullable: true }) targetKind?: TargetKind | null;
  @Texts({ default: [], description: 'Forces or circles that the target group consists of.' }) subgroups!: string[];
  @Text({ maxLength: 5_000 }) text!: string;
  @Text({ nullable: true, maxLength: 5_000 }) textEn?: string | null;
  @Texts({ default: [], description: 'What the content is made up of, one by one.' }) objectives!: string[];
  @Text({ nullable: true, maxLength: 2_000, description: 'What the head of a unit answers for.' })
  headAccountability?: string | null;
}

const ENTERED = [
  ...(['ordinal', 'targetGroup', 'targetGroupEn', 'targetKind', 'subgroups', 'text', 'textEn'] as const),
  ...(['objectives', 'headAccountability'] as const),
] as const;
@InputType()
export class CreateCampaignContent extends inputOf(CampaignContent, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateCampaignContent extends inputOf(CampaignContent, ENTERED, { partial: true }) {}

@ObjectType({ description: 'What units report on a content (chỉ tiêu).' })
@Entity('indicator', { schema: 'campaigns' })
export class Indicator extends Row {
  @Ref() campaignId!: string;
  @Ref({ nullable: true }) contentId?: string | null;
  @Whole() ordinal!: number;
  @Text({ maxLength: 60 }) code!: string;
  @Text() name!: string;
  @Text({ nullable: true }) nameEn?: string | null;
  @Text({ nullable: true, maxLength: 60 }) unit?: string | null;
  @Choice(() => ValueKind) valueKind!: ValueKind;
  @Flag({ default: false, description: 'A report without it cannot be submitted.' }) isRequired!: boolean;
  @Decimal({ nullable: true, description: 'A report with less is not submitted.' }) minimum?: number | null;
  @Decimal({ nullable: true, description: 'A report with more is not submitted.' }) maximum?: number | null;
  @Decimal({
    nullable: true,
    description: 'Percent of change since the last period beyond which the unit explains it.',
  })
  tolerance?: number | null;
  @Flag({ default: false, description: 'Ours, not from the plan.' }) isOurs!: boolean;
}

const INDICATOR = [
  'contentId',
  'ordinal',
  'code',
  'name',
  'nameEn',
  'unit',
  'valueKind',
  'isRequired',
  'minimum',
  'maximum',
  'tolerance',
  'isOurs',
] as const;
@InputType()
export class CreateIndicator extends inputOf(Indicator, ['campaignId', ...INDICATOR]) {}
@InputType()
export class UpdateIndicator extends inputOf(Indicator, INDICATOR, { partial: true }) {}
