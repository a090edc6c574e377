import { Allow, type Context, DateScalar, JsonScalar, Role } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { changeLawSetting, confirmLawSetting } from './setting.commands.ts';
import { ChangeLawSetting, LawSetting } from './setting.entity.ts';

@Resolver(() => LawSetting)
export class LawSettingResolver {
  @Allow([Role.BOARD_ADMIN])
  @Mutation(() => LawSetting, { description: 'Names the document by which a value is law; nothing else confirms it.' })
  confirmLawSetting(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('documentNumber', () => String) documentNumber: string,
    @Arg('documentDate', () => DateScalar) documentDate: string,
    @Arg('value', () => JsonScalar, {
      nullable: true,
      description: 'What the document says; left out: the value that stands.',
    })
    value: unknown,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { documentNumber, documentDate, value: value ?? undefined };
    return confirmLawSetting(ctx, { info, args: { id, version, ...given }, target: { id, version } }, given);
  }

  @Allow([Role.BOARD_ADMIN])
  @Mutation(() => LawSetting, { description: 'Sets another value from a day on, unconfirmed; the one before ends.' })
  changeLawSetting(
    @Arg('input', () => ChangeLawSetting) input: ChangeLawSetting,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return changeLawSetting(ctx, info, input);
  }
}
