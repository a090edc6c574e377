import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by organisations; people adds who works there and who heads it. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Organisation {
  @Field(() => ID) id!: string;
}

/** Owned by organisations; known here by its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Cluster {
  @Field(() => ID) id!: string;
}

export const organisationStub = (id: string): Organisation => Object.assign(new Organisation(), { id });
export const clusterStub = (id: string): Cluster => Object.assign(new Cluster(), { id });

/** Owned by campaigns; known here by its key only. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Campaign {
  @Field(() => ID) id!: string;
}
export const campaignStub = (id: string | null | undefined): Campaign | null =>
  id ? Object.assign(new Campaign(), { id }) : null;
