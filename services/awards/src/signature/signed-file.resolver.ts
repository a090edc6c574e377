import { FileRef } from '@tdkt/files';
import {
  Allow,
  type Context,
  conjunction,
  hydrate,
  loaderOf,
  placeScope,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RECORDERS, SIGNERS } from '../decision/decision.access.ts';
import { Decision } from '../decision/decision.entity.ts';
import { files } from '../files.ts';
import { attachSignedDecision, signDecisionFile } from './signed-file.commands.ts';
import { AttachSignedFile, SignedFile } from './signed-file.entity.ts';
import { signerOf } from './signer.ts';
import { DigitalSigner } from './signer.views.ts';

/** The last first: one statement for all decisions of a request. */
const signedFilesOf = (ctx: Context, decisionId: string): Promise<SignedFile[]> =>
  loaderOf<SignedFile[]>(ctx, 'signed files of decisions', async (ids) => {
    const where = conjunction([{ sql: 'r.decision_id = any(?::uuid[])', values: [ids] }, placeScope(ctx.actor)]);
    const text = `select ${selectList(SignedFile)} from awards.signed_file r where ${where.text} order by r.ordinal desc`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = hydrate(SignedFile, rows);
    return ids.map((id) => found.filter((row) => row.decisionId === id));
  }).load(decisionId);

@Resolver(() => SignedFile)
export class SignedFileResolver {
  @FieldResolver(() => FileRef, { nullable: true })
  file(@Root() row: SignedFile, @Ctx() ctx: Context) {
    return files.of(ctx, row.fileId);
  }
}

@Resolver(() => Decision)
export class DecisionSignedFilesResolver {
  @Allow(RECORDERS)
  @Mutation(() => Decision, {
    description: 'Puts the scan or the signed PDF to a signed decision; another one after the first says why.',
  })
  attachSignedDecision(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('input', () => AttachSignedFile) input: AttachSignedFile,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return attachSignedDecision(ctx, info, { decisionId, input });
  }

  @Allow(SIGNERS)
  @Mutation(() => Decision, {
    description:
      'Writes a signed decision out as PDF, signs it with the key of the server and keeps it as its signed file.',
  })
  signDecisionFile(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('reason', () => String, { nullable: true, description: 'Needed where there is a signed file already.' })
    reason: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return signDecisionFile(ctx, info, { decisionId, reason });
  }

  @Allow(SIGNERS)
  @Query(() => DigitalSigner, { nullable: true, description: 'Whose certificate the server signs with; null: none.' })
  digitalSigner(@Ctx() ctx: Context) {
    return signerOf(ctx.runtime)?.identity ?? null;
  }

  @FieldResolver(() => [SignedFile], {
    description: 'The last first, for whoever sees the whole list; others are given the extract.',
  })
  signedFiles(@Root() decision: Decision, @Ctx() ctx: Context) {
    return signedFilesOf(ctx, decision.id);
  }
}
