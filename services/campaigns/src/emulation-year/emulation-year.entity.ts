import { Choice, Day, Decimal, Flag, Json, Ref, Row, Text, Texts, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { EMULATION_YEAR_STATES, type EmulationYearState } from './emulation-year.flow.ts';

export const EmulationYearStateEnum = Object.fromEntries(EMULATION_YEAR_STATES.map((state) => [state, state]));
registerEnumType(EmulationYearStateEnum, { name: 'EmulationYearState' });

export enum ScoreDisclosure {
  NEVER = 'NEVER',
  CLOSED = 'CLOSED',
  MEETING = 'MEETING',
  ALWAYS = 'ALWAYS',
}
registerEnumType(ScoreDisclosure, {
  name: 'ScoreDisclosure',
  description: 'From which moment the members of a cluster see the scores of each other.',
});

export enum VoteKind {
  SECRET = 'SECRET',
  OPEN = 'OPEN',
}
registerEnumType(VoteKind, { name: 'VoteKind', description: 'SECRET: nobody can tell who voted what.' });

const LONG = 20_000;

@ObjectType({
  description: 'The yearly emulation of a cluster (năm thi đua của cụm, khối): its plan, pledge, rules and deadlines.',
})
@Entity('emulation_year', { schema: 'campaigns' })
export class EmulationYear extends Row {
  @Ref({ description: 'The regular movement of the cluster that year.' }) campaignId!: string;
  @Ref() clusterId!: string;
  @Whole() year!: number;
  @Choice(() => EmulationYearStateEnum, { default: 'PLANNED' }) state!: EmulationYearState;
  @Text({ nullable: true, maxLength: LONG }) planText?: string | null;
  @Texts({ default: [], description: 'Articles of the pledge, in their order.' }) pledgeArticles!: string[];
  @Day({ nullable: true, description: 'Day by which every member signs the pledge.' }) pledgeBy?: string | null;
  @Day({ nullable: true, description: 'Day by which titles are registered.' }) registerBy?: string | null;
  @Day({ nullable: true, description: 'Day of the mid-year review.' }) interimOn?: string | null;
  @Day({ nullable: true }) selfScoreBy?: string | null;
  @Day({ nullable: true, description: 'First check by the cluster.' }) checkBy?: string | null;
  @Day({ nullable: true, description: 'Explanations by the units.' }) explainBy?: string | null;
  @Day({ nullable: true, description: 'Second check and final score.' }) finalBy?: string | null;
  @Day({ nullable: true, description: 'Year-end meeting.' }) meetingOn?: string | null;
  @Decimal({ default: 1000, description: 'Points to which every score is normalised.' }) scale!: number;
  @Json({
    default: [],
    description:
      'What is looked at in order where scores are equal: list of {kind: GROUP, PENALTY, DECISION; groupId}.',
  })
  tieBreakers!: unknown;
  @Json({ default: [], description: 'Bands: list of {classification, from: percent of the scale}.' }) bands!: unknown;
  @Choice(() => ScoreDisclosure, { default: ScoreDisclosure.MEETING }) disclosure!: ScoreDisclosure;
  @Choice(() => VoteKind, { default: VoteKind.SECRET }) voteKind!: VoteKind;
  @Decimal({ default: 50, description: 'Percent of ALL members whose consent a proposal needs.' })
  thresholdPercent!: number;
  @Text({ nullable: true, description: 'The document that gives these rules; null: they are the cluster’s own.' })
  ruleDocument?: string | null;
  @Text({ nullable: true, maxLength: LONG, description: 'Mid-year review: what was found.' }) interimText?:
    | string
    | null;
  @Day({ nullable: true }) interimHeldOn?: string | null;
  @Day({ nullable: true, description: 'Since when the pledge is open for signature.' }) pledgeOpenedOn?: string | null;
  @Flag({ default: false, description: 'Started although a member had not signed.' }) isStartedIncomplete!: boolean;
  @Text({ nullable: true, maxLength: 2_000, description: 'Why it started without all signatures.' })
  incompleteReason?: string | null;
  @Day({ nullable: true }) closedOn?: string | null;
}

export const YEAR_DAYS = [
  ...(['pledgeBy', 'registerBy', 'interimOn', 'selfScoreBy', 'checkBy', 'explainBy', 'finalBy', 'meetingOn'] as const),
] as const;
const ENTERED = [
  ...(['planText', 'pledgeArticles', 'scale', 'tieBreakers', 'bands', 'disclosure', 'voteKind'] as const),
  ...(['thresholdPercent', 'ruleDocument'] as const),
  ...YEAR_DAYS,
] as const;
@InputType()
export class CreateEmulationYear extends inputOf(EmulationYear, ['clusterId', 'year', ...ENTERED]) {}
@InputType()
export class UpdateEmulationYear extends inputOf(EmulationYear, ENTERED, { partial: true }) {}
