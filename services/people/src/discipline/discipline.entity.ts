import { Choice, Day, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum DisciplineKind {
  REPRIMAND = 'REPRIMAND',
  WARNING = 'WARNING',
  PAY_CUT = 'PAY_CUT',
  DEMOTION = 'DEMOTION',
  DISMISSAL = 'DISMISSAL',
  EXPULSION = 'EXPULSION',
  OTHER = 'OTHER',
}
registerEnumType(DisciplineKind, { name: 'DisciplineKind' });

@ObjectType({ description: 'A disciplinary measure against a person or an organisation, with its days of effect.' })
@Entity('discipline', { schema: 'people' })
@Personal({ of: 'personId' })
export class Discipline extends Row {
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Ref({ nullable: true, personal: 'BASIC' }) organisationId?: string | null;
  @Choice(() => DisciplineKind, { personal: 'SENSITIVE' }) kind!: DisciplineKind;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, personal: 'BASIC', description: 'Last day of effect.' }) validTo?: string | null;
  @Text({ personal: 'SENSITIVE', description: 'The deciding document: number, day and issuer as written.' })
  document!: string;
}

const ENTERED = ['kind', 'validFrom', 'validTo', 'document'] as const;
@InputType({ description: 'Of a person or of an organisation, not of both.' })
export class CreateDiscipline extends inputOf(Discipline, ['personId', 'organisationId', ...ENTERED]) {}
@InputType()
export class UpdateDiscipline extends inputOf(Discipline, ENTERED, { partial: true }) {}
