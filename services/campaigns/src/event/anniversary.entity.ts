import { BOARD, Choice, EVERYTHING, Flag, Ref, Row, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum AnniversaryKind {
  NATIONAL_HOLIDAY = 'NATIONAL_HOLIDAY',
  TRADITION_DAY = 'TRADITION_DAY',
  FOUNDING_DAY = 'FOUNDING_DAY',
  REVIEW_CONFERENCE = 'REVIEW_CONFERENCE',
}
registerEnumType(AnniversaryKind, {
  name: 'AnniversaryKind',
  description: 'Occasions on which honours may be conferred: Decree 152/2025/NĐ-CP, art. 29(3).',
});

@ObjectType({
  description: 'A yearly occasion on which honours may be conferred: a holiday, a founding or tradition day.',
})
@Entity('anniversary', { schema: 'campaigns' })
export class Anniversary extends Row {
  @Text({ maxLength: 40 }) code!: string;
  @Text() name!: string;
  @Text({ nullable: true }) nameEn?: string | null;
  @Choice(() => AnniversaryKind) kind!: AnniversaryKind;
  @Whole({ nullable: true, description: 'Null: the day moves from year to year.' }) month?: number | null;
  @Whole({ nullable: true }) dayOfMonth?: number | null;
  @Whole({ default: 15, description: 'How many days before and after count as tied to it; our setting.' })
  windowDays!: number;
  @Ref({ nullable: true, description: 'The body whose day it is; null: everybody.' }) organisationId?: string | null;
  @Text({ nullable: true }) source?: string | null;
  @Flag({ default: false, description: 'False: not yet confirmed by a document that was seen.' }) isVerified!: boolean;
}

const ENTERED = [
  ...(['name', 'nameEn', 'kind', 'month', 'dayOfMonth', 'windowDays', 'organisationId', 'source'] as const),
  'isVerified',
] as const;
@InputType()
export class CreateAnniversary extends inputOf(Anniversary, ['code', ...ENTERED]) {}
@InputType()
export class UpdateAnniversary extends inputOf(Anniversary, ENTERED, { partial: true }) {}

export const AnniversaryRegistry = registry(Anniversary, {
  names: { one: 'anniversary', many: 'anniversaries' },
  rule: { scope: () => EVERYTHING, searched: true, defaultSort: 'month' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateAnniversary, update: UpdateAnniversary },
});
