import {
  Allow,
  BOARD,
  type Context,
  conjunction,
  hydrate,
  load,
  loaderOf,
  placeScope,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { Decision } from '../decision/decision.entity.ts';
import { issueCertificates } from './certificate.commands.ts';
import { Certificate } from './certificate.entity.ts';

/** What followed certificates with a mistake: one statement for all of a request. */
const replacementOf = (ctx: Context, id: string): Promise<Certificate | null> =>
  loaderOf<Certificate | null>(ctx, 'replacements of certificates', async (ids) => {
    const scope = placeScope(ctx.actor, 'r.decided_on');
    const where = conjunction([{ sql: 'r.replaces_id = any(?::uuid[])', values: [ids] }, scope]);
    const text = `select ${selectList(Certificate)} from awards.certificate r where ${where.text}`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = new Map(hydrate(Certificate, rows).map((row) => [row.replacesId, row]));
    return ids.map((one) => found.get(one) ?? null);
  }).load(id);

@Resolver(() => Certificate)
export class CertificateResolver {
  @Allow(BOARD)
  @Mutation(() => Decision, {
    description:
      'Gives each award of a signed decision its certificate; those that have one keep it. A decision that corrects gives another one where the mistake was printed.',
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
  @FieldResolver(() => Certificate, { nullable: true, description: 'The one with a mistake that this one stands for.' })
  replaces(@Root() certificate: Certificate, @Ctx() ctx: Context) {
    return certificate.replacesId ? load(ctx, Certificate, certificate.replacesId) : null;
  }
  @FieldResolver(() => Certificate, { nullable: true, description: 'Not null: this one holds no longer.' })
  replacedBy(@Root() certificate: Certificate, @Ctx() ctx: Context) {
    return replacementOf(ctx, certificate.id);
  }
  @FieldResolver(() => Decision, { nullable: true, description: 'The decision that corrected the mistake.' })
  correctionDecision(@Root() certificate: Certificate, @Ctx() ctx: Context) {
    const id = certificate.correctionDecisionId;
    return id ? load(ctx, Decision, id) : null;
  }
}
