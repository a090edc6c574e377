import { Allow, BOARD, type Context } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { BackgroundRun } from '../run/run.entity.ts';
import { StartCertificatePrinting, startPrinting } from './printing.commands.ts';

@Resolver()
export class CertificatePrintingResolver {
  @Allow(BOARD)
  @Mutation(() => BackgroundRun, {
    description: 'Begins to print the certificates of a decision in the background; `file` of the run is the document.',
  })
  startCertificatePrinting(
    @Arg('input', () => StartCertificatePrinting) input: StartCertificatePrinting,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return startPrinting(ctx, info, input);
  }
}
