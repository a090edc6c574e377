import { Choice, Choices, Moment, Personal, Ref, Row, Text } from '@tdkt/kernel';
import { Directive, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

/** What is entered of a person; a merge may take each of them from the record that is dropped. A test compares it with the input. */
export enum PersonField {
  FAMILY_NAME = 'familyName',
  MIDDLE_NAME = 'middleName',
  GIVEN_NAME = 'givenName',
  BIRTH_DATE = 'birthDate',
  GENDER = 'gender',
  NATIONAL_ID = 'nationalId',
  CATEGORIES = 'categories',
  IS_FRONTLINE = 'isFrontline',
  IS_DIRECT_WORKER = 'isDirectWorker',
  IS_ENTREPRENEUR = 'isEntrepreneur',
  POSITION_BAND = 'positionBand',
  REGISTERED_BY = 'registeredById',
}
registerEnumType(PersonField, { name: 'PersonField' });

export enum PersonMergeState {
  DONE = 'DONE',
  UNDONE = 'UNDONE',
}
registerEnumType(PersonMergeState, { name: 'PersonMergeState' });

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Two records of one person made one. The id of the dropped record answers with the kept person.',
})
@Entity('person_merge', { schema: 'people' })
@Personal({ of: null, match: 'k.id in (r.kept_id, r.dropped_id)' })
export class PersonMerge extends Row {
  @Ref({ personal: 'BASIC' }) keptId!: string;
  @Ref({ personal: 'BASIC' }) droppedId!: string;
  @Text({ description: 'On the day of the merge, before it.', personal: 'BASIC' }) keptName!: string;
  @Text({ description: 'On the day of the merge.', personal: 'BASIC' }) droppedName!: string;
  @Choices(() => PersonField, { description: 'Taken from the dropped record.', personal: 'BASIC' })
  taken!: PersonField[];
  @Choice(() => PersonMergeState, { default: PersonMergeState.DONE, personal: 'BASIC' }) state!: PersonMergeState;
  @Moment({ personal: 'BASIC' }) mergedAt!: Date;
  @Text({ nullable: true, description: 'The account.', personal: 'NONE' }) mergedById?: string | null;
  @Moment({ nullable: true, personal: 'BASIC' }) undoneAt?: Date | null;
  @Text({ nullable: true, description: 'The account.', personal: 'NONE' }) undoneById?: string | null;
}
