import { DateScalar, Day, Flag, Hidden, Ref, Row } from '@tdkt/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({
  description:
    'A search through all persons in the sight of whoever started it: who is eligible for a form on a day, by merit. It goes on in the background, its result is kept for 30 days and is seen by nobody else.',
})
@Entity('eligibility_sweep', { schema: 'awards' })
/** Its run has the same id. */
export class EligibilitySweep extends Row {
  @Hidden() accountId!: string;
  @Ref() awardFormId!: string;
  @Day({ description: 'The day of the question; the year of the achievement is that of the day.' }) asOf!: string;
  @Ref({ nullable: true, description: 'This unit and all below it; null: everybody in sight.' }) organisationId?:
    | string
    | null;
  @Flag({ description: 'Whether those whom people have to judge are kept too, or counted only.' }) withReview!: boolean;
}

@InputType({ description: 'What is searched for.' })
export class StartEligibilitySweep {
  @Field(() => ID) awardFormId!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf?: string | null;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
  @Field(() => Boolean, { defaultValue: false }) withReview!: boolean;
}

@ObjectType({ description: 'How many persons a search has looked at, and what it found.' })
export class SweepProgress {
  @Field(() => Int, { description: 'Persons in sight when it began.' }) totalCount!: number;
  @Field(() => Int) examinedCount!: number;
  @Field(() => Int) passCount!: number;
  @Field(() => Int) reviewCount!: number;
  @Field(() => Int, { description: 'Counted only: who they are is not kept.' }) failCount!: number;
}
