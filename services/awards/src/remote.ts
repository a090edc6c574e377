import { standingFor } from '@tdkt/directory';
import type { Context } from '@tdkt/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by organisations; awards adds commendation. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Cluster {
  @Field(() => ID) id!: string;
}

/** Owned by organisations; awards adds awards, proposals and commendation. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Organisation {
  @Field(() => ID) id!: string;
}

/** Owned by people; awards adds awards. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}

/** Owned by campaigns; awards adds commendation. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Campaign {
  @Field(() => ID) id!: string;
}

export const organisationStub = (id: string): Organisation => Object.assign(new Organisation(), { id });
/** Whoever stands for the person now: a record that was merged answers with the one that was kept. */
export const personOf = async (ctx: Context, id: string | null | undefined): Promise<Person | null> =>
  id ? Object.assign(new Person(), { id: await standingFor(ctx, id) }) : null;
export const clusterStub = (id: string | null): Cluster | null => (id ? Object.assign(new Cluster(), { id }) : null);
export const campaignStub = (id: string | null | undefined): Campaign | null =>
  id ? Object.assign(new Campaign(), { id }) : null;
