import type { Place } from '@tdkt/directory';
import { PDF, pdfOfPaper, SignerFailure } from '@tdkt/documents';
import { type Context, clean, insert, invalid, lock, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision, DecisionState } from '../decision/decision.entity.ts';
import { paperFacts, paperName } from '../decision-paper/decision-paper.endpoints.ts';
import { PLACE, paperOf } from '../decision-paper/decision-paper.views.ts';
import { files } from '../files.ts';
import { type AttachSignedFile, SignedFile, SignedFileOrigin } from './signed-file.entity.ts';
import { countOf, mediaTypeOf, wholePlace } from './signed-file.facts.ts';
import { checkAttachment } from './signed-file.rules.ts';
import { signerOf } from './signer.ts';

interface Follower {
  readonly origin: SignedFileOrigin;
  readonly reason: string | null;
  /** Null: there is no such file. */
  readonly mediaType: string | null;
  /** Takes or keeps the file; answers its id. */
  readonly take: (place: Place) => Promise<string>;
}

/** Puts one more file behind those that the decision has. */
async function follow(tx: Transaction, decisionId: string, one: Follower): Promise<void> {
  // The lock of the decision keeps two files from getting one ordinal.
  const decision = await lock(tx, Decision, decisionId);
  const { origin, mediaType, take } = one;
  const { reason = null } = clean(SignedFile, { reason: one.reason });
  const count = await countOf(tx, decision.id);
  refuse(checkAttachment({ state: decision.state, mediaType, count, reason }));
  const place = await wholePlace(tx, decision.id);
  await insert(tx, SignedFile, {
    ...{ decisionId: decision.id, ordinal: count + 1, fileId: await take(place), origin },
    ...{ reason: count === 0 ? null : reason, attachedOn: tx.ctx.runtime.clock.today(), ...place },
  });
}

/** Puts the scan or the signed PDF to its decision; an earlier one stays. */
export const attachSignedDecision = (
  ctx: Context,
  info: GraphQLResolveInfo,
  { decisionId, input }: { readonly decisionId: string; readonly input: AttachSignedFile },
): Promise<Decision> =>
  write(ctx, { info, args: { decisionId, input }, entity: Decision }, async (tx) => {
    await follow(tx, decisionId, {
      ...{ origin: SignedFileOrigin.UPLOADED, reason: input.reason ?? null },
      mediaType: await mediaTypeOf(tx, input.fileId),
      take: async (place) => {
        await files.claim(tx, { id: input.fileId, path: 'fileId', place });
        return input.fileId;
      },
    });
    return decisionId;
  });

/** The PDF of a signed decision with the signature of this server's key. */
async function signedPdf(ctx: Context, decisionId: string): Promise<{ name: string; bytes: Buffer }> {
  const signer = signerOf(ctx.runtime);
  if (!signer) throw invalid({ code: 'NO_SIGNER' });
  const facts = await paperFacts(ctx, decisionId);
  const { decision } = facts;
  if (decision.state !== DecisionState.SIGNED)
    throw invalid({ code: 'WRONG_STATE', params: { state: decision.state } });
  const reason = `Quyết định số ${decision.number}`;
  const notes = { reason, location: PLACE, signedAt: ctx.runtime.clock.now() };
  const bytes = await signer.sign(await pdfOfPaper(paperOf(facts)), notes).catch((error: unknown) => {
    if (!(error instanceof SignerFailure)) throw error;
    ctx.runtime.log.error({ error: error.message }, 'a decision could not be signed');
    throw invalid({ code: 'SIGNER_UNUSABLE' });
  });
  return { name: paperName(decision, 'pdf'), bytes };
}

/** Writes a signed decision out, signs the file and keeps it as its signed file. */
export async function signDecisionFile(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { readonly decisionId: string; readonly reason: string | null },
): Promise<Decision> {
  // What is written out is frozen, so it is made before the transaction and holds no lock meanwhile.
  const { name, bytes } = await signedPdf(ctx, args.decisionId);
  return write(ctx, { info, args, entity: Decision }, async (tx) => {
    await follow(tx, args.decisionId, {
      ...{ origin: SignedFileOrigin.SIGNED_HERE, reason: args.reason, mediaType: PDF },
      take: (place) => files.keep(tx, { name, mediaType: PDF, bytes, place }),
    });
    return args.decisionId;
  });
}
