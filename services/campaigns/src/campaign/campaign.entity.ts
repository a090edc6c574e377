import { Choice, Day, Flag, Json, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Directive, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum CampaignKind {
  SPECIAL = 'SPECIAL',
  THEMATIC = 'THEMATIC',
  REGULAR = 'REGULAR',
}
registerEnumType(CampaignKind, { name: 'CampaignKind' });

export enum CampaignScope {
  NATION = 'NATION',
  PROVINCE = 'PROVINCE',
  CLUSTER = 'CLUSTER',
  UNIT = 'UNIT',
}
registerEnumType(CampaignScope, { name: 'CampaignScope' });

export enum CampaignState {
  DRAFT = 'DRAFT',
  LAUNCHED = 'LAUNCHED',
  CLOSED = 'CLOSED',
}
registerEnumType(CampaignState, {
  name: 'CampaignState',
  description: 'CLOSED follows from the last missing declaration; nobody closes a campaign by hand.',
});

const LONG = 5_000;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An emulation movement (phong trào thi đua).' })
@Entity('campaign', { schema: 'campaigns' })
export class Campaign extends Row {
  @Text({ maxLength: 60 }) code!: string;
  @Text() title!: string;
  @Text({ nullable: true }) titleEn?: string | null;
  @Texts({ default: [], description: 'Other spellings of the title in use.' }) aliases!: string[];
  @Choice(() => CampaignKind) kind!: CampaignKind;
  @Choice(() => CampaignScope) scope!: CampaignScope;
  @Choice(() => CampaignState, { default: CampaignState.DRAFT }) state!: CampaignState;
  @Ref({ nullable: true, description: 'The movement that this one answers.' }) parentCampaignId?: string | null;
  @Ref({ nullable: true, description: 'Whose it is, with scope CLUSTER.' }) clusterId?: string | null;
  @Ref({ nullable: true, description: 'Whose it is, with scope UNIT.' }) organisationId?: string | null;
  @Day({ nullable: true }) startsOn?: string | null;
  @Day({ nullable: true, description: 'Last day, where the plan gives one; it closes by itself on the day after.' })
  endsOn?: string | null;
  @Day({ nullable: true, description: 'Day of the declaration that closed it.' }) closedOn?: string | null;
  @Day({ nullable: true, description: 'Since when anybody may read it on its public page.' }) publishedOn?:
    | string
    | null;
  @Text({ nullable: true, maxLength: LONG, description: 'The period in the words of the plan.' })
  periodText?: string | null;
  @Texts({ default: [] }) purposes!: string[];
  @Texts({ default: [] }) slogans!: string[];
  @Json({ default: [], description: 'List of {code, vi, en}.' }) eligibleCollectives!: unknown;
  @Json({ default: [], description: 'List of {code, vi, en}.' }) eligibleIndividuals!: unknown;
  @Flag({ default: false, description: 'The plan leaves the list of collectives open.' }) isEligibleListOpen!: boolean;
  @Day({ nullable: true, description: 'Day by which units acknowledge the plan.' }) acknowledgeBy?: string | null;
  @Day({ nullable: true, description: 'Day by which units launch it on their own.' }) launchBy?: string | null;
  @Text({ nullable: true, description: 'Who launched it, as named then.', personal: 'BASIC' }) launchedByName?:
    | string
    | null;
  @Text({ nullable: true, personal: 'BASIC' }) launchedByPosition?: string | null;
  @Flag({ default: false, description: 'Start and due days are ours, the plan does not give them.' }) isOurs!: boolean;
}

const ENTERED = [
  'title',
  'titleEn',
  'aliases',
  'kind',
  'scope',
  'parentCampaignId',
  'clusterId',
  'organisationId',
  'periodText',
  'endsOn',
  'purposes',
  'slogans',
  'eligibleCollectives',
  'eligibleIndividuals',
  'isEligibleListOpen',
  'acknowledgeBy',
  'launchBy',
  'launchedByName',
  'launchedByPosition',
  'isOurs',
] as const;
@InputType()
export class CreateCampaign extends inputOf(Campaign, ['code', ...ENTERED]) {}
@InputType()
export class UpdateCampaign extends inputOf(Campaign, ENTERED, { partial: true }) {}
