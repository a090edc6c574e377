import { Day, Flag, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

const LONG = 10_000;

@ObjectType({ description: 'The document that sets a campaign out. An unknown number or date stays unknown.' })
@Entity('campaign_plan', { schema: 'campaigns' })
export class CampaignPlan extends Row {
  @Ref() campaignId!: string;
  @Text() title!: string;
  @Text({ nullable: true }) number?: string | null;
  @Day({ nullable: true }) issuedOn?: string | null;
  @Flag({ default: false, description: 'Somebody has stated that number or date are not known.' })
  isNumberUnknown!: boolean;
  @Ref({ nullable: true, description: 'The issuing organisation, where it is registered.' }) issuerId?: string | null;
  @Text() issuerName!: string;
  @Text({ nullable: true, description: 'Name of the signer, as signed.', personal: 'BASIC' }) signerName?:
    | string
    | null;
  @Text({ nullable: true, description: 'Post of the signer, as signed.', personal: 'BASIC' }) signerPosition?:
    | string
    | null;
  @Texts({ default: [] }) preamble!: string[];
  @Texts({ default: [] }) legalBases!: string[];
  @Text({ nullable: true, maxLength: LONG }) commendationText?: string | null;
  @Text({ nullable: true, maxLength: LONG }) closingText?: string | null;
  @Ref({ nullable: true, description: 'The signed document.' }) documentFileId?: string | null;
}

const ENTERED = [
  'title',
  'number',
  'issuedOn',
  'isNumberUnknown',
  'issuerId',
  'issuerName',
  'signerName',
  'signerPosition',
  'preamble',
  'legalBases',
  'commendationText',
  'closingText',
  'documentFileId',
] as const;
@InputType()
export class CreateCampaignPlan extends inputOf(CampaignPlan, ['campaignId', ...ENTERED]) {}
@InputType()
export class UpdateCampaignPlan extends inputOf(CampaignPlan, ENTERED, { partial: true }) {}

@ObjectType({ description: 'Guidance that applies to the awards of a campaign.' })
@Entity('commendation_guidance', { schema: 'campaigns' })
export class CommendationGuidance extends Row {
  @Ref() campaignId!: string;
  @Text() number!: string;
  @Text({ description: 'Kind of document, as it calls itself.' }) kind!: string;
  @Day({ nullable: true }) issuedOn?: string | null;
  @Text() issuerName!: string;
}

const GUIDANCE = ['number', 'kind', 'issuedOn', 'issuerName'] as const;
@InputType()
export class CreateCommendationGuidance extends inputOf(CommendationGuidance, ['campaignId', ...GUIDANCE]) {}
@InputType()
export class UpdateCommendationGuidance extends inputOf(CommendationGuidance, GUIDANCE, { partial: true }) {}
