import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by people; known here by its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}
