import { type Context, type Language, loaderOf, settingOf, statement } from '@tdkt/kernel';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Campaign } from './campaign.entity.ts';
import { launchFactsOf, PART_FACTS, type PartFacts } from './campaign.facts.ts';
import { CHECKLIST, LaunchCheckCode } from './checklist.rules.ts';

registerEnumType(LaunchCheckCode, {
  name: 'LaunchCheckCode',
  description: 'What a campaign must have before it is launched; NO_<code> is the violation where it has not.',
});

@ObjectType({ description: 'One thing that must be there before a campaign is launched.' })
export class LaunchCheck {
  @Field(() => LaunchCheckCode) code!: LaunchCheckCode;
  @Field(() => Boolean) isMet!: boolean;
  @Field(() => String, { description: 'Field of the campaign, or of its parts, where it is mended.' }) path!: string;
  @Field(() => String, { description: "What to do, in the caller's language." }) advice!: string;
}

/** Facts of all the campaigns of a request that are asked: one statement. */
const partsOf = (ctx: Context, id: string): Promise<PartFacts | null> =>
  loaderOf<PartFacts | null>(ctx, 'launch-facts', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(PART_FACTS, [ids]));
    const found = new Map(rows.map(([key, facts]) => [key, facts as PartFacts]));
    return ids.map((key) => found.get(key) ?? null);
  }).load(id);

@Resolver(() => Campaign)
export class LaunchChecklistResolver {
  @FieldResolver(() => [LaunchCheck], { description: 'Everything that a launching needs, met or not.' })
  async launchChecklist(@Root() row: Campaign, @Ctx() ctx: Context): Promise<LaunchCheck[]> {
    const parts = await partsOf(ctx, row.id);
    if (!parts) return [];
    const facts = launchFactsOf(row, parts);
    const language: Language = ctx.language;
    return CHECKLIST.map(({ code, path, advice, isMet }) =>
      Object.assign(new LaunchCheck(), { code, path, isMet: isMet(facts), advice: advice[language] }),
    );
  }
}
