import { DateScalar } from '@tdkt/kernel';
import { Field, ID, ObjectType } from 'type-graphql';

/** Results of a movement are commended as such (Law on Emulation and Commendation 2022, art. 8). */
const MOVEMENT = 'MOVEMENT';

@ObjectType({ description: 'What to open an award proposal with: values for `createProposal` and `addNominee`.' })
export class ProposalSuggestion {
  @Field(() => ID) campaignId!: string;
  @Field(() => ID) proposingOrganisationId!: string;
  @Field(() => String, { description: 'A value of CommendationType.' }) commendationType: string = MOVEMENT;
  @Field(() => String) summary!: string;
  @Field(() => String, { description: 'A value of SubjectKind.' }) subjectKind!: string;
  @Field(() => ID, { nullable: true, description: 'Null where the person is not in the register.' })
  personId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Null where the organisation is not in the register.' })
  organisationId!: string | null;
  @Field(() => ID, { nullable: true }) awardFormId!: string | null;
  @Field(() => String) achievementSummary!: string;
  @Field(() => DateScalar) achievementFrom!: string;
  @Field(() => DateScalar) achievementTo!: string;
  @Field(() => Boolean) isFrontline!: boolean;
  @Field(() => Boolean) isDirectWorker!: boolean;
}
