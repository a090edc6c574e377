import {
  Allow,
  type Context,
  clean,
  DateScalar,
  insert,
  invalid,
  load,
  loadOn,
  notFound,
  perform,
  type ReadRule,
  type Row,
  setReadRule,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  type ClassType,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { declare, type KnownRegistry, mayOf, type RegistryOptions } from './declared.ts';
import { HistoryPage, historyOf } from './history.ts';
import { PageInput } from './inputs.ts';
import { type ListArguments, listOf } from './list.ts';
import { findPage } from './page.ts';

const MAX_IDS = 100;

/** The day of a single read, for entities with versions only: of all others there is one row whatever the day. */
const OnDay = ({ versioned }: ReadRule): ReturnType<typeof Arg> =>
  versioned
    ? Arg('asOf', () => DateScalar, {
        nullable: true,
        description: 'As it was on the day. Without it the business date, or the version nearest to it.',
      })
    : () => undefined;

/** The questions of a registry: list, one, many by ids, and the actions that the viewer has on a row. */
function readResolver<T extends Row>(entity: ClassType<T>, options: RegistryOptions<T, object, object>): ClassType {
  const { Args: ListArgs, Page } = listOf(entity, options.rule);
  const may = mayOf(options);
  const offered = options.write.actions ?? [
    ...(options.write.update ? (['UPDATE'] as const) : []),
    ...(options.write.close ? (['CLOSE'] as const) : []),
  ];

  @Resolver(() => entity)
  class ReadResolver {
    @Allow(options.read)
    @Query(() => Page, { name: options.names.many })
    list(@Args(() => ListArgs) args: ListArguments, @Ctx() ctx: Context) {
      return findPage(ctx, entity, args);
    }
    @Allow(options.read)
    @Query(() => entity, { name: options.names.one, nullable: true })
    async one(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @OnDay(options.rule) asOf?: string | null) {
      const row = await (asOf ? loadOn(ctx, entity, id, asOf) : load(ctx, entity, id));
      if (!row) throw notFound();
      return row;
    }
    @Allow(options.read)
    @Query(() => [entity], {
      name: `${options.names.many}ByIds`,
      description: 'In the order asked; missing ones are dropped; at most 100.',
    })
    async byIds(@Arg('ids', () => [ID]) ids: string[], @Ctx() ctx: Context, @OnDay(options.rule) asOf?: string | null) {
      if (ids.length > MAX_IDS) throw invalid({ code: 'OUT_OF_RANGE', path: ['ids'], params: { max: MAX_IDS } });
      const rows = ids.map((id) => (asOf ? loadOn(ctx, entity, id, asOf) : load(ctx, entity, id)));
      return (await Promise.all(rows)).filter((row) => row !== null);
    }
    @FieldResolver(() => [String], { description: 'What the viewer may do with this record.' })
    async actions(@Root() row: T, @Ctx() ctx: Context): Promise<string[]> {
      const allowed = await Promise.all(offered.map((action) => may(ctx, action, row)));
      return offered.filter((_action, at) => allowed[at]);
    }
    @FieldResolver(() => HistoryPage, { description: 'Who changed the record, when and how; the newest first.' })
    history(
      @Root() row: T,
      @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
      @Ctx() ctx: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return historyOf({ ctx, info, row, sources: options.history ?? [{ entity }] }, page);
    }
  }
  return ReadResolver;
}

function createResolver<T extends Row>(
  entity: ClassType<T>,
  options: RegistryOptions<T, object, object>,
  Input: ClassType<object>,
): ClassType {
  @Resolver(() => entity)
  class CreateResolver {
    @Allow(options.write.roles)
    @Mutation(() => entity, { name: `create${entity.name}` })
    create(@Arg('input', () => Input) input: object, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
      return write(ctx, { info, args: { input }, entity }, async (tx) => {
        const values = clean(entity, input) as Partial<T>;
        const problems = (await options.hooks?.check?.(tx, values, null)) ?? [];
        if (problems.length > 0) throw invalid(...problems);
        return insert(tx, entity, { ...values, ...(await options.hooks?.derive?.(tx, values, null)) });
      });
    }
  }
  return CreateResolver;
}

function updateResolver<T extends Row>(
  entity: ClassType<T>,
  options: RegistryOptions<T, object, object>,
  Input: ClassType<object>,
): ClassType {
  const may = mayOf(options);
  @Resolver(() => entity)
  class UpdateResolver {
    @Allow(options.write.roles)
    @Mutation(() => entity, { name: `update${entity.name}` })
    update(
      @Arg('id', () => ID) id: string,
      @Arg('version', () => Int) version: number,
      @Arg('input', () => Input) input: object,
      @Ctx() ctx: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return perform<T>(
        ctx,
        { info, args: { id, version, input }, target: { id, version } },
        {
          entity,
          may: (row) => may(ctx, 'UPDATE', row),
          check: (row, tx) => options.hooks?.check?.(tx, clean(entity, input) as Partial<T>, row) ?? [],
          apply: async (row, tx) => {
            const values = clean(entity, input) as Partial<T>;
            return { ...values, ...(await options.hooks?.derive?.(tx, values, row)) };
          },
        },
      );
    }
  }
  return UpdateResolver;
}

function closeResolver<T extends Row>(
  entity: ClassType<T>,
  options: RegistryOptions<T, object, object>,
  column: keyof T & string,
): ClassType {
  const may = mayOf(options);
  @Resolver(() => entity)
  class CloseResolver {
    @Allow(options.write.roles)
    @Mutation(() => entity, { name: `close${entity.name}`, description: '`on` is the last day of validity.' })
    close(
      @Arg('id', () => ID) id: string,
      @Arg('version', () => Int) version: number,
      @Arg('on', () => DateScalar) on: string,
      @Ctx() ctx: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return perform<T>(
        ctx,
        { info, args: { id, version, on }, target: { id, version } },
        {
          entity,
          may: (row) => may(ctx, 'CLOSE', row),
          check: (row) => {
            const from = (row as { validFrom?: string }).validFrom;
            return from && on < from ? [{ code: 'BEFORE_START', path: ['on'], params: { from } }] : [];
          },
          apply: () => ({ [column]: on }) as Partial<T>,
        },
      );
    }
  }
  return CloseResolver;
}

/**
 * A plain register over an entity: `xs`, `x`, `xsByIds`, `createX`, `updateX`, `closeX` and the field `actions`,
 * all guarded by a permission mark, scoped, versioned, idempotent and audited.
 */
export function registry<T extends Row, C extends object, U extends object>(
  entity: ClassType<T>,
  options: RegistryOptions<T, C, U>,
): ClassType[] {
  setReadRule(entity, options.rule);
  const { create, update, close } = options.write;
  const plain = options as unknown as RegistryOptions<T, object, object>;
  declare({ entity, options } as unknown as KnownRegistry);
  return [
    readResolver(entity, plain),
    ...(create ? [createResolver(entity, plain, create)] : []),
    ...(update ? [updateResolver(entity, plain, update)] : []),
    ...(close ? [closeResolver(entity, plain, close)] : []),
  ];
}
