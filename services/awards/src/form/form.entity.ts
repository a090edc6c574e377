import { Choice, Choices, Flag, Row, Text, Whole } from '@tdkt/kernel';
import { Directive, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum AwardFormKind {
  TITLE = 'TITLE',
  ORDER = 'ORDER',
  MEDAL = 'MEDAL',
  STATE_TITLE = 'STATE_TITLE',
  PRIZE = 'PRIZE',
  COMMEMORATIVE_MEDAL = 'COMMEMORATIVE_MEDAL',
  CERTIFICATE_OF_MERIT = 'CERTIFICATE_OF_MERIT',
  LETTER_OF_COMMENDATION = 'LETTER_OF_COMMENDATION',
  OTHER = 'OTHER',
}
registerEnumType(AwardFormKind, { name: 'AwardFormKind' });

export enum AwardLevel {
  NATION = 'NATION',
  PROVINCE = 'PROVINCE',
  GRASSROOTS = 'GRASSROOTS',
}
registerEnumType(AwardLevel, { name: 'AwardLevel', description: 'The level whose authority decides the form.' });

export enum SubjectKind {
  INDIVIDUAL = 'INDIVIDUAL',
  COLLECTIVE = 'COLLECTIVE',
  HOUSEHOLD = 'HOUSEHOLD',
  ENTERPRISE = 'ENTERPRISE',
}
registerEnumType(SubjectKind, { name: 'SubjectKind', description: 'Who is commended.' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A title or form of commendation (danh hiệu thi đua, hình thức khen thưởng).' })
@Entity('award_form', { schema: 'awards' })
export class AwardForm extends Row {
  @Text({ maxLength: 40, description: 'The official abbreviation.' }) code!: string;
  @Text() name!: string;
  @Text() nameEn!: string;
  @Choice(() => AwardFormKind) kind!: AwardFormKind;
  @Choice(() => AwardLevel) level!: AwardLevel;
  @Choices(() => SubjectKind) subjectKinds!: SubjectKind[];
  @Whole({ description: 'Place in the catalogue.' }) ordinal!: number;
  @Flag({ description: 'False: not yet confirmed by a document that was seen.' }) isVerified!: boolean;
}
