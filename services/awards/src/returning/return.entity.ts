import { Choice, Day, Hidden, Ref, Row, setReadRule, Text, Whole } from '@tdkt/kernel';
import { enumOf, inputOf } from '@tdkt/registry';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { PartKind } from '../dossier/dossier.types.ts';
import { EvidenceKind } from '../dossier/evidence.entity.ts';
import { AwardForm } from '../form/form.entity.ts';
import { dossierScope } from '../proposal/proposal.access.ts';
import { Organisation } from '../remote.ts';
import { RETURN_CODES, type ReturnCode } from './return.reasons.ts';

export const ReturnReasonCode = enumOf(RETURN_CODES);
registerEnumType(ReturnReasonCode, { name: 'ReturnReasonCode', description: 'Why a dossier was sent back.' });

@ObjectType({
  description: 'One reason for which a dossier was sent back, for the whole of it or for one nominee or paper.',
})
@Entity('return_item', { schema: 'awards' })
export class ReturnItem extends Row {
  @Ref() proposalId!: string;
  @Whole({ description: 'Which return of the dossier it was, from 1.' }) round!: number;
  @Choice(() => ReturnReasonCode) code!: ReturnCode;
  @Ref({ nullable: true, description: 'Null: the whole dossier, or a nominee who was taken off since.' })
  nomineeId?: string | null;
  @Choice(() => EvidenceKind, { nullable: true }) evidenceKind?: PartKind | null;
  @Text({ nullable: true, maxLength: 1000 }) note?: string | null;
  @Day() returnedOn!: string;
  @Hidden({ nullable: true }) returnedBy?: string | null;
}

@InputType()
export class AddReturnItem extends inputOf(ReturnItem, ['code', 'nomineeId', 'evidenceKind', 'note']) {}

/** A reason is seen by whoever sees its dossier. */
setReadRule(ReturnItem, { scope: (actor) => dossierScope(actor), defaultSort: 'round' });

@ObjectType({ description: 'An entry of the list of reasons for returns.' })
export class ReturnReason {
  @Field(() => ReturnReasonCode) code!: ReturnCode;
  @Field(() => String) title!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String, { description: 'What the unit does about it.' }) mend!: string;
  @Field(() => String) mendEn!: string;
  @Field(() => String, { nullable: true }) clause!: string | null;
}

@ObjectType()
export class ReturnReasonPage {
  @Field(() => [ReturnReason]) items!: readonly ReturnReason[];
  @Field(() => Int) totalCount!: number;
}

@ObjectType({ description: 'How often dossiers of a unit were sent back for a reason, by the form asked for.' })
export class ReturnCount {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => AwardForm, { nullable: true, description: 'Null: the reason is about the dossier as a whole.' })
  form!: AwardForm | null;
  @Field(() => ReturnReason) reason!: ReturnReason;
  @Field(() => Int, { description: 'Reasons, not dossiers: a return may have several.' }) count!: number;
}

@ObjectType()
export class ReturnCountPage {
  @Field(() => [ReturnCount], { description: 'The most first, at most 5,000.' }) items!: readonly ReturnCount[];
  @Field(() => Int) totalCount!: number;
}
