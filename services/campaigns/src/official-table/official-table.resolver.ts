import { Allow, type Context } from '@tdkt/kernel';
import { OfficialTable } from '@tdkt/statistics';
import { Arg, Ctx, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { campaignTable, READERS } from './official-table.facts.ts';

export enum CampaignTableCode {
  N0601 = 'N0601',
  N0701 = 'N0701',
}
registerEnumType(CampaignTableCode, {
  name: 'CampaignTableCode',
  description: 'Forms 0601.N of Circular 02/2023/TT-BNV and 0701.N of Circular 03/2018/TT-BNV.',
});

@Resolver()
export class CampaignTableResolver {
  @Allow(READERS)
  @Query(() => OfficialTable, {
    description: 'Movements launched in a year, as the ministry asks for them; any year up to the business date.',
  })
  campaignTable(
    @Arg('code', () => CampaignTableCode) code: CampaignTableCode,
    @Arg('year', () => Int) year: number,
    @Ctx() ctx: Context,
  ) {
    return campaignTable(ctx, code, year);
  }
}
