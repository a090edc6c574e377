import { Choice, Choices, Day, Flag, Hidden, HiddenRef, Moment, Personal, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { Ground } from '../dossier/dossier.types.ts';
import { SimplifiedGround } from '../dossier/evidence.entity.ts';
import { RegimeCodeEnum } from '../eligibility/regime-code.ts';
import { SubjectKind } from '../form/form.entity.ts';

export enum CommendationType {
  MERIT = 'MERIT',
  SUDDEN = 'SUDDEN',
  MOVEMENT = 'MOVEMENT',
  LIFETIME_SERVICE = 'LIFETIME_SERVICE',
  SENIORITY = 'SENIORITY',
  FOREIGN = 'FOREIGN',
}
registerEnumType(CommendationType, { name: 'CommendationType', description: 'Loại hình khen thưởng.' });

export enum ProposalProcedure {
  FULL = 'FULL',
  SIMPLIFIED = 'SIMPLIFIED',
}
registerEnumType(ProposalProcedure, { name: 'ProposalProcedure' });

export enum ProposalState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  CLUSTER_REVIEWED = 'CLUSTER_REVIEWED',
  BOARD_REVIEW = 'BOARD_REVIEW',
  DECIDED = 'DECIDED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, { name: 'ProposalState' });

@ObjectType({ description: 'A proposal for commendation (đề nghị khen thưởng) of one unit with its nominees.' })
@Entity('proposal', { schema: 'awards' })
export class Proposal extends Row {
  @Text({ description: 'Given by the system, counted per year.' }) code!: string;
  @Ref() proposingOrganisationId!: string;
  @Ref({ nullable: true }) campaignId?: string | null;
  @Choice(() => CommendationType) commendationType!: CommendationType;
  @Choice(() => ProposalProcedure, { default: ProposalProcedure.FULL }) procedure!: ProposalProcedure;
  @Choices(() => SimplifiedGround, { nullable: true, description: 'Why the simplified procedure is open.' })
  simplifiedGrounds?: Ground[] | null;
  @Choice(() => ProposalState, { default: ProposalState.DRAFT }) state!: ProposalState;
  @Text({ maxLength: 5000 }) summary!: string;
  @Day({ description: 'The business day on which it was opened.' }) openedOn!: string;
  @Day({ nullable: true, description: 'The business day of the last submission; working days run from it.' })
  submittedOn?: string | null;
  @Moment({ nullable: true }) submittedAt?: Date | null;
  @Moment({ nullable: true, description: 'When the Board took it in.' }) receivedAt?: Date | null;
  @Day({ nullable: true, description: 'The business day on which the Board took it in: it decides the regime.' })
  receivedOn?: string | null;
  @Choice(() => RegimeCodeEnum, { nullable: true, description: 'The rules that it keeps from its reception on.' })
  regimeCode?: string | null;
  @Day({ nullable: true, description: 'The day on which the Board chose other rules than those of its reception.' })
  regimeOverriddenOn?: string | null;
  @Text({ nullable: true, maxLength: 2000, description: 'Why the rules were chosen.' }) regimeReason?: string | null;
  @Text({ nullable: true, maxLength: 60, description: 'The document by which they were chosen.' })
  regimeDocument?: string | null;
  @Day({ nullable: true }) regimeDocumentOn?: string | null;
  @Text({ nullable: true, maxLength: 2000 }) returnReason?: string | null;
  @Day({ nullable: true, description: 'The day of the decision that settled its last nominee.' })
  decidedOn?: string | null;
  @Whole({ nullable: true, description: 'Working days from submission to decision.' }) daysToDecision?: number | null;
  @Ref({ nullable: true, description: 'The dossier that it was parted from.' }) splitFromId?: string | null;
  @Ref({ nullable: true, description: 'The dossier that it was joined into; it is closed then.' }) mergedIntoId?:
    | string
    | null;
  @Text({ nullable: true, description: 'Code of the dossier parted from it last; its history has every one.' })
  partedInto?: string | null;
  @Text({ nullable: true, description: 'Codes of the dossiers taken in last; its history has every one.' })
  joinedFrom?: string | null;
  @HiddenRef({ nullable: true }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true }) clusterId?: string | null;
  @Hidden() managementPath!: string;
}

const ENTERED = ['campaignId', 'commendationType', 'procedure', 'simplifiedGrounds', 'summary'] as const;
@InputType()
export class CreateProposal extends inputOf(Proposal, ['proposingOrganisationId', ...ENTERED]) {}
@InputType()
export class UpdateProposal extends inputOf(Proposal, ENTERED, { partial: true }) {}

export enum NomineeOutcome {
  PENDING = 'PENDING',
  AWARDED = 'AWARDED',
  DECLINED = 'DECLINED',
}
registerEnumType(NomineeOutcome, { name: 'NomineeOutcome' });

@ObjectType({ description: 'A person, collective, household or enterprise proposed for one form of award.' })
@Entity('nominee', { schema: 'awards' })
@Personal({
  of: 'personId',
  isCopy: true,
  keptBy: (nominee) => ((nominee as Nominee).outcome === NomineeOutcome.PENDING ? null : 'DOSSIER_SETTLED'),
})
export class Nominee extends Row {
  @Ref({ personal: 'NONE' }) proposalId!: string;
  @Choice(() => SubjectKind, { personal: 'BASIC' }) subjectKind!: SubjectKind;
  @Ref({ nullable: true, description: 'The person, or the head of the household.', personal: 'BASIC' }) personId?:
    | string
    | null;
  @Ref({ nullable: true, description: 'The collective or enterprise.', personal: 'BASIC' }) organisationId?:
    | string
    | null;
  @Text({ description: 'The name when it was nominated.', personal: 'BASIC' }) subjectName!: string;
  @Ref({ personal: 'BASIC' }) awardFormId!: string;
  @Text({ maxLength: 10_000, personal: 'BASIC' }) achievementSummary!: string;
  @Day({ personal: 'BASIC' }) achievementFrom!: string;
  @Day({ personal: 'BASIC' }) achievementTo!: string;
  @Text({
    nullable: true,
    description: 'What the unit rests the nomination on: minutes, article, case.',
    personal: 'BASIC',
  })
  ground?: string | null;
  @Flag({ default: false, personal: 'BASIC' }) isFrontline!: boolean;
  @Flag({ default: false, personal: 'BASIC' }) isDirectWorker!: boolean;
  @Choice(() => NomineeOutcome, { default: NomineeOutcome.PENDING, personal: 'BASIC' }) outcome!: NomineeOutcome;
  @Text({ nullable: true, maxLength: 2000, personal: 'BASIC' }) outcomeReason?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

const NOMINATED = [
  'subjectKind',
  'personId',
  'organisationId',
  'awardFormId',
  'achievementSummary',
  'achievementFrom',
  'achievementTo',
  'ground',
  'isFrontline',
  'isDirectWorker',
] as const;
@InputType()
export class AddNominee extends inputOf(Nominee, NOMINATED) {}
@InputType()
export class UpdateNominee extends inputOf(Nominee, NOMINATED, { partial: true }) {}
