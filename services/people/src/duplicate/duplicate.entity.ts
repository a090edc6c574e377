import { Choice, Choices, DateScalar, Moment, Personal, Ref, Row, Text, Whole } from '@tdkt/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Gender, Person } from '../person/person.entity.ts';
import { DuplicateReason } from './duplicate.rules.ts';

registerEnumType(DuplicateReason, { name: 'DuplicateReason' });

export enum DuplicateState {
  OPEN = 'OPEN',
  DISMISSED = 'DISMISSED',
  MERGED = 'MERGED',
}
registerEnumType(DuplicateState, { name: 'DuplicateState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Two persons who may be one. Found by a job soon after either was written.' })
@Entity('duplicate_pair', { schema: 'people' })
@Personal({ of: null, match: 'k.id in (r.first_id, r.second_id)' })
export class DuplicatePair extends Row {
  @Ref({ personal: 'BASIC' }) firstId!: string;
  @Ref({ personal: 'BASIC' }) secondId!: string;
  @Whole({ description: 'From 60 to 100; 100 is certain.', personal: 'BASIC' }) score!: number;
  @Choices(() => DuplicateReason, { personal: 'BASIC' }) reasons!: DuplicateReason[];
  @Choice(() => DuplicateState, { default: DuplicateState.OPEN, personal: 'BASIC' }) state!: DuplicateState;
  @Moment({ nullable: true, personal: 'NONE' }) decidedAt?: Date | null;
  @Text({ nullable: true, description: 'The account that dismissed, reopened or merged.', personal: 'NONE' })
  decidedById?: string | null;
}

@InputType({ description: 'Somebody who is about to be entered, or the changed values of a person.' })
export class PersonLikeness {
  @Field(() => String) familyName!: string;
  @Field(() => String, { nullable: true }) middleName?: string | null;
  @Field(() => String) givenName!: string;
  @Field(() => DateScalar, { nullable: true }) birthDate?: string | null;
  @Field(() => Gender, { nullable: true }) gender?: Gender | null;
  @Field(() => String, { nullable: true }) nationalId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The unit they work in or are registered by.' }) organisationId?:
    | string
    | null;
}

@ObjectType({ description: 'A person who may be the one in question.' })
export class DuplicateCandidate {
  @Field(() => Person) person!: Person;
  @Field(() => Int) score!: number;
  @Field(() => [DuplicateReason]) reasons!: readonly DuplicateReason[];
}

@ObjectType({ description: 'Who may be the person in question, best first, at most 10.' })
export class DuplicateCandidates {
  @Field(() => [DuplicateCandidate]) items!: readonly DuplicateCandidate[];
}
