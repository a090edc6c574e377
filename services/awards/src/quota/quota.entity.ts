import { Day, EVERYTHING, Flag, Ref, Role, Row, SIGNED_IN, Text, Whole } from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { gate } from '../regime/verification.facts.ts';

@ObjectType({
  description: 'How many of a form the province gives to a unit, with all below it, for the achievements of a year.',
})
@Entity('award_quota', { schema: 'awards' })
export class AwardQuota extends Row {
  @Ref() organisationId!: string;
  @Ref() awardFormId!: string;
  @Whole() year!: number;
  @Whole() placeCount!: number;
  @Text({ nullable: true, description: 'Anything that people have to know of it.' }) note?: string | null;
  @Text({ nullable: true, maxLength: 60, description: 'Of the document that gives them.' })
  documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Flag({ default: false, description: 'False: nobody is ruled out by it.' }) isVerified!: boolean;
}

const QUOTA = ['placeCount', 'note', 'documentNumber', 'documentDate', 'isVerified'] as const;
@InputType()
export class CreateAwardQuota extends inputOf(AwardQuota, ['organisationId', 'awardFormId', 'year', ...QUOTA]) {}
@InputType()
export class UpdateAwardQuota extends inputOf(AwardQuota, QUOTA, { partial: true }) {}

export const AwardQuotaRegistry = registry(AwardQuota, {
  names: { one: 'awardQuota', many: 'awardQuotas' },
  rule: { scope: () => EVERYTHING, defaultSort: '-year' },
  read: SIGNED_IN,
  write: { roles: [Role.BOARD_ADMIN, Role.BOARD_OFFICER], create: CreateAwardQuota, update: UpdateAwardQuota },
  hooks: gate<AwardQuota>({ number: 'documentNumber', date: 'documentDate' }),
});
