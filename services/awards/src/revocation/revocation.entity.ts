import { Choice, DateScalar, Day, Flag, Hidden, HiddenRef, Money, Personal, Ref, Row, Text, Texts } from '@tdkt/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { FindingResult } from '../proposal/nominee.views.ts';
import { type GroundCode, REVOCATION_GROUNDS } from './ground.rules.ts';

const GroundEnum = Object.fromEntries(REVOCATION_GROUNDS.map((code) => [code, code]));
registerEnumType(GroundEnum, {
  name: 'RevocationGround',
  description: 'Why an award is revoked; OTHER says its own legal basis.',
});

@ObjectType({
  description:
    'An award on the list of a decision of revocation, what is recalled with it, and its restoration if any.',
})
@Entity('revocation', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true, keptBy: () => 'DECISION_SIGNED' })
export class Revocation extends Row {
  @Ref({ description: 'The decision that revokes.', personal: 'NONE' }) decisionId!: string;
  @Ref({ personal: 'NONE' }) awardId!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Text({ description: 'As the award says it.', personal: 'BASIC' }) subjectName!: string;
  @Day({ description: 'The day of the decision of commendation.', personal: 'BASIC' }) awardedOn!: string;
  @Choice(() => GroundEnum, { personal: 'BASIC' }) ground!: GroundCode;
  @Text({ maxLength: 1000, description: 'The point of law as cited.', personal: 'NONE' }) legalBasis!: string;
  @Text({ maxLength: 5000, personal: 'BASIC' }) explanation!: string;
  @Text({
    nullable: true,
    maxLength: 1000,
    description: 'The conclusion, decision or judgment of the competent body: number, day, body.',
    personal: 'BASIC',
  })
  conclusion?: string | null;
  @Ref({ nullable: true, personal: 'NONE' }) conclusionFileId?: string | null;
  @Flag({ default: true, personal: 'BASIC' }) isItemRecalled!: boolean;
  @Money({ nullable: true, description: 'The money to be returned; null: none.', personal: 'BASIC' })
  bonusRecalled?: number | null;
  @Day({ nullable: true, description: 'Null: the decision is a draft.', personal: 'BASIC' }) revokedOn?: string | null;
  @Day({ nullable: true, description: 'When the honouree received the decision.', personal: 'BASIC' })
  receivedOn?: string | null;
  @Day({ nullable: true, description: 'Item and money are due back; null: no term is known.', personal: 'BASIC' })
  dueOn?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) itemReturnedOn?: string | null;
  @Day({ nullable: true, personal: 'BASIC' }) bonusReturnedOn?: string | null;
  @Text({ nullable: true, maxLength: 1000, personal: 'BASIC' }) returnNote?: string | null;
  /** Told only once it is signed: until then the restoration is the Board's draft. */
  @HiddenRef({ nullable: true, personal: 'NONE' }) restorationDecisionId?: string | null;
  @Hidden({ nullable: true, personal: 'NONE' }) restorationBasis?: string | null;
  @Day({ nullable: true, description: 'The award stands again from this day on.', personal: 'BASIC' }) restoredOn?:
    | string
    | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

@InputType({ description: 'One award that the decision revokes.' })
export class RevocationItem {
  @Field(() => ID) awardId!: string;
  @Field(() => GroundEnum) ground!: GroundCode;
  @Field(() => String, { nullable: true, description: 'For OTHER; else the law gives it.' }) legalBasis?: string | null;
  @Field(() => String) explanation!: string;
  @Field(() => String, { nullable: true }) conclusion?: string | null;
  @Field(() => ID, { nullable: true }) conclusionFileId?: string | null;
  @Field(() => Boolean, { defaultValue: true }) isItemRecalled!: boolean;
  @Field(() => Boolean, { defaultValue: true }) isBonusRecalled!: boolean;
}
@InputType({ description: 'One award that the decision restores.' })
export class RestorationItem {
  @Field(() => ID) revocationId!: string;
  @Field(() => String, { description: 'The judgment or document, and the point of law.' }) basis!: string;
}
@InputType({ description: 'What came back of item and money, and when the decision was received.' })
export class RecordReturn {
  @Field(() => DateScalar, { nullable: true }) receivedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only where the law says no term.' }) dueOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) itemReturnedOn?: string | null;
  @Field(() => DateScalar, { nullable: true }) bonusReturnedOn?: string | null;
  @Field(() => String, { nullable: true }) returnNote?: string | null;
}

export enum EffectSettlement {
  OPEN = 'OPEN',
  KEPT = 'KEPT',
  REVIEW = 'REVIEW',
  LAPSED = 'LAPSED',
}
registerEnumType(EffectSettlement, {
  name: 'EffectSettlement',
  description:
    'OPEN: the Board has not said; KEPT: stands, with a reason; REVIEW: is looked at again; LAPSED: the award was restored.',
});

@ObjectType({ description: 'A later award or an open nominee whose eligibility rested on a revoked award.' })
@Entity('revocation_effect', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true, keptBy: () => 'DECISION_SIGNED' })
export class RevocationEffect extends Row {
  @Ref({ personal: 'NONE' }) revocationId!: string;
  @Ref({ nullable: true, personal: 'NONE' }) awardId?: string | null;
  @Ref({ nullable: true, personal: 'NONE' }) nomineeId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) organisationId?: string | null;
  @Text({ personal: 'BASIC' }) subjectName!: string;
  @Ref({ personal: 'BASIC' }) awardFormId!: string;
  @Choice(() => FindingResult, { personal: 'BASIC' }) outcomeBefore!: FindingResult;
  @Choice(() => FindingResult, { personal: 'BASIC' }) outcomeAfter!: FindingResult;
  @Texts({ default: [], description: 'The points of law whose findings changed.', personal: 'NONE' })
  clauses!: string[];
  @Choice(() => EffectSettlement, { default: EffectSettlement.OPEN, personal: 'BASIC' }) settlement!: EffectSettlement;
  @Text({ nullable: true, maxLength: 2000, personal: 'BASIC' }) reason?: string | null;
  @Day({ nullable: true, personal: 'NONE' }) settledOn?: string | null;
}
