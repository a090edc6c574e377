import { Allow, type Context, load } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import * as commands from './entry.commands.ts';
import { FundEntry, RecordFundEntry } from './entry.entity.ts';
import { counterEntryOf } from './entry.facts.ts';
import { FUND_ENTRY_READERS, FUND_WRITERS, fundEntryScope } from './fund.access.ts';
import { EmulationFund } from './fund.entity.ts';

export const FundEntryRegistry = registry(FundEntry, {
  names: { one: 'fundEntry', many: 'fundEntries' },
  rule: { scope: fundEntryScope, defaultSort: '-enteredOn' },
  read: FUND_ENTRY_READERS,
  write: { roles: FUND_WRITERS, actions: ['REVERSE'], may: (_actor, _action, row) => row.reversalOfId == null },
});

@Resolver(() => FundEntry)
export class FundEntryResolver {
  @Allow(FUND_WRITERS)
  @Mutation(() => FundEntry, { description: 'Writes a line of a ledger by hand; it is never changed afterwards.' })
  recordFundEntry(
    @Arg('input', () => RecordFundEntry) input: RecordFundEntry,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.recordFundEntry(ctx, info, input);
  }
  @Allow(FUND_WRITERS)
  @Mutation(() => FundEntry, { description: 'Cancels a line by a counter-entry, once, and answers with that.' })
  reverseFundEntry(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.reverseFundEntry(ctx, info, { id, reason });
  }
  @FieldResolver(() => EmulationFund, { nullable: true, description: 'Null where the viewer sees the award only.' })
  fund(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return load(ctx, EmulationFund, row.fundId);
  }
  @FieldResolver(() => Award, { nullable: true })
  award(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return row.awardId ? load(ctx, Award, row.awardId) : null;
  }
  @FieldResolver(() => Decision, { nullable: true })
  decision(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return row.decisionId ? load(ctx, Decision, row.decisionId) : null;
  }
  @FieldResolver(() => FundEntry, { nullable: true })
  recallOf(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return row.recallOfId ? load(ctx, FundEntry, row.recallOfId) : null;
  }
  @FieldResolver(() => FundEntry, { nullable: true })
  reversalOf(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return row.reversalOfId ? load(ctx, FundEntry, row.reversalOfId) : null;
  }
  @FieldResolver(() => FundEntry, { nullable: true, description: 'The counter-entry that cancels it.' })
  reversal(@Root() row: FundEntry, @Ctx() ctx: Context) {
    return counterEntryOf(ctx, row.id);
  }
}
