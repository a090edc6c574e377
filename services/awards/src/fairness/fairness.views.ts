import { Field, Int, ObjectType } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { Cluster } from '../remote.ts';

@ObjectType({ description: 'How many of the awarded people have an attribute.' })
export class AwardShare {
  @Field(() => Int, { description: 'Awards of which it is known.' }) known!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Null where the number is small, or would give a small one away: the caller may not see the persons.',
  })
  count!: number | null;
}

@ObjectType({ description: 'To whom individual awards went.' })
export class AwardFairness {
  @Field(() => Cluster, { nullable: true, description: 'Null of the province, and outside every cluster.' })
  cluster!: Cluster | null;
  @Field(() => AwardForm, { nullable: true, description: 'Null over all forms.' }) form!: AwardForm | null;
  @Field(() => Int, { description: 'Individual awards.' }) awardCount!: number;
  @Field(() => AwardShare, { description: 'People on the front line.' }) frontline!: AwardShare;
  @Field(() => AwardShare, { description: 'People who do the work themselves.' }) directWorker!: AwardShare;
  @Field(() => AwardShare) women!: AwardShare;
}

@ObjectType({
  description: 'Individual awards that stand, of decisions of one year; each over all forms first, then by form.',
})
export class CommendationFairness {
  @Field(() => [AwardFairness]) province!: AwardFairness[];
  @Field(() => [AwardFairness], { description: 'Clusters whose people the caller sees.' }) clusters!: AwardFairness[];
}
