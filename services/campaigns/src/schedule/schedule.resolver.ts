import {
  Allow,
  BOARD,
  type Context,
  DateScalar,
  insertAll,
  isId,
  lock,
  notFound,
  refuse,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver, registerEnumType } from 'type-graphql';
import { Campaign, CampaignState } from '../campaign/campaign.entity.ts';
import { ReportingPeriod } from '../report/report.entity.ts';
import { PeriodCadence, schedule } from './schedule.rules.ts';

registerEnumType(PeriodCadence, {
  name: 'PeriodCadence',
  description: 'By the calendar: months, or quarters of the year.',
});

@InputType()
export class GenerateReportingPeriods {
  @Field(() => ID) campaignId!: string;
  @Field(() => PeriodCadence) cadence!: PeriodCadence;
  @Field(() => DateScalar) from!: string;
  @Field(() => DateScalar) to!: string;
  @Field(() => Int, { description: 'Days after the end of a period by which its report is due.' }) dueDays!: number;
}

/** Ten years by the month. */
const MOST = 120;
const MOST_DAYS = 90;

function checkInput({ from, to, dueDays }: GenerateReportingPeriods, count: number): Violation[] {
  return [
    ...(to < from ? [{ code: 'BEFORE_START', path: ['to'], params: { from } }] : []),
    ...(dueDays < 0 || dueDays > MOST_DAYS
      ? [{ code: 'OUT_OF_RANGE', path: ['dueDays'], params: { max: MOST_DAYS } }]
      : []),
    ...(count > MOST ? [{ code: 'OUT_OF_RANGE', path: ['to'], params: { max: MOST } }] : []),
  ];
}

@Resolver(() => Campaign)
export class ScheduleResolver {
  @Allow(BOARD)
  @Mutation(() => Campaign, {
    description: 'All reporting periods of a span in one action; none where one overlaps another.',
  })
  generateReportingPeriods(
    @Arg('input', () => GenerateReportingPeriods) input: GenerateReportingPeriods,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Campaign> {
    return write(ctx, { info, args: { input }, entity: Campaign }, async (tx) => {
      if (!isId(input.campaignId)) throw notFound();
      const campaign = await lock(tx, Campaign, input.campaignId);
      refuse(campaign.state === CampaignState.CLOSED ? [{ code: 'CAMPAIGN_CLOSED', path: ['campaignId'] }] : []);
      refuse(checkInput(input, 0));
      const periods = schedule(input);
      refuse(checkInput(input, periods.length));
      await insertAll(
        tx,
        ReportingPeriod,
        periods.map((period) => ({ ...period, campaignId: campaign.id, isOurs: false })),
      );
      return campaign.id;
    });
  }
}
