import { Choice, Day, Hidden, HiddenRef, Personal, Ref, ROW_READERS, Row, Text } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { correctionScope } from '../award/award.access.ts';
import { CORRECTED_FIELDS, type CorrectedField } from './correction.rules.ts';

const FieldEnum = Object.fromEntries(CORRECTED_FIELDS.map((field) => [field, field]));
registerEnumType(FieldEnum, {
  name: 'CorrectedField',
  description: 'What of an award is corrected; the old text of BIRTH_YEAR and OTHER is entered by hand.',
});

@ObjectType({
  description: 'A mistake of a signed decision that a later decision corrects; the award stays as it was written.',
})
@Entity('award_correction', { schema: 'awards' })
@Personal({ of: 'personId', isCopy: true, keptBy: () => 'DECISION_SIGNED' })
export class AwardCorrection extends Row {
  @Ref({ description: 'The decision that corrects.', personal: 'NONE' }) decisionId!: string;
  @Ref({ personal: 'NONE' }) awardId!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ personal: 'BASIC' }) organisationId!: string;
  @Text({ description: 'As the award says it.', personal: 'BASIC' }) subjectName!: string;
  @Day({ description: 'The day of the decision of commendation.', personal: 'BASIC' }) awardedOn!: string;
  @Choice(() => FieldEnum, { personal: 'BASIC' }) field!: CorrectedField;
  @Text({ maxLength: 1000, personal: 'BASIC' }) oldText!: string;
  @Text({ maxLength: 1000, personal: 'BASIC' }) newText!: string;
  @Text({ nullable: true, maxLength: 1000, description: 'The paper that shows what is right.', personal: 'BASIC' })
  evidence?: string | null;
  @Day({ nullable: true, description: 'Null: the decision is a draft.', personal: 'BASIC' }) correctedOn?:
    | string
    | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true, personal: 'NONE' }) clusterId?: string | null;
  @Hidden({ personal: 'NONE' }) managementPath!: string;
}

@InputType({ description: 'One mistake that the decision corrects.' })
export class CorrectionItem {
  @Field(() => ID) awardId!: string;
  @Field(() => FieldEnum) field!: CorrectedField;
  @Field(() => String, { nullable: true, description: 'For BIRTH_YEAR and OTHER; else it is known.' })
  oldText?: string | null;
  @Field(() => String) newText!: string;
  @Field(() => String, { nullable: true }) evidence?: string | null;
}

export const AwardCorrectionRegistry = registry(AwardCorrection, {
  names: { one: 'awardCorrection', many: 'awardCorrections' },
  rule: { scope: correctionScope, searched: { title: 'subjectName', isWhole: true }, defaultSort: '-correctedOn' },
  read: ROW_READERS,
  write: { roles: [] },
});
