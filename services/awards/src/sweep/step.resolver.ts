import { Allow, type Context, DateScalar, invalid, isId, ROW_READERS } from '@tdkt/kernel';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FindingResult } from '../proposal/nominee.views.ts';
import { Organisation, organisationStub, Person } from '../remote.ts';
import { type Judged, SWEEP_STEP, sweepStep } from './sweep.facts.ts';

@ObjectType({ description: 'A person with the answer of a standard.' })
export class EligiblePerson {
  @Field(() => Person) person!: Person;
  @Field(() => Organisation, { nullable: true }) organisation!: Organisation | null;
  @Field(() => FindingResult) result!: FindingResult;
}

@ObjectType({
  description: 'One step of a search through all persons in sight; the next one goes on after `endCursor`.',
})
export class EligiblePersonStep {
  @Field(() => [EligiblePerson], { description: 'Those with one of the results that were asked for.' })
  items!: readonly EligiblePerson[];
  @Field(() => Int, { description: 'Persons looked at in this step.' }) examinedCount!: number;
  @Field(() => Int) passCount!: number;
  @Field(() => Int) reviewCount!: number;
  @Field(() => Int) failCount!: number;
  @Field(() => ID, { nullable: true }) endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}

const personStub = (id: string): Person => Object.assign(new Person(), { id });
export const eligiblePersonOf = ({ personId, organisationId, outcome }: Judged): EligiblePerson =>
  Object.assign(new EligiblePerson(), {
    person: personStub(personId),
    organisation: organisationId ? organisationStub(organisationId) : null,
    result: outcome as FindingResult,
  });

function stepOf(judged: readonly Judged[], results: readonly FindingResult[]): EligiblePersonStep {
  const count = (wanted: Judged['outcome']) => judged.filter(({ outcome }) => outcome === wanted).length;
  const [examinedCount, failCount] = [judged.length, count('FAIL')];
  return Object.assign(new EligiblePersonStep(), {
    items: judged.filter(({ outcome }) => results.includes(outcome as FindingResult)).map(eligiblePersonOf),
    ...{ examinedCount, failCount, passCount: count('PASS'), reviewCount: count('NEEDS_REVIEW') },
    ...{ endCursor: judged.at(-1)?.personId ?? null, hasNextPage: examinedCount === SWEEP_STEP },
  });
}

@Resolver()
export class EligibleStepResolver {
  @Allow(ROW_READERS)
  @Query(() => EligiblePersonStep, {
    description: 'Who of the persons in sight is eligible for a form by merit, for the year of the day.',
  })
  async eligiblePersons(
    @Arg('formId', () => ID) formId: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Default: the business date.' }) asOf: string | null,
    @Arg('organisationId', () => ID, { nullable: true, description: 'This unit and all below it.' })
    organisationId: string | null,
    @Arg('results', () => [FindingResult], {
      nullable: true,
      description: 'Whom to name; default: all but those ruled out.',
    })
    results: FindingResult[] | null,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    const ids = { organisationId, after };
    const wrong = Object.entries(ids).filter(([, id]) => id != null && !isId(id));
    if (wrong.length > 0) throw invalid(...wrong.map(([path]) => ({ code: 'UNKNOWN_CHOICE', path: [path] })));
    const day = asOf ?? ctx.runtime.clock.today();
    const judged = await sweepStep(ctx, {
      formId,
      asOf: day,
      organisationId: organisationId ?? null,
      after: after ?? null,
    });
    if (judged === null) throw invalid({ code: 'NO_STANDARD', path: ['formId'] });
    return stepOf(judged, results ?? [FindingResult.PASS, FindingResult.NEEDS_REVIEW]);
  }
}
