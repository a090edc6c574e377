import { type Context, isId, MoneyScalar, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { placesOf } from '../decision/decision.facts.ts';
import { placeColumns } from '../proposal/proposal.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { FUND_READERS, FUND_WRITERS, fundScope } from './fund.access.ts';
import { CreateEmulationFund, EmulationFund, UpdateEmulationFund } from './fund.entity.ts';
import { type FundSums, fundSumsOf } from './fund.facts.ts';

/** Where the owner stands at the end of the year, else where it stood last. */
async function placeOfOwner(tx: Transaction, { organisationId, year }: Pick<EmulationFund, 'organisationId' | 'year'>) {
  if (!isId(organisationId)) return null;
  return (await placesOf(tx, [organisationId], `${year}-12-31`)).get(organisationId) ?? null;
}

async function check(
  tx: Transaction,
  values: Partial<EmulationFund>,
  before: EmulationFund | null,
): Promise<Violation[]> {
  if (before) return [];
  const { organisationId = '', year = 0 } = values;
  if (year < 2000 || year > 2100) return [{ code: 'OUT_OF_RANGE', path: ['year'], params: { min: 2000, max: 2100 } }];
  const place = await placeOfOwner(tx, { organisationId, year });
  return place ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['organisationId'] }];
}

async function derive(
  tx: Transaction,
  values: Partial<EmulationFund>,
  before: EmulationFund | null,
): Promise<Partial<EmulationFund>> {
  const place = before ? null : await placeOfOwner(tx, values as EmulationFund);
  return place ? placeColumns(place) : {};
}

export const EmulationFundRegistry = registry<EmulationFund, CreateEmulationFund, UpdateEmulationFund>(EmulationFund, {
  names: { one: 'emulationFund', many: 'emulationFunds' },
  rule: { scope: fundScope, searched: { title: 'name' }, defaultSort: '-year' },
  read: FUND_READERS,
  write: { roles: FUND_WRITERS, create: CreateEmulationFund, update: UpdateEmulationFund },
  hooks: { check, derive },
});

@ObjectType({ description: 'What the ledger of a fund comes to, in đồng; counter-entries cancel what they cancel.' })
export class FundSumsView implements FundSums {
  @Field(() => MoneyScalar, { description: 'The sum of all lines.' }) balance!: number;
  @Field(() => MoneyScalar) deposited!: number;
  @Field(() => MoneyScalar, { description: 'On movements and items.' }) spent!: number;
  @Field(() => MoneyScalar, { description: 'As bonuses.' }) paid!: number;
  @Field(() => MoneyScalar, { description: 'Bonuses that came back.' }) recalled!: number;
}

@Resolver(() => EmulationFund)
export class EmulationFundResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() fund: EmulationFund) {
    return organisationStub(fund.organisationId);
  }
  @FieldResolver(() => MoneyScalar, { description: 'The sum of all lines.' })
  async balance(@Root() fund: EmulationFund, @Ctx() ctx: Context) {
    return (await fundSumsOf(ctx, fund.id)).balance;
  }
  @FieldResolver(() => FundSumsView)
  async sums(@Root() fund: EmulationFund, @Ctx() ctx: Context) {
    return Object.assign(new FundSumsView(), await fundSumsOf(ctx, fund.id));
  }
}
