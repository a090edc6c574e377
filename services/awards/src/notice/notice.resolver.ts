import {
  Allow,
  BOARD,
  type Context,
  conjunction,
  hydrate,
  load,
  loaderOf,
  READ_ALL,
  ROW_READERS,
  seesAll,
  selectList,
  setReadRule,
  settingOf,
  statement,
  write,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { ITEM_RULE, mayNotice, mayOpinion, NOTICE_RULE, OPINION_RULE } from './notice.access.ts';
import * as commands from './notice.commands.ts';
import {
  HandleOpinion,
  NoticeItem,
  NoticeStanding,
  OpenPublicNotice,
  PublicNotice,
  PublicOpinion,
} from './notice.entity.ts';
import { noticeStanding } from './notice.rules.ts';
import { NOTICE_PREFIX } from './page.views.ts';

setReadRule(NoticeItem, ITEM_RULE);
export const PublicNoticeRegistry = registry(PublicNotice, {
  names: { one: 'publicNotice', many: 'publicNotices' },
  rule: NOTICE_RULE,
  read: ROW_READERS,
  write: {
    roles: BOARD,
    actions: ['CONCLUDE', 'WITHDRAW'],
    may: (actor, action, row, ctx) => mayNotice(actor, action, row, ctx.runtime.clock.today()),
  },
});
export const PublicOpinionRegistry = registry(PublicOpinion, {
  names: { one: 'publicOpinion', many: 'publicOpinions' },
  rule: OPINION_RULE,
  read: READ_ALL,
  write: {
    roles: BOARD,
    actions: ['HANDLE'],
    may: async (actor, _action, row, ctx) => mayOpinion(actor, await load(ctx, PublicNotice, row.noticeId)),
  },
});

/** What stands on each notice of a request, as far as the caller sees it: one statement. */
async function itemsOf(ctx: Context, ids: readonly string[]): Promise<NoticeItem[][]> {
  const { text, values } = conjunction([
    { sql: 'r.notice_id = any(?::uuid[])', values: [ids] },
    ITEM_RULE.scope(ctx.actor),
  ]);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(`select ${selectList(NoticeItem)} from awards.notice_item r where ${text} order by r.id`, values),
  );
  const items = hydrate(NoticeItem, rows);
  return ids.map((id) => items.filter(({ noticeId }) => noticeId === id));
}

interface Counts {
  readonly all: number;
  readonly open: number;
}
const countsOf = (ctx: Context, noticeId: string): Promise<Counts> =>
  loaderOf<Counts>(ctx, 'opinion-counts', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(
        'select notice_id, count(*)::integer, (count(*) filter (where handling is null))::integer from awards.public_opinion where notice_id = any($1::uuid[]) group by 1',
        [ids],
      ),
    );
    const found = new Map(rows.map(([id, all, open]) => [id as string, { all: Number(all), open: Number(open) }]));
    return ids.map((id) => found.get(id) ?? { all: 0, open: 0 });
  }).load(noticeId);

@Resolver(() => PublicNotice)
export class PublicNoticeResolver {
  @Allow(BOARD)
  @Mutation(() => PublicNotice, { description: 'Shows the nominees of dossiers to everybody.' })
  openPublicNotice(
    @Arg('input', () => OpenPublicNotice) input: OpenPublicNotice,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return write(ctx, { info, args: { input }, entity: PublicNotice }, (tx) => commands.openPublicNotice(tx, input));
  }

  @Allow(BOARD)
  @Mutation(() => PublicNotice, { description: 'Reports to the council and ends this step of its dossiers.' })
  concludePublicNotice(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('conclusion', () => String) conclusion: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, conclusion }, target: { id, version } };
    return commands.concludePublicNotice(ctx, call, conclusion);
  }

  @Allow(BOARD)
  @Mutation(() => PublicNotice, { description: 'Takes a notice and its page away.' })
  withdrawPublicNotice(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return commands.withdrawPublicNotice(ctx, call, reason);
  }

  @FieldResolver(() => NoticeStanding)
  standing(@Root() row: PublicNotice, @Ctx() ctx: Context) {
    const { opensOn, closesOn, concludedOn = null, withdrawnOn = null } = row;
    return noticeStanding({ opensOn, closesOn, concludedOn, withdrawnOn }, ctx.runtime.clock.today());
  }
  @FieldResolver(() => [NoticeItem], { description: 'The nominees as far as the caller sees their dossiers.' })
  items(@Root() row: PublicNotice, @Ctx() ctx: Context) {
    return loaderOf<NoticeItem[]>(ctx, 'notice-items', (ids) => itemsOf(ctx, ids)).load(row.id);
  }
  @FieldResolver(() => String, { description: 'The page that everybody may read while the notice runs.' })
  href(@Root() row: PublicNotice) {
    return `${NOTICE_PREFIX}/${row.token}`;
  }
  @FieldResolver(() => Int, { nullable: true, description: 'Null for whoever may not read opinions.' })
  async opinionCount(@Root() row: PublicNotice, @Ctx() ctx: Context) {
    return seesAll(ctx.actor) ? (await countsOf(ctx, row.id)).all : null;
  }
  @FieldResolver(() => Int, { nullable: true, description: 'Opinions that nobody has dealt with yet.' })
  async unhandledCount(@Root() row: PublicNotice, @Ctx() ctx: Context) {
    return seesAll(ctx.actor) ? (await countsOf(ctx, row.id)).open : null;
  }
}

@Resolver(() => PublicOpinion)
export class PublicOpinionResolver {
  @Allow(BOARD)
  @Mutation(() => PublicOpinion, { description: 'Says what is done about an opinion, and why.' })
  handleOpinion(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => HandleOpinion) input: HandleOpinion,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.handleOpinion(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }

  @FieldResolver(() => PublicNotice)
  notice(@Root() row: PublicOpinion, @Ctx() ctx: Context) {
    return load(ctx, PublicNotice, row.noticeId);
  }
  @FieldResolver(() => NoticeItem, { nullable: true, description: 'The nominee that it speaks of.' })
  item(@Root() row: PublicOpinion, @Ctx() ctx: Context) {
    return row.itemId ? load(ctx, NoticeItem, row.itemId) : null;
  }
}
