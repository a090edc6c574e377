import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by organisations; campaigns adds its progress and the progress of its members. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Cluster {
  @Field(() => ID) id!: string;
}

/** Owned by organisations; campaigns adds what it has done and what it still owes. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Organisation {
  @Field(() => ID) id!: string;
}

/** Owned by people; this service adds what it holds about the person. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}

type Maybe = string | null | undefined;
export const clusterStub = (id: Maybe): Cluster | null => (id ? Object.assign(new Cluster(), { id }) : null);
export const organisationStub = (id: Maybe): Organisation | null =>
  id ? Object.assign(new Organisation(), { id }) : null;
export const personStub = (id: Maybe): Person | null => (id ? Object.assign(new Person(), { id }) : null);
