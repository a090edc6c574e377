import { Allow, type Context } from '@tdkt/kernel';
import { OfficialTable } from '@tdkt/statistics';
import { Arg, Ctx, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { awardTable, READERS } from './official-table.facts.ts';

export enum AwardTableCode {
  N0602 = 'N0602',
  N0603 = 'N0603',
  N0702 = 'N0702',
  N0703 = 'N0703',
}
registerEnumType(AwardTableCode, {
  name: 'AwardTableCode',
  description:
    'Forms 0602.N and 0603.N of Circular 02/2023/TT-BNV, 0702.N and 0703.N of Circular 03/2018/TT-BNV: commendation of the state, and of the province.',
});

@Resolver()
export class AwardTableResolver {
  @Allow(READERS)
  @Query(() => OfficialTable, {
    description: 'Awards of a year, as the ministry asks for them; any year up to the business date.',
  })
  awardTable(
    @Arg('code', () => AwardTableCode) code: AwardTableCode,
    @Arg('year', () => Int) year: number,
    @Ctx() ctx: Context,
  ) {
    return awardTable(ctx, code, year);
  }
}
