import { standingFor } from '@tdkt/directory';
import type { Context } from '@tdkt/kernel';
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

/** Owned by awards; known here by its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class AwardForm {
  @Field(() => ID) id!: string;
}

/** Owned by people; known here by its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Initiative {
  @Field(() => ID) id!: string;
}

type Maybe = string | null | undefined;
export const clusterStub = (id: Maybe): Cluster | null => (id ? Object.assign(new Cluster(), { id }) : null);
export const organisationStub = (id: Maybe): Organisation | null =>
  id ? Object.assign(new Organisation(), { id }) : null;
/** Whoever stands for the person now: a record that was merged answers with the one that was kept. */
export const personOf = async (ctx: Context, id: Maybe): Promise<Person | null> =>
  id ? Object.assign(new Person(), { id: await standingFor(ctx, id) }) : null;
export const awardFormStub = (id: Maybe): AwardForm | null => (id ? Object.assign(new AwardForm(), { id }) : null);
export const initiativeStub = (id: Maybe): Initiative | null => (id ? Object.assign(new Initiative(), { id }) : null);
