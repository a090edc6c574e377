import { Allow, BOARD, type Context, load } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { issueCertificates } from './certificate.commands.ts';
import { Certificate } from './certificate.entity.ts';

@Resolver(() => Certificate)
export class CertificateResolver {
  @Allow(BOARD)
  @Mutation(() => Decision, {
    description: 'Gives each award of a signed decision its certificate; those that have one keep it.',
  })
  issueCertificates(
    @Arg('decisionId', () => ID) decisionId: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return issueCertificates(ctx, info, decisionId);
  }

  @FieldResolver(() => Decision)
  decision(@Root() certificate: Certificate, @Ctx() ctx: Context) {
    return load(ctx, Decision, certificate.decisionId);
  }
  @FieldResolver(() => Award)
  award(@Root() certificate: Certificate, @Ctx() ctx: Context) {
    return load(ctx, Award, certificate.awardId);
  }
}
