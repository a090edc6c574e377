import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { PROPOSAL_STATES } from '../proposal/proposal.flow.ts';
import { ProposalStateCount } from '../proposal/proposal.views.ts';
import type { Figure } from './commendation.facts.ts';

@ObjectType({ description: 'How many awards were given in a form.' })
export class AwardFormCount {
  @Field(() => AwardForm) form!: AwardForm;
  @Field(() => Int) count!: number;
}

@ObjectType({
  description: 'Commendation in a campaign and period: proposals of its months, awards of signed decisions.',
})
export class Commendation {
  @Field(() => Int, { description: 'Proposals opened.' }) proposalCount!: number;
  @Field(() => Int) awardCount!: number;
  @Field(() => [ProposalStateCount], { description: 'In the order of the flow; states without one are left out.' })
  proposalsByState!: ProposalStateCount[];
  @Field(() => [AwardFormCount], { description: 'In the order of the catalogue.' }) awardsByForm!: AwardFormCount[];
  @Field(() => Float, { nullable: true, description: 'Working days from submission to decision.' })
  medianDaysToDecision!: number | null;
  @Field(() => Float, { nullable: true, description: 'Calendar days from the end of the achievement to the award.' })
  medianDaysToAward!: number | null;
  @Field(() => Float, { nullable: true, description: 'Nine of ten awards came within so many calendar days.' })
  p90DaysToAward!: number | null;
}

const sum = (figures: readonly Figure[]) => figures.reduce((total, { amount }) => total + amount, 0);

/** The value below which a share of a histogram (days → count) lies, between two of them as `percentile_cont` has it. */
export function percentileOf(histogram: readonly Figure[], share: number): number | null {
  const total = sum(histogram);
  if (total === 0) return null;
  const sorted = histogram.map(({ key, amount }) => ({ days: Number(key), amount })).sort((a, b) => a.days - b.days);
  const at = (rank: number): number => {
    let before = 0;
    for (const { days, amount } of sorted) {
      before += amount;
      if (before > rank) return days;
    }
    throw new Error('a rank beyond the histogram');
  };
  const rank = share * (total - 1);
  const [below, above] = [at(Math.floor(rank)), at(Math.ceil(rank))];
  return below + (above - below) * (rank - Math.floor(rank));
}

export function commendationOf(figures: readonly Figure[], forms: ReadonlyMap<string, AwardForm>): Commendation {
  const of = (measure: string) => figures.filter((figure) => figure.measure === measure);
  const states = of('PROPOSAL_STATE');
  const awards = of('AWARD_FORM');
  return Object.assign(new Commendation(), {
    proposalCount: sum(states),
    awardCount: sum(awards),
    proposalsByState: PROPOSAL_STATES.flatMap((state) => {
      const count = sum(states.filter(({ key }) => key === state));
      return count === 0 ? [] : [{ state, count }];
    }),
    awardsByForm: [...forms.values()]
      .map((form) => ({ form, count: sum(awards.filter(({ key }) => key === form.id)) }))
      .filter(({ count }) => count !== 0)
      .sort((a, b) => a.form.ordinal - b.form.ordinal),
    medianDaysToDecision: percentileOf(of('DAYS_TO_DECISION'), 0.5),
    medianDaysToAward: percentileOf(of('DAYS_TO_AWARD'), 0.5),
    p90DaysToAward: percentileOf(of('DAYS_TO_AWARD'), 0.9),
  });
}
