import { type Context, clean, insert, lock, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision } from '../decision/decision.entity.ts';
import { files } from '../files.ts';
import { type AttachSignedFile, SignedFile, SignedFileOrigin } from './signed-file.entity.ts';
import { countOf, mediaTypeOf, wholePlace } from './signed-file.facts.ts';
import { checkAttachment } from './signed-file.rules.ts';

async function attach(tx: Transaction, decisionId: string, input: AttachSignedFile): Promise<void> {
  // The lock of the decision keeps two uploads from getting one ordinal.
  const decision = await lock(tx, Decision, decisionId);
  const { fileId, reason = null } = clean(SignedFile, { ...input });
  const count = await countOf(tx, decision.id);
  const mediaType = await mediaTypeOf(tx, fileId);
  refuse(checkAttachment({ state: decision.state, mediaType, count, reason }));
  const place = await wholePlace(tx, decision.id);
  await files.claim(tx, { id: fileId, path: 'fileId', place });
  await insert(tx, SignedFile, {
    ...{ decisionId: decision.id, ordinal: count + 1, fileId, origin: SignedFileOrigin.UPLOADED },
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
    await attach(tx, decisionId, input);
    return decisionId;
  });
