import { DateScalar } from '@tdkt/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OrganisationKind } from '../organisation/organisation.entity.ts';

@InputType({ description: 'A cluster on a day; the same cluster may be compared with itself on another day.' })
export class ClusterOnDay {
  @Field(() => ID) clusterId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf?: string | null;
}

@ObjectType()
export class KindCount {
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'One side of a comparison: a cluster as it was on the day, members by name.' })
export class ComparedCluster {
  @Field(() => DateScalar) asOf!: string;
  @Field(() => String, { description: 'As on the day.' }) code!: string;
  @Field(() => String, { description: 'As on the day.' }) name!: string;
  @Field(() => Int) memberCount!: number;
  @Field(() => [KindCount], { description: 'Members by kind, the most frequent first.' }) kinds!: readonly KindCount[];
  readonly clusterId!: string;
  readonly memberIds!: readonly string[];
  readonly onlyHereIds!: readonly string[];
}

@ObjectType({ description: 'Clusters side by side; figures come with each cluster.' })
export class ClusterComparison {
  @Field(() => [ComparedCluster]) sides!: readonly ComparedCluster[];
  readonly inAllIds!: readonly string[];
}
