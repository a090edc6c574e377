import { Choice, Personal, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

/** The four levels of the yearly classification of officials. */
export enum PersonRatingLevel {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  COMPLETED = 'COMPLETED',
  NOT_COMPLETED = 'NOT_COMPLETED',
}
registerEnumType(PersonRatingLevel, { name: 'PersonRatingLevel' });

@ObjectType({ description: 'How a person was classified for a year (xếp loại chất lượng); one rating a year.' })
@Entity('person_rating', { schema: 'people' })
@Personal({ of: 'personId' })
export class PersonRating extends Row {
  @Ref({ personal: 'BASIC' }) personId!: string;
  @Whole({ personal: 'BASIC' }) year!: number;
  @Choice(() => PersonRatingLevel, { personal: 'BASIC' }) level!: PersonRatingLevel;
  @Text({ personal: 'BASIC', description: 'The deciding document: number, day and issuer as written.' })
  document!: string;
}

@InputType()
export class CreatePersonRating extends inputOf(PersonRating, ['personId', 'year', 'level', 'document']) {}
@InputType()
export class UpdatePersonRating extends inputOf(PersonRating, ['level', 'document'], { partial: true }) {}
