import { type Context, DateScalar, load } from '@tdkt/kernel';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.ts';
import { ancestryOf, directIds, edgesOf } from './lineage.facts.ts';
import { Reorganisation, Succession, SuccessionScope } from './reorganisation.entity.ts';

@ObjectType({ description: 'A unit that another one came from, directly or over several steps.' })
export class Ancestor {
  @Field(() => Organisation) organisation!: Organisation;
  @Field(() => [Organisation], { description: 'From the nearest predecessor to this one.' }) path!: Organisation[];
  @Field(() => SuccessionScope, { description: 'WHOLE when every step is.' }) scope!: SuccessionScope;
  @Field(() => DateScalar, { description: 'The day of the step from it.' }) effectiveOn!: string;
}

const present = async <T>(rows: readonly Promise<T | null>[]): Promise<NonNullable<T>[]> =>
  (await Promise.all(rows)).filter((row) => row !== null) as NonNullable<T>[];

@Resolver(() => Organisation)
export class LineageResolver {
  @FieldResolver(() => [Succession], { description: 'Which units it came from directly, the latest first.' })
  predecessors(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return edgesOf(ctx, 'predecessors', id);
  }

  @FieldResolver(() => [Succession], {
    description: 'What came of it directly, the latest first; a row without a successor says that there is none.',
  })
  successors(@Root() { id }: Organisation, @Ctx() ctx: Context) {
    return edgesOf(ctx, 'successors', id);
  }

  @FieldResolver(() => [Ancestor], { description: 'All predecessors up to the origin, the nearest first.' })
  async ancestry(@Root() { id }: Organisation, @Ctx() ctx: Context): Promise<Ancestor[]> {
    const rows = await ancestryOf(ctx, id);
    return present(
      rows.map(async ({ id: ancestor, path, ...rest }) => {
        const organisation = await load(ctx, Organisation, ancestor);
        return (
          organisation && {
            organisation,
            path: await present(path.map((step) => load(ctx, Organisation, step))),
            ...rest,
          }
        );
      }),
    );
  }

  @FieldResolver(() => [Reorganisation], { description: 'Events that it took part in, the latest first.' })
  async reorganisations(@Root() { id }: Organisation, @Ctx() ctx: Context): Promise<Reorganisation[]> {
    const rows = await present(
      (await directIds(ctx, 'reorganisations', id)).map((one) => load(ctx, Reorganisation, one)),
    );
    return rows.sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
  }
}
