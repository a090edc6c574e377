import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by people; this service adds what it holds about the person. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}
