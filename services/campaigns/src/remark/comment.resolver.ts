import { Allow, type Context, loaderOf, placeScope, setReadRule, settingOf, statement } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { Indicator } from '../content/content.entity.ts';
import { EITHER } from '../report/report.access.ts';
import { ProgressReport } from '../report/report.entity.ts';
import { VALUE_DAY } from '../report/value.resolver.ts';
import { commentValue } from './comment.commands.ts';
import { CommentValue, ValueComment } from './comment.entity.ts';

setReadRule(ValueComment, { scope: (actor) => placeScope(actor, VALUE_DAY) });

/** Names of accounts, which anybody may read beside what they did. */
const accountName = (ctx: Context, accountId: string): Promise<string | null> =>
  loaderOf<string | null>(ctx, 'account-name', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement('select k.id, directory.account_name(k.id) from unnest($1::text[]) as k(id)', [ids]),
    );
    const found = new Map(rows.map(([id, name]) => [id, name as string | null]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(accountId);

@Resolver(() => ValueComment)
export class ValueCommentResolver {
  @Allow(EITHER)
  @Mutation(() => ValueComment, { description: 'Comments on one value of a report; comments are never changed.' })
  commentValue(
    @Arg('input', () => CommentValue) input: CommentValue,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commentValue(ctx, info, input);
  }
  @FieldResolver(() => Indicator, { nullable: true })
  indicator(@Root() row: ValueComment, @Ctx() ctx: Context) {
    return parentOf(ctx, Indicator, row.indicatorId);
  }
  @FieldResolver(() => String, { nullable: true, description: 'Name of the account that wrote it.' })
  accountName(@Root() row: ValueComment, @Ctx() ctx: Context) {
    return row.accountId ? accountName(ctx, row.accountId) : null;
  }
}

@Resolver(() => ProgressReport)
export class ReportCommentResolver {
  @FieldResolver(() => [ValueComment], { description: 'What was said of its values, the oldest first.' })
  comments(@Root() row: ProgressReport, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: ValueComment, by: 'reportId', orderBy: 'createdAt' }, row.id);
  }
}
