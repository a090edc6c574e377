import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { Cluster } from '../remote.ts';

export enum TimelinessGrouping {
  CLUSTER = 'CLUSTER',
  FORM = 'FORM',
  CLUSTER_AND_FORM = 'CLUSTER_AND_FORM',
}
registerEnumType(TimelinessGrouping, { name: 'TimelinessGrouping' });

@ObjectType({ description: 'How soon awards followed the achievement, in calendar days from its end to the decision.' })
export class Timeliness {
  @Field(() => Cluster, {
    nullable: true,
    description: 'Where the unit stood on the day of the decision; null outside every cluster or over all of them.',
  })
  cluster!: Cluster | null;
  @Field(() => AwardForm, { nullable: true, description: 'Null over all forms.' }) form!: AwardForm | null;
  @Field(() => Int) awardCount!: number;
  @Field(() => Int, { description: 'Awards that say when the achievement ended; only these have days.' })
  datedCount!: number;
  @Field(() => Float, { nullable: true }) medianDays!: number | null;
  @Field(() => Float, { nullable: true, description: 'Nine of ten awards came within so many days.' })
  p90Days!: number | null;
}

@ObjectType({ description: 'Awards that stand, of signed decisions, by what was asked for.' })
export class CommendationTimeliness {
  @Field(() => Timeliness) total!: Timeliness;
  @Field(() => [Timeliness], { description: 'In the order of the clusters, then of the catalogue.' })
  rows!: Timeliness[];
}
