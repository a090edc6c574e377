import { standingFor } from '@tdkt/directory';
import type { Context } from '@tdkt/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by people; this service adds what it holds about the person. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID) id!: string;
}

/** Whoever stands for the person now: a record that was merged answers with the one that was kept. */
export const personOf = async (ctx: Context, id: string | null | undefined): Promise<Person | null> =>
  id ? Object.assign(new Person(), { id: await standingFor(ctx, id) }) : null;
