import { Choice, Day, Json, Ref, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum ReviewKind {
  INTERIM = 'INTERIM',
  FINAL = 'FINAL',
}
registerEnumType(ReviewKind, { name: 'ReviewKind', description: 'Interim (sơ kết) or final (tổng kết) review.' });

@ObjectType({ description: 'A review of a campaign with its figures as they were; never changed afterwards.' })
@Entity('review', { schema: 'campaigns' })
export class Review extends Row {
  @Ref() campaignId!: string;
  @Choice(() => ReviewKind) kind!: ReviewKind;
  @Text() name!: string;
  @Day({ description: 'The figures are of the end of this day.' }) asOf!: string;
  @Ref({ nullable: true, description: 'What it is compared with.' }) previousReviewId?: string | null;
  @Text({ nullable: true, maxLength: 20_000 }) conclusion?: string | null;
  @Json({ description: 'All figures of the province and of each cluster.' }) snapshot!: unknown;
  @Text({ description: 'SHA-256 of the figures in canonical form.' }) hash!: string;
}

@InputType({ description: 'Without `previousReviewId` it is compared with the latest review of an earlier day.' })
export class CreateReview extends inputOf(Review, [
  'campaignId',
  'kind',
  'name',
  'asOf',
  'previousReviewId',
  'conclusion',
]) {}

@ObjectType({ description: 'One figure in the previous review and in this one; without a cluster, of the province.' })
export class ReviewDifference {
  @Field(() => ID, { nullable: true }) clusterId!: string | null;
  @Field(() => String, { nullable: true }) clusterCode!: string | null;
  @Field(() => String, { nullable: true }) clusterName!: string | null;
  @Field(() => String, { description: 'A field of Progress, or the code of an indicator.' }) measure!: string;
  @Field(() => String, { nullable: true }) indicatorCode!: string | null;
  @Field(() => Int, { nullable: true }) contentOrdinal!: number | null;
  @Field(() => Float, { nullable: true }) before!: number | null;
  @Field(() => Float, { nullable: true }) now!: number | null;
  @Field(() => Float, { nullable: true }) change!: number | null;
}
