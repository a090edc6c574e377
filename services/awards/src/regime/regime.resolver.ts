import { Allow, type Context, DateScalar, SIGNED_IN } from '@tdkt/kernel';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { clauseView, LawClause } from '../eligibility/eligibility.views.ts';
import { RegimeCodeEnum } from '../eligibility/regime-code.ts';
import { REGIMES } from '../standard/regimes.ts';

@ObjectType({ description: 'The rules of a time; a dossier keeps those of the day on which the Board received it.' })
export class LawRegime {
  @Field(() => RegimeCodeEnum) code!: string;
  @Field(() => String) title!: string;
  @Field(() => DateScalar) inForceFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day.' }) inForceTo!: string | null;
  @Field(() => LawClause, { description: 'Which dossiers it holds for.' }) transition!: LawClause;
  @Field(() => String) transitionText!: string;
  @Field(() => [String], { description: 'Codes of the forms that it has a standard of.' })
  formCodes!: readonly string[];
}

@ObjectType()
export class LawRegimePage {
  @Field(() => [LawRegime], { description: 'Oldest first, without a gap.' }) items!: readonly LawRegime[];
  @Field(() => Int) totalCount!: number;
}

@Resolver()
export class RegimeResolver {
  @Allow(SIGNED_IN)
  @Query(() => LawRegimePage)
  regimes(@Ctx() { language }: Context): LawRegimePage {
    const items = REGIMES.map(({ code, title, inForce: [inForceFrom, inForceTo], transition, standards }) =>
      Object.assign(new LawRegime(), {
        ...{ code, title: title[language], inForceFrom, inForceTo },
        ...{ transition: clauseView(transition), transitionText: transition.text[language] },
        formCodes: [...new Set(standards.map(({ form }) => form))],
      }),
    );
    return Object.assign(new LawRegimePage(), { items, totalCount: items.length });
  }
}
